"""What evidence comes to by itself: its signs and the name of what is meant; a wish or a story."""
