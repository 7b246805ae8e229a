"""What an owner tells of a place before it is asked: with the wish for a code, before consent, out of the blue."""
