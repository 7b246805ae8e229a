"""Scores every topic, and every kind of question that is not ours, against a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bot.faq.learning import Texts, learn
from bot.faq.postings import Floats
from bot.faq.views import COUNT, Ids, read

VIEWS = np.array([1.0, 1.0, 0.7])
"""Weight of each view."""
CLOSEST = 5
"""Phrasings of a topic whose likeness counts: 1 → 5 gains 3 points."""
CLOSE = 0.5
"""Share of the closest phrasings beside the likelihood: gains half a point to one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a topic, or a kind of aside, is known by: how people ask it, and what is told about it."""

    id: str
    ours: bool
    asked: tuple[list[str], ...]
    told: tuple[list[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each entry, in the index's order. `total` ranks (about −3 to 12); `likely` is a log-likelihood,
    `close` the likeness of the closest phrasings from 0 to 1, `scope` how much the words are ours (log-odds)."""

    total: Floats
    likely: Floats
    close: Floats
    scope: float
    length: int


class Index:
    """All phrasings of all entries. Immutable once built; a question costs about half a millisecond."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.ids = [entry.id for entry in entries]
        self.ours = np.array([entry.ours for entry in entries])
        asked = [words for entry in entries for words in entry.asked]
        owner = np.repeat(np.arange(len(entries), dtype=np.int32), [len(entry.asked) for entry in entries])
        self._views, text, feature = read(asked + [list(chain(*entry.told)) for entry in entries])
        self._view = self._views.of()
        self._asked = len(asked)
        self._groups = _grouped(owner, len(entries))
        entry = np.append(owner, np.arange(len(entries), dtype=np.int32))[text]
        self._learnt = learn(Texts(text, feature, entry, len(asked), self._view, self.ours))

    def __call__(self, words: Sequence[str]) -> Evidence:
        """What speaks for each entry, given a question's words."""
        features = self._views.known(words)
        view = self._view[features]
        rarity = self._learnt.rarity[features]
        # Half-way to the cosine: dividing by the whole length would refuse long stories.
        lengths = np.sqrt(np.sqrt(np.bincount(view, rarity**2, COUNT)))
        factors = rarity / lengths[view]
        sums = self._learnt.postings.times(features, factors * VIEWS[view])
        likely = sums[self._asked :] - (VIEWS * np.bincount(view, factors, COUNT)) @ self._learnt.expected
        close = self._closest(sums[: self._asked])
        bare = features[view == 1]
        scope = float(self._learnt.scope[bare].sum()) / max(len(bare), 1) ** 0.5
        total = _standard(likely) + CLOSE * _standard(close)
        return Evidence(total, likely, close / max(lengths.sum(), 1e-9), scope, len(bare))

    def _closest(self, likeness: Floats) -> Floats:
        """The mean likeness of each entry's closest phrasings."""
        padded = np.append(likeness, 0.0)[self._groups.rows]
        keep = min(CLOSEST, padded.shape[1])
        best = np.partition(padded, -keep, axis=1)[:, -keep:]
        closest: Floats = best.sum(axis=1) / np.minimum(self._groups.sizes, keep)
        return closest


@dataclass(frozen=True, slots=True)
class Groups:
    """The phrasings of each entry side by side; short lines are filled with the number after the last."""

    rows: Ids
    sizes: NDArray[np.int64]


def _grouped(entry_of: NDArray[np.int64], entries: int) -> Groups:
    sizes = np.bincount(entry_of, minlength=entries)
    rows = np.full((entries, int(sizes.max())), len(entry_of), np.int32)
    rows[np.arange(rows.shape[1]) < sizes[:, None]] = np.arange(len(entry_of))
    return Groups(rows, np.maximum(sizes, 1))


def _standard(values: Floats) -> Floats:
    """In standard deviations from the mean, so that two kinds of evidence can be added."""
    standard: Floats = (values - values.mean()) / max(float(values.std()), 1e-9)
    return standard
