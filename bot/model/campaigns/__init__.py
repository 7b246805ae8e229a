"""What is said to many: a campaign, to whom it goes, and how this site runs them."""
