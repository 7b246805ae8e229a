"""What people meant who said something like a line after an answer: of 1,298 lines of strangers after an answer the
right topic was the likeliest for 65 in 100 without that, and for 68 with it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.calibrated.tables import numbers
from bot.understanding.index.postings import Floats, Postings, postings, summed
from bot.understanding.index.views import found
from bot.understanding.judging.after.lines import About, Line, Own, about
from bot.understanding.normaliser.said import paired

NEAREST = 30
"""Lines that are looked at."""

LEAST = 0.15
"""How like a line must be: the cosine of what words and pairs of words both have, rare ones counting more."""

AGAIN = 0.4
"""How like what was said must be for what was meant then to come into question."""

TINY = 1e-6
"""Keeps what is like nothing from being divided by nothing."""

Places = NDArray[np.intp]


class Likeness(NamedTuple):
    """How like a line is what was said, by the topic that was meant then: after whatever answer, after the same one,
    after one of the same category; and which share of all that is alike went `on`, or was about `nothing`."""

    anywhere: Mapping[str, float]
    after: Mapping[str, float]
    kindred: Mapping[str, float]
    on: float
    nothing: float

    @property
    def topics(self) -> Iterator[str]:
        """The topics that come into question by it."""
        return (topic for topic, like in self.anywhere.items() if like >= AGAIN)


class Alike:
    """The lines by their words and pairs of words; `names` are the topics, which all else names by their place."""

    def __init__(self, lines: Sequence[Line], category: Mapping[str, str]) -> None:
        lines = [line for line in lines if line.said.before in category]
        features = [_features(line.words) for line in lines]
        every = sorted({feature for each in features for feature in each})
        self.numbers = np.unique(numbers(every))
        known = dict(zip(every, found(self.numbers, numbers(every)).tolist(), strict=True))
        self.names = sorted(category)
        self.kinds = [category[name] for name in self.names]
        place = {name: at for at, name in enumerate(self.names)}
        meant = [[place[topic] for topic in line.said.topics if topic in place] for line in lines]
        self.before = np.array([place[line.said.before] for line in lines], np.int16)
        self.run = np.array([line.run for line in lines], np.int16)
        self.about = np.array([about(line.said) for line in lines], np.int8)
        self.ends = np.cumsum([0, *map(len, meant)], dtype=np.int32)
        self.meant = np.array([at for each in meant for at in each], np.int16)
        self._count([sorted({known[feature] for feature in each}) for each in features])

    def _count(self, features: Sequence[Sequence[int]]) -> None:
        """The postings of these features of each line."""
        lengths = [len(each) for each in features]
        which = np.array([feature for each in features for feature in each], np.int32)
        rows = np.repeat(np.arange(len(features), dtype=np.int32), lengths)
        seen = np.bincount(which, minlength=len(self.numbers))
        self.rarity = np.log((len(features) + 1) / (seen + 1)).astype(np.float32)
        weights = self.rarity.take(which)
        norms = np.sqrt(summed(rows, weights**2, len(features)))
        order = which.argsort(kind="stable")
        shape = len(self.numbers), len(features)
        table = postings(which[order], rows[order], (weights / norms.take(rows)).astype(np.float32)[order], shape)
        self.begins, self.rows, self.weights = table.begins, table.rows, table.weights

    def __call__(self, words: Sequence[str], before: str, but: Own | None = None) -> Likeness:
        """What is like a line of these words without diacritics, after a topic that there is; `but` the run of lines
        after it that the line stands in."""
        likeness, last = self._likeness(words), bisect_left(self.names, before)
        if but is not None:
            likeness[(self.before == last) & (self.run == but.run)] = 0.0
        near = np.flatnonzero(likeness >= LEAST)
        near = near[(-likeness.take(near)).argsort(kind="stable")[:NEAREST]]
        return self._of_lines(near, likeness.take(near), last)

    def _likeness(self, words: Sequence[str]) -> Floats:
        asked = np.unique(numbers(sorted(_features(words))))
        places = found(self.numbers, asked)
        known = places[places >= 0]
        rarity = self.rarity.take(known)
        strange = (len(asked) - len(known)) * np.log(len(self.before) + 1) ** 2
        norm = np.sqrt(float((rarity**2).sum()) + strange)
        table = Postings(self.begins, self.rows, self.weights, len(self.before))
        likeness: Floats = table.sums(table.cells(known, rarity)) / max(norm, TINY)
        return likeness

    def _of_lines(self, near: Places, likeness: Floats, last: int) -> Likeness:
        anywhere, after, kindred = dict[str, float](), dict[str, float](), dict[str, float]()
        for line, like in zip(near.tolist(), likeness.tolist(), strict=True):  # the most alike first
            before = int(self.before[line])
            for topic in self.meant[self.ends[line] : self.ends[line + 1]].tolist():
                anywhere.setdefault(self.names[topic], like)
                if before == last:
                    after.setdefault(self.names[topic], like)
                if self.kinds[before] == self.kinds[last]:
                    kindred.setdefault(self.names[topic], like)
        shares = np.bincount(self.about.take(near), likeness**2, len(About)) / max((likeness**2).sum(), TINY)
        return Likeness(anywhere, after, kindred, float(shares[About.SAME]), float(shares[About.NONE]))


def _features(words: Sequence[str]) -> set[str]:
    return {*words, *paired(("^", *words, "$"))}
