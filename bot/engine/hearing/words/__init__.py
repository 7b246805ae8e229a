"""What a few words are, here and now: a choice, a yes, a small word; and how they sound."""
