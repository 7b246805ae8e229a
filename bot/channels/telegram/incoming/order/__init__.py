"""What Telegram posts shuffled is put in order."""

from bot.channels.telegram.incoming.order.order import Order

__all__ = ["Order"]
