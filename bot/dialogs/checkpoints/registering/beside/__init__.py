"""What may be typed at any step, beside an answer to it."""
