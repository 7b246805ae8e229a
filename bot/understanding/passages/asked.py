"""What people asked on after each answer, and which passage told it: who asks likewise means that one."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from bot.content import Library
from bot.content.library.collected import AskedOn
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.said import bare_of
from bot.understanding.passages.answers import Answers

Kept = Mapping[str, Mapping[str, Sequence[tuple[str, str, Sequence[str]]]]]
"""By language and topic: what was asked, its words without diacritics, and how the passages begin that told it."""


class Line(NamedTuple):
    """Something that was asked: how rare its words are together, and the places of the passages that told it; that
    behind all of them where no passage did."""

    weight: float
    told: tuple[int, ...]


class Asked:
    """Knows what was asked on after each answer."""

    def __init__(self, library: Library, core: Openings, said: Answers, kept: Kept | None = None) -> None:
        """`kept` is what was read before."""
        self._library, self._core, self._said = library, core, said
        if kept is not None:
            self.written = kept
        self._lines = lru_cache(maxsize=None)(self._read)  # a few numbers for each: as many as the content has

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
        passages = [passage.text for passage in self._said.passages(topic, language)]
        return [
            Line(sum(self._said.rarities(words.split(), language).values()), _told(tuple(begins), passages))
            for _, words, begins in self._of(topic, language)
        ]

    def _of(self, topic: str, language: str) -> Sequence[tuple[str, str, Sequence[str]]]:
        return self.written.get(language, {}).get(topic, ())

    def like(self, text: str, rarity: Mapping[str, float], language: str, topic: str, seen: bool) -> list[float]:
        """How like a text is what was asked for each passage, and, last, for none, from 0 to 1, given how rare each of
        its words is. Where the text itself was `seen` among them, it counts for nothing."""
        weight, best = sum(rarity.values()), [0.0] * (len(self._said.passages(topic, language)) + 1)
        for (asked, words, _), line in zip(self._of(topic, language), self._lines(topic, language), strict=True):
            shared = rarity.keys() & words.split()
            if not shared or (seen and asked == text):
                continue
            alike = sum(map(rarity.__getitem__, shared)) / math.sqrt(weight * line.weight or 1.0)
            for at in line.told:
                best[at] = max(best[at], alike)
        return best


def _told(begins: tuple[str, ...], passages: Sequence[str]) -> tuple[int, ...]:
    """The places of the passages that begin so; that behind them where none is to."""
    return tuple(at for at, one in enumerate((*passages, "")) if (one.startswith(begins) if begins else not one))
