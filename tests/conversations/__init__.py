"""Conversations, told as people have them."""
