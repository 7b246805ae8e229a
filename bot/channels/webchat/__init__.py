"""Our own page: what browsers send and get, and who waits for what."""

from bot.channels.webchat.channel import WebChat
from bot.channels.webchat.chats import chat_of

__all__ = ["WebChat", "chat_of"]
