"""Somebody asks, and talks as people do."""
