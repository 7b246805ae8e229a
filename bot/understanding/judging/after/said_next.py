"""What many people said after an answer (content/<language>/follow_ups.tsv): whether words go on about it, or about
nothing that there is an answer to, and what is usually meant then."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from bot.content import Library
from bot.content.library.collected import URGENT, FollowUp, answered_before
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.said import bare_of
from bot.understanding.texts import Text

SEEN = 2
"""How often a word must have been said then to tell anything."""

SMOOTH = 0.5
"""Added to every count."""

FEW = 3
"""Lines that are thought of as having been about something else: of a few that were collected nothing is usual."""


class About(IntEnum):
    """What something was about that was said after an answer."""

    SAME = 0
    OTHER = 1
    NONE = 2


class Odds(NamedTuple):
    """Log-odds by the words alone, over the root of their number: that it goes `on`, that it is about `nothing`."""

    on: float
    nothing: float


class Own(NamedTuple):
    """What a line is about that was learnt from, and which of the runs of lines after its answer it stands in."""

    about: About
    run: int


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
        self._known = lately(self._odds)

    def usual(self, before: str, but: Own | None = None) -> Mapping[str, float]:
        """The topics that are meant after an answer, and the share of what is said then; without the run of lines that
        one stands in: what one person thought of together is alike."""
        runs = [run for number, run in enumerate(self.runs.get(before, ())) if but is None or number != but.run]
        total = FEW + sum(lines for lines, _ in runs)
        meant: Counter[str] = Counter()
        for _, topics in runs:
            meant.update(topics)
        return {topic: count / total for topic, count in meant.items()}

    def __call__(self, words: Sequence[str], but: Own | None = None) -> Odds:
        """The odds; `but` one line of that kind, which has just these words and does not count."""
        return self._known(tuple(words), but)

    def _odds(self, words: Sequence[str], but: Own | None) -> Odds:
        kind = but.about if but else None
        features = [feature for feature in _features(words) if feature in self.counts]
        lines = _without(self.lines, kind)
        seen = [_without(self.counts[feature], kind) for feature in features]
        root = math.sqrt(max(len(features), 1))
        return Odds(*(sum(_odds(each, lines, of) for each in seen) / root for of in (About.SAME, About.NONE)))


def learnt(library: Library, core: Openings, without: Callable[[Text], bool]) -> SaidNext:
    """From all that was collected, and typed in conversations but those that it is to do without."""
    counts: dict[str, list[int]] = {}
    lines = [0, 0, 0]
    typed = [(text.language, said) for text, said in typed_on(library) if not without(text)]
    every = [*((language, said) for language, said, _ in collected(library)), *typed]
    for language, said in every:
        about = _about(said)
        lines[about] += 1
        for feature in _features(core(said.text, language)):
            counts.setdefault(feature, [0, 0, 0])[about] += 1
    runs = _runs(library, [said for _, said in typed])
    return SaidNext({feature: seen for feature, seen in counts.items() if sum(seen) >= SEEN}, lines, runs)


def collected(library: Library) -> Iterator[tuple[str, FollowUp, Own]]:
    """All lines, each with its language, and what it is."""
    met: Counter[str] = Counter()
    for language in library.site.languages:
        for before, run in groupby(library.written.follow_ups(language), lambda said: said.before):
            yield from ((language, said, Own(_about(said), met[before])) for said in run)
            met[before] += 1


def typed_on(library: Library) -> Iterator[tuple[Text, FollowUp]]:
    """What was typed after an answer in whole conversations."""
    for language in library.site.languages:
        lines = library.written.conversations(language)
        for line, before in zip(lines, answered_before(lines), strict=True):
            if before and line.act != URGENT:
                text = Text("", Kind.TOPIC, True, language, line.text, line.conversation)
                yield text, FollowUp(before, line.text, line.topics)


def _runs(library: Library, typed: Iterable[FollowUp]) -> Mapping[str, Sequence[Run]]:
    runs: dict[str, list[Run]] = {}
    each = ((said, own.run) for _, said, own in collected(library))
    for said, run in (*each, *((said, -1) for said in typed)):
        of = runs.setdefault(said.before, [])
        if run in (len(of), -1):
            of.append(Run(0, {}))
        lines, meant = of[run]
        others = [topic for topic in said.topics if topic != said.before]
        more = {topic: meant.get(topic, 0.0) + 1 / len(said.topics) for topic in others}
        of[run] = Run(lines + 1, {**meant, **more})
    return runs


def _about(said: FollowUp) -> About:
    """What a line was about."""
    if not said.topics:
        return About.NONE
    return About.SAME if said.before in said.topics else About.OTHER


def _features(words: Sequence[str]) -> set[str]:
    bare = bare_of(words)
    return {*bare, *(f"{one} {other}" for one, other in pairwise(bare))}


def _without(counts: Sequence[int], but: About | None) -> list[int]:
    return [count - (kind == but and count > 0) for kind, count in enumerate(counts)]


def _odds(seen: Sequence[int], lines: Sequence[int], kind: About) -> float:
    others, all_others = sum(seen) - seen[kind], sum(lines) - lines[kind]
    share, other = (seen[kind] + SMOOTH) / (lines[kind] + 1), (others + SMOOTH) / (all_others + 1)
    return math.log(share / other)
