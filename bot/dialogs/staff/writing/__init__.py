"""A campaign as it is written, question by question, until it is a draft."""
