"""Somebody installs, and a guide is open."""
