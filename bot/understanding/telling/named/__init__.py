"""Which phones are named, and what phones are called."""
