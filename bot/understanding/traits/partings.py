"""A polite closing: nothing but thanks, or a goodbye, and what one says with them: "xong rồi, cảm ơn em nhiều nha"."""

from dataclasses import dataclass

from bot.content.sayings.small_words import GOODBYE, HELLO, NEXT, NO, STOP, THANKS, UNDERSTOOD, WARM, YES
from bot.understanding.ends import CLAUSE
from bot.understanding.small_words import SmallWords

CLOSES = frozenset((THANKS, GOODBYE))
"""What makes a closing of a line."""

BESIDE = frozenset((YES, NO, NEXT, STOP, UNDERSTOOD, WARM, HELLO))
"""What may stand beside it."""

LONGEST = 14
"""Words of the longest."""


@dataclass(frozen=True, slots=True)
class Parting:
    """`word` is the goodbye, or the thanks, `beside` the small words that stand beside it: that all is done, a yes."""

    word: str
    beside: frozenset[str] = frozenset()


class Partings:
    """Hears it in every language: people mix them."""

    def __init__(self, words: SmallWords) -> None:
        self._words = words

    def __call__(self, text: str, language: str) -> Parting | None:
        """The closing that a line is; `None` where anything else is told or asked in it."""
        if len(text.split()) > LONGEST or text.rstrip().endswith("?"):
            return None
        said = self._words.each(text, language) or self._clause_by_clause(text, language)
        closes = said & CLOSES
        if not closes or not said - CLOSES <= BESIDE:
            return None
        return Parting(GOODBYE if GOODBYE in closes else THANKS, said - CLOSES)

    def _clause_by_clause(self, text: str, language: str) -> frozenset[str]:
        said = [self._words.each(clause, language) for clause in CLAUSE.split(text) if clause.strip()]
        return frozenset().union(*said) if all(said) else frozenset()
