"""What goes wrong between the program, its database and its channels: nothing lost, nothing doubled, in doubt known."""
