"""What a line surely says while a guide is open, and what is done about each thing that it says."""
