"""The sides of a thing that people ask for, and that answers tell of: its price, its place, how long it takes."""

from collections.abc import Mapping, Sequence

from bot.content import Library
from bot.understanding.normaliser.lately import lately
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
        asks = [(side, say(phrase)) for side, (say, aspect) in enumerate(aspects) for phrase in aspect.asks]
        tells = [(side, say(phrase)) for side, (say, aspect) in enumerate(aspects) for phrase in aspect.says]
        self._asks_for, self._asks = [side for side, _ in asks], Mentions(phrase for _, phrase in asks)
        self._tells_of, self._tells = [side for side, _ in tells], Mentions(phrase for _, phrase in tells)
        self._known = lately(self._asked)

    def asked(self, text: str, language: str) -> frozenset[int]:
        """Which sides a text asks for."""
        return self._known(text, language)

    def _asked(self, text: str, language: str) -> frozenset[int]:
        words, bare = self._core(text, language), is_bare(text)
        return frozenset(self._asks_for[number] for number in self._asks(words, bare))

    def told(self, words: Sequence[str]) -> list[int]:
        """Which sides the words of an answer tell of."""
        return sorted({self._tells_of[number] for number in self._tells(words, bare=False)})
