"""One value each, in what is told of a place: its kind, its name, its street, its phone number."""
