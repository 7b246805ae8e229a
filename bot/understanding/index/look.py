"""How a question looks in all views at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.index.learning import View
from bot.understanding.index.postings import Floats, Weights
from bot.understanding.index.views import Ids, found


@dataclass(frozen=True, slots=True)
class Look:
    """A question: its features in order, as far as they count, the first `bare` of them bare syllables, how rare those
    are, and how much each weighs. `length` is the sum of the roots of its lengths, `perfect` its likeness to itself,
    `expected` the log-likelihood for each entry of what the entry never says."""

    features: Ids
    bare: int
    rarity: Weights
    factors: Weights
    length: float
    perfect: float
    expected: Floats


class Features:
    """The features of all views, numbered through."""

    def __init__(self, views: Sequence[View]) -> None:
        self._codes = np.concatenate([view.codes for view in views])
        self._rarity = np.concatenate([view.rarity for view in views])
        self._expected = np.stack([view.expected for view in views])
        self._ends = np.cumsum([len(view.codes) for view in views])
        self.rarest = float(views[0].rarity.max(initial=1.0))

    def __call__(self, codes: Ids, weights: Sequence[float]) -> Look:
        """A question, as far as the content has its codes; each view weighs as much."""
        places = found(self._codes, codes)
        features = places[places >= 0]
        rarity = self._rarity.take(features)
        factors, ends = rarity.copy(), features.searchsorted(self._ends).tolist()
        roots, sums = list[float](), list[float]()
        for begin, end, weight in zip((0, *ends), ends, weights, strict=False):
            seen = factors[begin:end]
            # The root of the length is half-way to the cosine: all of it would refuse long stories.
            roots.append(max(float(np.dot(seen, seen)) ** 0.25, 1e-9))
            seen *= weight / roots[-1]
            sums.append(float(seen.sum()))
        perfect = sum(weight * root for weight, root in zip(weights, roots, strict=True) if root > 1e-9)
        counts = factors.nonzero()[0]  # of a text without diacritics a view is left out, which is a third of the work
        features, factors = features.take(counts), factors.take(counts)
        return Look(features, ends[0], rarity[: ends[0]], factors, sum(roots), perfect, np.dot(sums, self._expected))
