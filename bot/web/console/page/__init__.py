"""What every page of the console is made of: its menu, words, forms, and what has just been done."""
