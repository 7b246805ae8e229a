"""How much of us one person, one address and everybody together may have. Each limit is a number with its reason
(rules.py) and is told to whoever meets it; where somebody comes from is told here too (origin.py)."""

from bot.limits.limits import Limits

__all__ = ["Limits"]
