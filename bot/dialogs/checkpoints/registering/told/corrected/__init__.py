"""Answers that an owner corrects, and what becomes of them."""
