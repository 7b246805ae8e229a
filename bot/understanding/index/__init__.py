"""Scores everything that can be meant against a text."""
