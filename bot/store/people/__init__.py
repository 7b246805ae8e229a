"""People, how far they are in a guide, their questions, tickets for staff, notices."""
