"""What may be meant after an answer: what leans on it, the topics that come into question, what speaks for each."""
