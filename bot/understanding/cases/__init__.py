"""Whom people write of, what those are, and the answer to what is asked of them."""

from bot.understanding.cases.line import OTHER, SELF
from bot.understanding.cases.told import WHAT, Heard

__all__ = ["OTHER", "SELF", "WHAT", "Heard"]
