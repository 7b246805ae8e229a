"""Audiences as whoever writes a campaign picks and reads them."""
