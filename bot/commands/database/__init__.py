"""The database as a whole: brought to today's tables, backed up, put back."""
