"""The aiohttp server: the chat page, webhooks, checkpoint pages, health."""

from bot.web.server import Web, make_web

__all__ = ["Web", "make_web"]
