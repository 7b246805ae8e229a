"""What one view of the content teaches: how rare each feature is, and how much it says of whom."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.index.postings import Floats, Postings, Rows, Weights, postings
from bot.understanding.index.views import Ids, Occurrences, distinct, places, tally

FLATTEN = 0.6
"""Power of the inverse document frequency: 0.4 to 0.8 are equal on the development set, 0 and 1.2 are worse."""
SMOOTH = 0.06
"""Added to every count: how surprising a word is that a topic never had (0.03 to 0.12 are equal)."""
TOLD = 2.0
"""How many phrasings the question and answer of a topic are worth: 0 → 2 gains 4 points on phrasings left out."""


@dataclass(frozen=True)
class Plan:
    """Of each text whose it is (`entry`, in order) and whether the bot tells it (`told`) or people ask it."""

    entry: Ids
    told: NDArray[np.bool_]
    entries: int

    @cached_property
    def sizes(self) -> Ids:
        """How many phrasings each entry has."""
        return np.bincount(self.entry[~self.told], minlength=self.entries).astype(np.int32)

    @cached_property
    def places(self) -> Rows:
        """The number of each text among the phrasings of its entry, as far as it is one."""
        numbers = np.zeros(len(self.entry), np.uint16)
        first = np.cumsum(self.sizes) - self.sizes
        numbers[~self.told] = np.arange(int(self.sizes.sum())) - np.repeat(first, self.sizes)
        return numbers


@dataclass(frozen=True, slots=True)
class View:
    """One view. `codes` are its features, in order, and `rarity` how rare each is; `expected` is the log of all that an
    entry says."""

    codes: Ids
    rarity: Weights
    expected: Floats


class Asked(NamedTuple):
    """The phrasings of one view, cell after cell of its table of entries: how many each cell has (`counts`), their
    `places` among those of the entry, and the weight of the cell's feature in each."""

    counts: Ids
    places: Rows
    weights: Weights


def learn(seen: Occurrences, plan: Plan) -> tuple[View, Postings, Asked]:
    """A multinomial naive Bayes of the entries beside the phrasings themselves: the view, a row for each entry
    (its log-likelihood above that of words it never had), and what its phrasings weigh."""
    codes = distinct(seen.code)
    feature, text = _features(seen, codes, len(plan.entry))
    asked = ~plan.told[text]
    frequency = np.maximum(tally(feature[asked], len(codes)), 1)
    rarity = (np.log(1 + np.count_nonzero(~plan.told) / frequency) ** FLATTEN).astype(np.float32)
    weights = _normed(text, rarity[feature])
    phrasings, places = weights[asked], plan.places[text[asked]]
    begins, entry = _runs(feature, plan.entry[text])
    counts = np.add.reduceat(asked, begins, dtype=np.int32) if len(begins) else begins
    weights[~asked] *= TOLD
    amounts = np.add.reduceat(weights, begins) if len(begins) else weights
    totals = tally(entry, plan.entries, amounts)
    entries = postings(feature[begins], entry, np.log1p(amounts / np.float32(SMOOTH)), (len(codes), plan.entries))
    view = View(codes, rarity, np.log(totals + SMOOTH * max(len(codes), 1)))
    return view, entries, Asked(counts, places, phrasings)


def _features(seen: Occurrences, codes: Ids, texts: int) -> tuple[Ids, Ids]:
    """Which feature stands in which text, each once, by feature and then by text. Cells are numbered as narrowly as
    they fit: these are the largest arrays while the index is built."""
    narrow = np.dtype(np.int32 if len(codes) * texts < np.iinfo(np.int32).max else np.int64)
    cells: NDArray[Any] = places(codes, seen.code).astype(narrow, copy=False)
    cells *= texts
    cells += seen.text
    cells = distinct(cells)
    feature = (cells // texts).astype(np.int32, copy=False)
    cells %= texts
    return feature, cells.astype(np.int32, copy=False)


def _normed(text: Ids, rarity: Weights) -> Weights:
    """Scaled so that the features of every text have length 1 together."""
    lengths = np.sqrt(tally(text, int(text.max(initial=0)) + 1, rarity**2)).astype(np.float32)
    rarity /= lengths[text]
    return rarity


def _runs(feature: Ids, entry: Ids) -> tuple[Ids, Ids]:
    """Where the texts of one entry begin within each feature, and which entry it is."""
    new = (feature[1:] != feature[:-1]) | (entry[1:] != entry[:-1])
    begins = np.flatnonzero(np.concatenate(([True], new))[: len(feature)]).astype(np.int32)
    return begins, entry[begins]
