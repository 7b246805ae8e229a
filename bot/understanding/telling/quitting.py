"""Whether somebody wants no more of what is open, wherever in a text they say so, and what else is told."""

import re
from collections.abc import Iterable

from bot.content import Library
from bot.model.writing.text import fold, nfc

CLAUSE = re.compile(r"[,.;:!?\n]+")
"""Where one part of a text ends."""

SAYS, LONGEST = 3, 24
"""Words of a clause that says something by itself, and of a text in which somebody quits."""


class Quitting:
    """Knows how that is said in every language: somewhere, or as the last words of a clause."""

    def __init__(self, library: Library) -> None:
        given = [library.written.small_words(language) for language in library.site.languages]
        anywhere, last = _any(one.quits for one in given), _any(one.quits_last for one in given)
        ends = _any((*one.particles, *one.fillers) for one in given)
        self._quits = re.compile(rf"\b(?:(?:{anywhere})\b|(?:{last})(?:\s(?:{ends}))*\s*$)")

    def __call__(self, text: str) -> str | None:
        """What is told beside that; nothing where it is not said."""
        if len(text.split()) > LONGEST:
            return None
        clauses = [part.strip() for part in CLAUSE.split(nfc(text)) if part.strip()]
        left = [part for part in clauses if not self._quits.search(fold(part))]
        if len(left) == len(clauses):
            return None
        return ", ".join(part for part in left if len(part.split()) >= SAYS)


def _any(lists: Iterable[Iterable[str]]) -> str:
    """A pattern for any of these, the longest first."""
    spelt = sorted({fold(phrase) for phrases in lists for phrase in phrases}, key=len, reverse=True)
    return "|".join(map(re.escape, spelt)) or "(?!)"
