"""What was found: in which file and line it stands, and how it is told."""
