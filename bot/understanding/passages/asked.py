"""What people asked on after each answer, and which passage told it: who asks likewise means that one."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from bot.content import Library
from bot.content.library.collected import AskedOn
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.said import bare_of
from bot.understanding.passages.answers import KEPT, Answers

Kept = Mapping[str, Mapping[str, Sequence[tuple[str, str, Sequence[str]]]]]
"""By language and topic: what was asked, its words without diacritics, and how the passages begin that told it."""


class Line(NamedTuple):
    """Something that was asked, its words, how rare they are together, and the places of the passages that told it;
    that behind all of them where no passage did."""

    text: str
    words: frozenset[str]
    weight: float
    told: tuple[int, ...]


class Asked:
    """Knows what was asked on after each answer."""

    def __init__(self, library: Library, core: Openings, said: Answers, kept: Kept | None = None) -> None:
        """`kept` is what was read before."""
        self._library, self._core, self._said = library, core, said
        if kept is not None:
            self.written = kept
        self._lines = lru_cache(KEPT)(self._read)

    def learn(self) -> None:
        """Reads all of it now, and not in the midst of a turn."""
        _ = self.written

    @cached_property
    def written(self) -> Kept:
        """All of it, which takes half a second."""
        read = self._library.written.asked_on
        return {code: self._by_topic(read(code), code) for code in self._library.site.languages}

    def _by_topic(self, lines: Iterable[AskedOn], language: str) -> Mapping[str, list[tuple[str, str, Sequence[str]]]]:
        found: dict[str, list[tuple[str, str, Sequence[str]]]] = {}
        for one in lines:
            words = " ".join(bare_of(self._core(one.text, language)))
            found.setdefault(one.topic, []).append((one.text, words, one.begins))
        return found

    def _read(self, topic: str, language: str) -> list[Line]:
        given = self.written.get(language, {}).get(topic, ())
        split = ((text, frozenset(words.split()), tuple(begins)) for text, words, begins in given)
        passages = [passage.text for passage in self._said.passages(topic, language)]
        return [
            Line(text, words, self._weight(words, language), _told(begins, passages)) for text, words, begins in split
        ]

    def like(self, text: str, language: str, topic: str, seen: bool) -> list[float]:
        """How like a text is what was asked for each passage, and, last, for none, from 0 to 1. Where the text itself
        was `seen` among them, it counts for nothing."""
        rarity = {word: self._said.rarity(word, language) for word in bare_of(self._core(text, language))}
        weight, best = sum(rarity.values()), [0.0] * (len(self._said.passages(topic, language)) + 1)
        for line in self._lines(topic, language):
            shared = line.words & rarity.keys()
            if not shared or (seen and line.text == text):
                continue
            alike = sum(map(rarity.__getitem__, shared)) / math.sqrt(weight * line.weight or 1.0)
            for at in line.told:
                best[at] = max(best[at], alike)
        return best

    def _weight(self, words: Iterable[str], language: str) -> float:
        return sum(self._said.rarity(word, language) for word in words)


def _told(begins: tuple[str, ...], passages: Sequence[str]) -> tuple[int, ...]:
    """The places of the passages that begin so; that behind them where none is to."""
    return tuple(at for at, one in enumerate((*passages, "")) if (one.startswith(begins) if begins else not one))
