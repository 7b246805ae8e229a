"""What is said where it is not sure what is meant, where no answer tells it, or where it is no business of ours."""
