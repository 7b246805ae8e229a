"""Deliveries: claimed, sent, settled, in doubt; the pace of each channel. Every state is a row."""
