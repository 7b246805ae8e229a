"""How much of what a text says stands in an answer's question, and in the answer: what is rare counts more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.content import Library
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.normaliser.said import Said, bare_of
from bot.understanding.passages import Passages

KEPT = 320
"""Answers whose words are kept: those that people ask about."""


class Shares(NamedTuple):
    """Shares from 0 to 1 of what a text says: in a topic's `title`, its question, and in all of it; `only_title` and
    `only_whole` without what the answer before says as well; `side`: its question asks for the side of a thing that the
    text asks for, too."""

    title: float
    only_title: float
    whole: float
    only_whole: float
    side: float


class _Words(NamedTuple):
    title: frozenset[str]
    whole: frozenset[str]
    sides: Sequence[bool]


class Wording:
    """Knows the words of all answers."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised], passages: Passages) -> None:
        self._library, self._say, self._passages = library, normalisers, passages
        self._words = lru_cache(KEPT)(self._read)

    def __call__(
        self, text: str, said: Sequence[str], language: str, topics: Iterable[str], before: str
    ) -> Iterator[Shares]:
        """What each topic says of a text, the words that are `said` in it, after the answer to `before`."""
        asked = self._passages.sides(text, language)
        rarity = {word: self._passages.rarity(word, language) for word in bare_of(said)}
        everything, read = sum(rarity.values()) or 1.0, self._words(before, language).whole
        for title, whole, sides in (self._words(topic, language) for topic in topics):
            named, told = rarity.keys() & title, rarity.keys() & whole  # a dozen words, of hundreds
            found = (named, named - read, told, told - read)
            said_there = [sum(map(rarity.__getitem__, words)) / everything for words in found]
            yield Shares._make([*said_there, float(any(map(min, asked, sides)))])

    def question(self, topic: str, language: str) -> Said:
        """The words of a topic's question."""
        return self._say[language](self._library.topics[language][topic].question)

    def _read(self, topic: str, language: str) -> _Words:
        entry, say = self._library.topics[language][topic], self._say[language]
        title = frozenset(self.question(topic, language).bare)
        whole = title | frozenset(say(entry.answer).bare)
        return _Words(title, whole, self._passages.sides(entry.question, language))
