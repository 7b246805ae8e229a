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
    """The cells of some features, one feature after the other: the row and the weight of each, and the factor of its
    feature. `lengths` is how many cells each feature has, and they stand so many places further on (`shifts`)."""

    rows: Rows
    weights: Weights
    factors: Weights
    lengths: Ids
    shifts: Ids

    def at(self, places: Ids) -> Ids:
        """Where some of them stand in the table."""
        return places + self.shifts.repeat(self.lengths).take(places)


@dataclass(frozen=True, slots=True)
class Postings:
    """`rows` and `weights` of feature f stand from `begins[f]` to `begins[f + 1]`; `height` counts the rows."""

    begins: Ids
    rows: Rows
    weights: Weights
    height: int

    def cells(self, features: Ids, factors: Weights) -> Cells:
        """The cells of these features: some 3,500 for a sentence."""
        begins, ends = self.begins.take(features), self.begins.take(features + 1)
        lengths = ends - begins
        pieces = [slice(begin, end) for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)] or [slice(0)]
        rows, weights = (np.concatenate([table[piece] for piece in pieces]) for table in (self.rows, self.weights))
        shifts = begins - (lengths.cumsum(dtype=np.int32) - lengths)
        return Cells(rows, weights, factors.repeat(lengths), lengths, shifts)

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
