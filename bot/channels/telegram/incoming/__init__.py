"""What people do on Telegram, taken in: fetched or delivered, parsed, put in order."""
