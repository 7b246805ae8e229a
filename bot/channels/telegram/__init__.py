"""Telegram, through python-telegram-bot's types and `Bot`; the only room that imports it."""

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.intake import Intake

__all__ = ["Intake", "Telegram"]
