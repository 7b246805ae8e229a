"""`bot faq …`, one file for each part."""
