"""What everybody meets: hello, the menu, guides, questions and their answers, a person."""
