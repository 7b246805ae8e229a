"""A place is registered, in whatever words its owner has."""
