"""The composition root: settings in, everything built once, nothing global. Nothing is decided here."""

from bot.app.life import App

__all__ = ["App"]
