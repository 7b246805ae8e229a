"""Phrases that may stand at one place of a text."""

from collections.abc import Iterable, Sequence

from bot.model.writing.text import fold

Phrase = tuple[str, ...]
Table = dict[str, list[Phrase]]
"""Phrases by their first word, the longest first."""


class Phrases:
    """Phrases that may stand at a place; the longest counts. Those that count only `as_written` are not met in a text
    without diacritics: "dau" is rather a pain than a "not"."""

    def __init__(self, phrases: Iterable[Sequence[str]], as_written: bool = False) -> None:
        spelt = {tuple(phrase) for phrase in phrases if phrase}
        bare = spelt if as_written else {tuple(map(fold, phrase)) for phrase in spelt}
        self.first = {phrase[0] for phrase in spelt | bare}
        self._spelt, self._bare = _table(spelt), _table(bare)
        self._most = max(map(len, spelt), default=0)

    def begin(self, word: str, bare: bool) -> bool:
        """Whether one may stand where this word does."""
        return word in self.first or (bare and fold(word) in self.first)

    def at(self, said: Sequence[str], place: int, bare: bool) -> int:
        """How many words the longest one has that stands there."""
        if place >= len(said) or not self.begin(said[place], bare):
            return 0  # as most words
        words = tuple(said[place : place + self._most])
        if not bare:
            return _longest(self._spelt, words)
        return max(_longest(self._bare, words), _longest(self._bare, tuple(map(fold, words))))


def _table(phrases: Iterable[Phrase]) -> Table:
    table: Table = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        table.setdefault(phrase[0], []).append(phrase)
    return table


def _longest(table: Table, words: Phrase) -> int:
    """How many words the longest phrase has with which these begin."""
    return next((len(phrase) for phrase in table.get(words[0], ()) if words[: len(phrase)] == phrase), 0)
