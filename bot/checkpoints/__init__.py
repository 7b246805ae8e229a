"""Checkpoints: their registry, their codes, the owner's desk, lists of many."""

from bot.checkpoints.registry import Draft, Registry

__all__ = ["Draft", "Registry"]
