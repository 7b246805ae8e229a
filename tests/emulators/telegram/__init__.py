"""A strict double of the Telegram Bot API, and the people who talk through it."""
