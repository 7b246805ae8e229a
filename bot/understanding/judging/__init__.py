"""What evidence comes to: its signs, what was said before, and the name of what is meant."""
