"""The catalogs of the bot's own sentences: reading them, and bringing them to what the code says."""
