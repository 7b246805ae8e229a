"""`bot campaign …`, one file for each part."""
