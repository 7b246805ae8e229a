"""Before a campaign goes out: what its text must be, whom it reaches at what price, and a rehearsal."""
