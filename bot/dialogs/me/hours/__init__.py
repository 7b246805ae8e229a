"""Being reminded at an hour of one's own: `remind` asks what is missing and keeps it, `kept` is what becomes of it."""
