"""Scores every topic, and every kind of question that is not ours, against a question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.faq.postings import Floats, Postings, postings
from bot.faq.views import COUNT, Ids, Views

FLATTEN = 0.6
"""Power of the inverse document frequency: 0.4–0.8 are equal on the development set."""
VIEWS = np.array([1.0, 1.0, 0.7])
"""Weight of each view."""
SMOOTH = 0.06
"""Added to every count: how surprising a word is that a topic never had (0.03–0.12 are equal)."""
TOLD = 2.0
"""How many phrasings the question and answer of a topic are worth."""
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
        self._views = Views()
        asked = [(place, self._views.learn(words)) for place, e in enumerate(entries) for words in e.asked]
        told = [(place, self._views.learn(_joined(e.told))) for place, e in enumerate(entries) if e.told]
        self._asked = len(asked)
        self._view = self._views.of()
        texts = [features for _, features in asked + told]
        entry_of_text = np.array([place for place, _ in asked + told])
        features = np.concatenate([np.array(text, np.int32) for text in texts])
        text_of = np.repeat(np.arange(len(texts), dtype=np.int32), [len(text) for text in texts])
        self._rarity = self._rarities(features[text_of < self._asked])
        weights = self._normed(features, text_of, len(texts))
        self._groups = _grouped(entry_of_text[: self._asked], len(entries))
        self._learn(features, text_of, entry_of_text[text_of], weights)

    def _rarities(self, features: Ids) -> Floats:
        frequency = np.bincount(features, minlength=len(self._view))
        rarity: Floats = np.log(1 + self._asked / np.maximum(frequency, 1)) ** FLATTEN
        return rarity

    def _normed(self, features: Ids, text_of: Ids, texts: int) -> Floats:
        """The rarity of each feature of each text, so that every view of a text has length 1."""
        amounts = self._rarity[features]
        cell = text_of * COUNT + self._view[features]
        norms = np.sqrt(np.bincount(cell, amounts**2, texts * COUNT))
        normed: Floats = amounts / norms[cell]
        return normed

    def _learn(self, features: Ids, text_of: Ids, entry_of: NDArray[np.int64], weights: Floats) -> None:
        width, entries = len(self._view), len(self.ids)
        asked = text_of < self._asked
        cells, at = np.unique(entry_of * width + features, return_inverse=True)
        counts = np.bincount(at, weights * np.where(asked, 1.0, TOLD))
        entry, feature = cells // width, (cells % width).astype(np.int32)
        totals = np.bincount(self._view[feature] * entries + entry, counts, COUNT * entries).reshape(COUNT, entries)
        sizes = np.bincount(self._view, minlength=COUNT)[:, None]
        self._expected = np.log(totals + SMOOTH * sizes)
        self._scope = self._lean(entry_of[asked], features[asked])
        self._postings = postings(
            np.concatenate((features[asked], feature)),
            np.concatenate((text_of[asked], (entry + self._asked).astype(np.int32))),
            np.concatenate((weights[asked], np.log1p(counts / SMOOTH))),
            width,
            self._asked + entries,
        )

    def _lean(self, entry_of: NDArray[np.int64], features: Ids) -> Floats:
        """For each bare syllable the log of how much more often it is in our phrasings than in asides."""
        ours = self.ours[entry_of]
        mine, theirs = (np.bincount(features[kind], minlength=len(self._view)) for kind in (ours, ~ours))
        bare = self._view == 1
        lean = np.log((mine * _per_myriad(mine[bare]) + 0.5) / (theirs * _per_myriad(theirs[bare]) + 0.5))
        return np.where(bare, lean, 0.0)

    def __call__(self, words: Sequence[str]) -> Evidence:
        """What speaks for each entry, given a question's words."""
        features = self._views.known(words)
        view = self._view[features]
        rarity = self._rarity[features]
        # Half-way to the cosine: dividing by the whole length would refuse long stories.
        lengths = np.sqrt(np.sqrt(np.bincount(view, rarity**2, COUNT)))
        factors = rarity / lengths[view]
        sums = self._postings.times(features, factors * VIEWS[view])
        likely = sums[self._asked :] - (VIEWS * np.bincount(view, factors, COUNT)) @ self._expected
        close = self._closest(sums[: self._asked])
        bare = features[view == 1]
        scope = float(self._scope[bare].sum()) / max(len(bare), 1) ** 0.5
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


def _per_myriad(counts: NDArray[np.int64]) -> float:
    return 10_000 / max(int(counts.sum()), 1)


def _joined(texts: Iterable[Sequence[str]]) -> list[str]:
    return [word for words in texts for word in words]
