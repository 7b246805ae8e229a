"""What people say, as staff write it down, and what is answered to it: jobs, small words, what a screen shows, cases of
their own, what cannot wait."""
