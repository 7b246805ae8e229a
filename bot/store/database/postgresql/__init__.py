"""What only PostgreSQL has: locks that live as long as their process, words from one process to all, and a line that
may be lost."""
