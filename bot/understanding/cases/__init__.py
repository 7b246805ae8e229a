"""Whom people write of, what those are, and the answer to what is asked of them."""

from bot.understanding.cases.told import OTHER, SELF, Heard

__all__ = ["OTHER", "SELF", "Heard"]
