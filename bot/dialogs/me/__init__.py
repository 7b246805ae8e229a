"""What concerns the person who writes: consent, their place and group, language, reminders, their data."""
