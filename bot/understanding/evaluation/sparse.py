"""A logistic regression for many answers at once over features of which each example has a few."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.calibrated.likely import STRANGE

Floats32 = NDArray[np.float32]
Places = NDArray[np.int32]

ROUNDS, RATE, BATCH = 16, 0.5, 128
"""Of AdaGrad, over so many examples at a time."""

RIDGE = 0.003
"""Holds the weights down."""


class Examples:
    """Examples by their features, each scaled by how many it has; what has no number is `STRANGE`. `wanted` has the
    share of each answer in each example, `counts` how much an example counts."""

    def __init__(
        self, given: Sequence[Sequence[str]], number: Mapping[str, int], wanted: Floats32, counts: Floats32
    ) -> None:
        self.wanted, self.counts, self.width = wanted, counts, len(number)
        self._features = [np.array([number.get(name, number[STRANGE]) for name in one], np.int32) for one in given]

    def batches(self, order: np.random.Generator) -> Iterator["Batch"]:
        """All of them once, some at a time."""
        places = order.permutation(len(self._features))
        for begin in range(0, len(places), BATCH):
            some = places[begin : begin + BATCH]
            yield Batch([self._features[at] for at in some], self.wanted[some], self.counts[some])


class Batch:
    """Some examples, with the features that any of them has."""

    def __init__(self, features: Sequence[Places], wanted: Floats32, counts: Floats32) -> None:
        self.features, places = np.unique(np.concatenate(features), return_inverse=True)
        self._has = np.zeros((len(features), len(self.features)), np.float32)
        lengths = np.array([len(one) for one in features])
        self._has[np.repeat(np.arange(len(features)), lengths), places] = np.repeat(lengths**-0.5, lengths)
        self._wanted, self._counts = wanted, counts[:, None]

    def slopes(self, table: Floats32, bias: Floats32) -> tuple[Floats32, Floats32]:
        """How the weights of its features, and what each answer begins with, miss what is wanted."""
        odds = self._has @ table + bias
        likely = np.exp(odds - odds.max(axis=1, keepdims=True))
        misses = (likely / likely.sum(axis=1, keepdims=True) - self._wanted) * self._counts
        return self._has.T @ misses + RIDGE * table, misses.sum(axis=0)


def fitted(examples: Examples) -> tuple[Floats32, Floats32]:
    """The weights of each feature for each answer, and what each answer begins with; always in the same order."""
    shape = examples.width, examples.wanted.shape[1]
    table, squares = np.zeros(shape, np.float32), np.full(shape, 1e-3, np.float32)
    bias, bias_squares = np.zeros(shape[1], np.float32), np.full(shape[1], 1e-3, np.float32)
    order = np.random.default_rng(0)
    for batch in (batch for _ in range(ROUNDS) for batch in examples.batches(order)):
        at = batch.features
        slope, miss = batch.slopes(table[at], bias)
        squares[at] += slope**2
        table[at] -= RATE * slope / np.sqrt(squares[at])
        bias_squares += miss**2
        bias -= RATE * miss / np.sqrt(bias_squares)
    return table, bias
