"""`bot staff …`, one file for each part."""
