"""The aiohttp server: the chat, the pages at the door, the console of staff, webhooks, health."""

from bot.web.context import Web
from bot.web.server import make_web

__all__ = ["Web", "make_web"]
