"""A text that was typed without diacritics, but for the names in it: "quan ten Gió Biển"."""

from functools import lru_cache

from bot.model.writing.text import is_marked, nfc
from bot.understanding.normaliser.normalise import is_bare


@lru_cache(maxsize=64)
def is_hurried(text: str) -> bool:
    """Whether none of its small words has any: whoever types a name with them need not type the rest so."""
    small = [word for word in nfc(text).split() if word[0].islower()]
    return is_bare(text) or (bool(small) and not any(map(is_marked, small)))
