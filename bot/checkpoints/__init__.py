"""Registered places: their codes, their QR images."""

from bot.checkpoints.qr import picture
from bot.checkpoints.registry import Draft, Registry

__all__ = ["Draft", "Registry", "picture"]
