"""Registered places: their codes, their QR images."""

from bot.checkpoints.registry import Draft, Registry
from bot.paper.qr import picture

__all__ = ["Draft", "Registry", "picture"]
