"""Somebody is ill: what cannot wait."""
