"""What an owner says of a place, taken apart: in one sentence, unasked, before consent, or to correct it."""
