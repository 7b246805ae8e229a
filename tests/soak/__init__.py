"""`make soak`: processes are killed and restarted in the middle of everything, and the books must still be right."""
