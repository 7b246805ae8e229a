"""A sparse table, kept by column: for each feature the rows that have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.understanding.index.views import Ids, tally

Floats = NDArray[np.float64]
Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Postings:
    """`rows` and `weights` of feature f stand from `begins[f]` to `begins[f + 1]`; `height` counts the rows."""

    begins: Ids
    rows: NDArray[np.unsignedinteger[Any]]
    weights: Weights
    height: int

    def times(self, features: Ids, factors: Weights) -> Floats:
        """For every row the sum over its features of weight times factor: some 0.05 ms for a sentence."""
        where, lengths = self._cells(features)
        return self._sums(where, self.weights[where] * np.repeat(factors, lengths))

    def _cells(self, features: Ids) -> tuple[Ids, Ids]:
        """Where the cells of these features stand, and how many each has."""
        begins = self.begins[features]
        lengths = self.begins[features + 1] - begins
        ends = np.cumsum(lengths)
        where = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - (ends - lengths), lengths)
        return where, lengths

    def moved(self, places: Ids, height: int) -> "Postings":
        """The same with each row at another place, of so many."""
        return Postings(self.begins, places[self.rows].astype(np.min_scalar_type(height)), self.weights, height)

    def having(self, features: Ids, factors: Weights) -> Floats:
        """For every row the sum of the factors of the features that it has at all."""
        where, lengths = self._cells(features)
        return self._sums(where, np.repeat(factors, lengths))

    def _sums(self, where: Ids, amounts: Weights) -> Floats:
        return np.bincount(self.rows[where], amounts, self.height).astype(np.float64, copy=False)


def stacked(tables: Sequence[Postings]) -> Postings:
    """The features of several tables, side by side over the same rows: a question is looked up once."""
    ends = np.cumsum([len(table.rows) for table in tables])
    begins = [table.begins[:-1] + (end - len(table.rows)) for table, end in zip(tables, ends, strict=True)]
    return Postings(
        np.concatenate([*begins, ends[-1:]]).astype(np.int32),
        np.concatenate([table.rows for table in tables]),
        np.concatenate([table.weights for table in tables]),
        tables[0].height,
    )


def postings(features: Ids, rows: Ids, weights: Weights, shape: tuple[int, int]) -> Postings:
    """From features in order. `shape` counts the features and the rows; rows are kept as narrowly as they fit."""
    width, height = shape
    begins = np.zeros(width + 1, np.int32)
    begins[1:] = np.cumsum(tally(features, width))
    return Postings(begins, rows.astype(np.min_scalar_type(height)), weights, height)
