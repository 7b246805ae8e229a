"""Texts and phone numbers as people write them: compared, cut, made visible. No sentences."""
