"""Phrases as a pattern, and the parts of a text that say something."""

import re
from collections.abc import Iterable

from bot.model.writing.text import fold

SAYS = 3
"""Words of a part that says something by itself."""


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these, without diacritics, the longest first."""
    spelt = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return "|".join(map(re.escape, spelt)) or "(?!)"


def saying(parts: Iterable[str]) -> str:
    """Those parts of a text that say something by themselves."""
    return ", ".join(part.strip() for part in parts if len(part.split()) >= SAYS)
