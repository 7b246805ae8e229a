"""What people asked on after each answer, and which passage told it: who asks likewise means that one."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from bot.content import Library
from bot.content.library.collected import AskedOn
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.said import bare_of
from bot.understanding.passages.answers import KEPT, Answers


class Line(NamedTuple):
    """Something that was asked, its words without diacritics, and how the passages begin that told it; none where
    no passage did."""

    text: str
    words: frozenset[str]
    begins: tuple[str, ...]


class Asked:
    """Knows what was asked on after each answer."""

    def __init__(self, library: Library, core: Openings, said: Answers) -> None:
        self._core, self._said = core, said
        self._given = {code: _by_topic(library.written.asked_on(code)) for code in library.site.languages}
        self._lines = lru_cache(KEPT)(self._read)

    def like(self, text: str, language: str, topic: str, passages: Sequence[str], seen: bool) -> list[float]:
        """How like a text is what was asked for each passage, and, last, for none, from 0 to 1. Where the text itself
        was `seen` among them, it counts for nothing."""
        words, best = frozenset(bare_of(self._core(text, language))), [0.0] * (len(passages) + 1)
        for line in self._lines(topic, language):
            if seen and line.text == text:
                continue
            alike = self._alike(words, line.words, language)
            for at, passage in enumerate((*passages, "")):
                if passage.startswith(line.begins) if line.begins else not passage:
                    best[at] = max(best[at], alike)
        return best

    def _alike(self, one: frozenset[str], other: frozenset[str], language: str) -> float:
        shared = one & other
        return self._weight(shared, language) / math.sqrt(
            self._weight(one, language) * self._weight(other, language) or 1.0
        )

    def _weight(self, words: frozenset[str], language: str) -> float:
        return sum(self._said.rarity(word, language) for word in words)

    def _read(self, topic: str, language: str) -> list[Line]:
        given = self._given.get(language, {}).get(topic, ())
        return [Line(one.text, frozenset(bare_of(self._core(one.text, language))), one.begins) for one in given]


def _by_topic(lines: Sequence[AskedOn]) -> Mapping[str, list[AskedOn]]:
    ordered = sorted(lines, key=attrgetter("topic"))
    return {topic: list(of) for topic, of in groupby(ordered, attrgetter("topic"))}
