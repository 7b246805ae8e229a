"""A sparse table, kept by column: for each feature the rows that have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.index.views import Ids, tally

Floats = NDArray[np.float64]
Weights = NDArray[np.float32]
Rows = NDArray[np.unsignedinteger[Any]]


class Cells(NamedTuple):
    """The cells of some features, one feature after the other: where each stands in the table (`at`), its row, its
    weight, and the factor of its feature. `lengths` is how many cells each feature has."""

    at: Ids
    rows: Rows
    weights: Weights
    factors: Weights
    lengths: Ids


@dataclass(frozen=True, slots=True)
class Postings:
    """`rows` and `weights` of feature f stand from `begins[f]` to `begins[f + 1]`; `height` counts the rows."""

    begins: Ids
    rows: Rows
    weights: Weights
    height: int

    def cells(self, features: Ids, factors: Weights) -> Cells:
        """The cells of these features: some 10,000 for a sentence."""
        begins = self.begins.take(features)
        lengths = self.begins.take(features + 1) - begins
        at = spans(begins, lengths)
        return Cells(at, self.rows.take(at), self.weights.take(at), factors.repeat(lengths), lengths)

    def sums(self, cells: Cells) -> Floats:
        """For every row the sum of weight times factor over its cells."""
        return summed(cells.rows, cells.weights * cells.factors, self.height)

    def having(self, cells: Cells, factors: Weights) -> Floats:
        """For every row the sum of the factors of the features that it has at all, of the first so many."""
        amounts = factors.repeat(cells.lengths[: len(factors)])
        return summed(cells.rows[: len(amounts)], amounts, self.height)


def summed(rows: NDArray[np.integer[Any]], amounts: Weights, height: int) -> Floats:
    """For every row the sum of its amounts."""
    return np.bincount(rows, amounts, height).astype(np.float64, copy=False)


def spans(begins: Ids, lengths: Ids) -> Ids:
    """The numbers from each begin on, as many as its length."""
    ends = lengths.cumsum(dtype=np.int32)
    numbers = np.arange(ends[-1] if len(ends) else 0, dtype=np.int32)
    numbers += (begins - (ends - lengths)).repeat(lengths)
    return numbers


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
