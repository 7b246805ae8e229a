"""What an owner says of a place in a conversation: in one sentence, unasked, before consent, or to correct it."""
