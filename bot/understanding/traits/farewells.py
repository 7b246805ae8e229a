"""Whether a clause says that somebody goes: "thôi bà đi chợ nghen con", "em vô lớp đây ạ"."""

from collections.abc import Mapping, Sequence

from bot.content import Library
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

LONGEST = 9
"""Words of a clause in which somebody goes; a longer one tells where, and why."""

SOON = 3
"""Words among which it begins that it is time: "ok vậy thôi chị vô ca"."""


class Farewells:
    """Knows the words of every language: people mix them."""

    def __init__(self, library: Library, say: Mapping[str, Normalised]) -> None:
        self._say = say
        small = {code: library.written.small_words(code).leaving for code in say}
        self._parts = {
            part: Mentions(say[code](phrase) for code in say for phrase in getattr(small[code], part))
            for part in ("openings", "persons", "goes", "last")
        }

    def __call__(self, clause: str, language: str) -> bool:
        """Whether somebody goes, having said that it is time (`openings`), or `last` that it is now."""
        said, bare = self._say[language](clause), is_bare(clause)
        if not 1 < len(said) <= LONGEST:
            return False
        opened = max((span.end for span in self._parts["openings"].spans(said, bare) if span.start < SOON), default=0)
        is_over = opened or any(span.end == len(said) for span in self._parts["last"].spans(said, bare))
        return bool(is_over) and self._goes(said, opened, bare)

    def _goes(self, said: Sequence[str], begins: int, bare: bool) -> bool:
        """Whether there some person, or nobody, goes."""
        persons = (span.end for span in self._parts["persons"].spans(said, bare) if span.start == begins)
        after = next(persons, begins)
        return any(span.start == 0 for span in self._parts["goes"].spans(said[after:], bare))
