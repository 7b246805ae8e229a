"""Whom people write of, what those are, and the answer to what is asked of them."""

from bot.understanding.cases.line import OTHER, SELF, WHAT
from bot.understanding.cases.told import Heard

__all__ = ["OTHER", "SELF", "WHAT", "Heard"]
