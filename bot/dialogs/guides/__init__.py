"""Guides: what a page shows, the ways out of it, and what people tell of their screens while one is open."""
