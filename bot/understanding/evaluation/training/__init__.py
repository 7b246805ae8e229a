"""What is learnt from the lines that people typed: each module learns one thing, and gives its weights."""
