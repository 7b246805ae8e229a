"""Answers that an owner corrects: which one, and what is right."""
