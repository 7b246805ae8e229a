"""What many people said after an answer: whether words go on about it, or about nothing that there is an answer to, and
what is usually meant then."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.understanding.judging.after.lines import ALONE, About, Line, Own, about
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.said import paired

SEEN = 2
"""How often a word must have been said then to tell anything."""

SMOOTH = 0.5
"""Added to every count."""

KEPT = 256
"""Answers of which it is remembered what is usual after them."""

FEW = 3
"""Lines that are thought of as having been about something else: of a few that were collected nothing is usual."""


class Odds(NamedTuple):
    """Log-odds by the words alone, over the root of their number: that it goes `on`, that it is about `nothing`."""

    on: float
    nothing: float


class Run(NamedTuple):
    """Lines that stand together after one answer, as they were collected: how many, and the topics that were meant."""

    lines: int
    meant: Mapping[str, float]


class SaidNext:
    """`counts` are how many lines of each kind have a word or a pair of words, `lines` how many lines there are,
    `runs` what was meant after each topic."""

    def __init__(
        self, counts: Mapping[str, Sequence[int]], lines: Sequence[int], runs: Mapping[str, Sequence[Run]]
    ) -> None:
        self.counts, self.lines, self.runs = counts, lines, runs
        self._known, self.usual = lately(self._odds), lru_cache(KEPT)(self._usual)

    def _usual(self, before: str, but: Own | None = None) -> Mapping[str, float]:
        """The topics that are meant after an answer, and the share of what is said then; without the run of lines that
        one stands in: what one person thought of together is alike."""
        runs = [run for number, run in enumerate(self.runs.get(before, ())) if but is None or number != but.run]
        total = FEW + sum(lines for lines, _ in runs)
        meant: Counter[str] = Counter()
        for _, topics in runs:
            meant.update(topics)
        return {topic: count / total for topic, count in meant.items()}

    def __call__(self, words: Sequence[str], but: Own | None = None) -> Odds:
        """The odds of words without diacritics; `but` one line of that kind, which has just these words and does not
        count."""
        return self._known(tuple(words), but)

    def _odds(self, words: Sequence[str], but: Own | None) -> Odds:
        kind = but.about if but else None
        features = [feature for feature in {*words, *paired(words)} if feature in self.counts]
        lines = _without(self.lines, kind)
        seen = [_without(self.counts[feature], kind) for feature in features]
        root = math.sqrt(max(len(features), 1))
        return Odds(*(sum(_odds(each, lines, of) for each in seen) / root for of in (About.SAME, About.NONE)))


def learnt(lines: Iterable[Line]) -> SaidNext:
    """From what was said."""
    counts: dict[str, list[int]] = {}
    every = [0, 0, 0]
    runs: dict[str, list[Run]] = {}
    for line in lines:
        of = about(line.said)
        every[of] += 1
        for feature in {*line.words, *paired(line.words)}:
            counts.setdefault(feature, [0, 0, 0])[of] += 1
        _count(runs.setdefault(line.said.before, []), line)
    return SaidNext({feature: seen for feature, seen in counts.items() if sum(seen) >= SEEN}, every, runs)


def _count(runs: list[Run], line: Line) -> None:
    """Counts what a line meant in its run, of those after the same answer."""
    if line.run in (len(runs), ALONE):
        runs.append(Run(0, {}))
    lines, meant = runs[line.run]
    others = [topic for topic in line.said.topics if topic != line.said.before]
    more = {topic: meant.get(topic, 0.0) + 1 / len(line.said.topics) for topic in others}
    runs[line.run] = Run(lines + 1, {**meant, **more})


def _without(counts: Sequence[int], but: About | None) -> list[int]:
    return [count - (kind == but and count > 0) for kind, count in enumerate(counts)]


def _odds(seen: Sequence[int], lines: Sequence[int], kind: About) -> float:
    others, all_others = sum(seen) - seen[kind], sum(lines) - lines[kind]
    share, other = (seen[kind] + SMOOTH) / (lines[kind] + 1), (others + SMOOTH) / (all_others + 1)
    return math.log(share / other)
