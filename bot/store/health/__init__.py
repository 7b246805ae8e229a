"""How the database is doing: what is used up, and numbers for whoever watches. Reads, and changes nothing."""
