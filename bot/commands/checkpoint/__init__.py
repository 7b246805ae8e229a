"""`bot checkpoint …`, one file for each part."""
