"""Whether somebody complains of what they were answered, and what is left of what they type."""

from collections.abc import Mapping

from bot.content import Library
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.traits.asking import Asking

LONGEST = 30
"""Words of a line in which somebody complains; a longer one is a story."""

LEAST = 4
"""Words of the shortest question before or behind a complaint in the same breath."""


class Complaints:
    """Knows the words of every language: people mix them."""

    def __init__(self, library: Library, say: Mapping[str, Normalised], asks: Asking) -> None:
        self._say, self._asks = say, asks
        self._phrases = Mentions(
            with_gaps(say[code], phrase) for code in say for phrase in library.written.small_words(code).complaints
        )

    def __call__(self, text: str, language: str) -> str | None:
        """What stands beside a complaint, "" for nothing; `None` where nobody complains."""
        if len(text.split()) > LONGEST:
            return None
        clauses = [clause.strip() for clause in CLAUSE.split(text) if clause.strip()]
        left = [self._beside(clause, language, is_bare(text)) for clause in clauses]
        return None if left == clauses else ", ".join(filter(None, left))

    def _beside(self, clause: str, language: str, bare: bool) -> str:
        """What a clause asks beside a complaint in it; all of it where nothing complains."""
        typed, said = clause.split(), list(self._say[language](clause))
        spans = list(self._phrases.spans(said, bare))
        if not spans:
            return clause
        words = typed if len(typed) == len(said) else said
        around = (words[: min(span.start for span in spans)], words[max(span.end for span in spans) :])
        return next((" ".join(part) for part in around if len(part) >= LEAST and self._asks(" ".join(part))), "")
