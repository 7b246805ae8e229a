"""What everybody meets: hello, the menu, questions and their answers, a person."""
