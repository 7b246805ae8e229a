"""What becomes of a question for a person of flesh and blood: it is passed on, told how far it is, or is none."""
