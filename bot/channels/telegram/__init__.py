"""Telegram: its Bot API as plain HTTP and JSON, of which nothing is read but what is needed."""

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.settings import TelegramSettings

__all__ = ["Telegram", "TelegramSettings"]
