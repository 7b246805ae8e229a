"""The aiohttp server: the chat page, webhooks, checkpoint pages, health."""

from bot.web.context import Web
from bot.web.server import make_web

__all__ = ["Web", "make_web"]
