"""Phrases that may stand at one place of a text."""

from collections.abc import Iterable, Sequence

from bot.model.writing.text import fold


class Phrases:
    """Phrases that may stand at a place; the longest counts. Those that count only `as_written` are not met in a text
    without diacritics: "dau" is rather a pain than a "not"."""

    def __init__(self, phrases: Iterable[Sequence[str]], as_written: bool = False) -> None:
        self._spelt = {tuple(phrase) for phrase in phrases if phrase}
        self._bare = self._spelt if as_written else {tuple(map(fold, phrase)) for phrase in self._spelt}
        self.first = {phrase[0] for phrase in self._spelt | self._bare}
        self._most = max(map(len, self._spelt), default=0)

    def begin(self, word: str, bare: bool) -> bool:
        """Whether one may stand where this word does."""
        return word in self.first or (bare and fold(word) in self.first)

    def at(self, said: Sequence[str], place: int, bare: bool) -> int:
        """How many words the longest one has that stands there."""
        if place >= len(said) or not self.begin(said[place], bare):
            return 0  # as most words
        table = self._bare if bare else self._spelt
        for length in range(min(self._most, len(said) - place), 0, -1):
            part = tuple(said[place : place + length])
            if part in table or (bare and tuple(map(fold, part)) in table):
                return length
        return 0
