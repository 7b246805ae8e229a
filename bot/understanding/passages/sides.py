"""The sides of a thing that people ask for, and that answers tell of: its price, its place, how long it takes."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.content import Library
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.phrases import Normalised


class Sides:
    """Knows the words for each side, in every language: people mix them. A side goes by its number."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised], core: Openings) -> None:
        self._core = core
        given = [(normalisers[code], library.written.small_words(code).aspects) for code in normalisers]
        aspects = [(say, aspect) for say, of in given for aspect in of]
        self._asks = [Mentions(map(say, aspect.asks)) for say, aspect in aspects]
        self._tells = [Mentions(map(say, aspect.says)) for say, aspect in aspects]
        self._known = lru_cache(maxsize=4)(self._asked)  # one text is looked at from several sides

    def asked(self, text: str, language: str) -> frozenset[int]:
        """Which sides a text asks for."""
        return self._known(text, language)

    def _asked(self, text: str, language: str) -> frozenset[int]:
        words, bare = self._core(text, language), is_bare(text)
        return frozenset(number for number, asks in enumerate(self._asks) if asks(words, bare))

    def told(self, words: Sequence[str]) -> list[int]:
        """Which sides the words of an answer tell of."""
        return [number for number, tells in enumerate(self._tells) if tells(words, bare=False)]
