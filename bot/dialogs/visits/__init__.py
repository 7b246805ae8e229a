"""Arriving at a checkpoint and leaving it, noting a visitor, one's own visits."""
