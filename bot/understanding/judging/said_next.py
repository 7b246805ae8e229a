"""Whether words that are said after an answer go on about it, or about nothing that there is an answer to: what many
people said then (content/<language>/follow_ups.tsv)."""

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from bot.content import Library
from bot.content.library.collected import FollowUp
from bot.model.writing.text import fold
from bot.understanding.normaliser.openings import Openings

SEEN = 2
"""How often a word must have been said then to tell anything."""

SMOOTH = 0.5
"""Added to every count."""


class About(IntEnum):
    """What something was about that was said after an answer."""

    SAME = 0
    OTHER = 1
    NONE = 2


class Odds(NamedTuple):
    """Log-odds by the words alone, over the root of their number: that it goes `on`, that it is about `nothing`."""

    on: float
    nothing: float


class SaidNext:
    """`counts` are how many lines of each kind have a word or a pair of words, `lines` how many lines there are."""

    def __init__(self, counts: Mapping[str, Sequence[int]], lines: Sequence[int]) -> None:
        self.counts, self.lines = counts, lines

    def __call__(self, words: Sequence[str], but: About | None = None) -> Odds:
        """The odds; `but` one line of that kind, which has just these words and does not count."""
        features = [feature for feature in _features(words) if feature in self.counts]
        lines = _without(self.lines, but)
        seen = [_without(self.counts[feature], but) for feature in features]
        root = math.sqrt(max(len(features), 1))
        return Odds(*(sum(_odds(each, lines, kind) for each in seen) / root for kind in (About.SAME, About.NONE)))


def learnt(library: Library, core: Openings) -> SaidNext:
    """From all that was collected."""
    counts: dict[str, list[int]] = {}
    lines = [0, 0, 0]
    for language in library.site.languages:
        for said in library.written.follow_ups(language):
            kind = about(said)
            lines[kind] += 1
            for feature in _features(core(said.text, language)):
                counts.setdefault(feature, [0, 0, 0])[kind] += 1
    return SaidNext({feature: seen for feature, seen in counts.items() if sum(seen) >= SEEN}, lines)


def about(said: FollowUp) -> About:
    """What a line was about."""
    if not said.topics:
        return About.NONE
    return About.SAME if said.before in said.topics else About.OTHER


def _features(words: Iterable[str]) -> set[str]:
    bare = [fold(word) for word in words]
    return {*bare, *(f"{one} {other}" for one, other in pairwise(bare))}


def _without(counts: Sequence[int], but: About | None) -> list[int]:
    return [count - (kind == but and count > 0) for kind, count in enumerate(counts)]


def _odds(seen: Sequence[int], lines: Sequence[int], kind: About) -> float:
    others, all_others = sum(seen) - seen[kind], sum(lines) - lines[kind]
    share, other = (seen[kind] + SMOOTH) / (lines[kind] + 1), (others + SMOOTH) / (all_others + 1)
    return math.log(share / other)
