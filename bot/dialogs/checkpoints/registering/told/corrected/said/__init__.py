"""What is said to be wrong, or right: which answer, and how it should be."""
