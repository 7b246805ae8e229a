"""When a campaign goes out: its rule, how people say it, and the hours in which nobody is written to."""
