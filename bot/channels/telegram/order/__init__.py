"""What Telegram posts shuffled is put in order."""

from bot.channels.telegram.order.order import Order

__all__ = ["Order"]
