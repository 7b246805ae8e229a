"""Telegram, through python-telegram-bot's types and `Bot`; the only room that imports it."""

import os

# python-telegram-bot reads this one itself: with it, waiting times are `timedelta`, as they will be by default.
os.environ.setdefault("PTB_TIMEDELTA", "true")

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.settings import TelegramSettings

__all__ = ["Telegram", "TelegramSettings"]
