"""Whether somebody wants no more of what is open, wherever in a text they say so, and what else is told."""

import re
from collections.abc import Callable

from bot.content import Library
from bot.model.writing.text import fold, heard, nfc
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.normalise import LIMIT
from bot.understanding.telling.spelt import any_of, saying

LONGEST = 24
"""Words of a text in which somebody quits."""


class Quitting:
    """Knows how that is said in every language: somewhere, or as the last words of a clause. Whoever `asks_leave` in
    that clause wants to know whether they may: "có cái nào khác không, khỏi cài được không"."""

    def __init__(self, library: Library, asks_leave: Callable[[str], bool]) -> None:
        self._asks_leave = asks_leave
        given = [library.written.small_words(language) for language in library.site.languages]
        anywhere = any_of(phrase for one in given for phrase in one.quits)
        last = any_of(phrase for one in given for phrase in one.quits_last)
        ends = any_of(phrase for one in given for phrase in (*one.particles, *one.fillers))
        self._quits = re.compile(rf"\b(?:(?:{anywhere})\b|(?:{last})(?:\s(?:{ends}))*\s*$)")

    def __call__(self, text: str) -> str | None:
        """What is told beside that; nothing where it is not said."""
        text = heard(text)[:LIMIT]
        if len(text.split()) > LONGEST:
            return None
        clauses = [part.strip() for part in WORDS.split(nfc(text)) if part.strip()]
        left = [part for part in clauses if self._asks_leave(part) or not self._quits.search(fold(part))]
        if len(left) == len(clauses):
            return None
        return saying(left)
