"""A conditional logistic regression: one of the answers of each case was right."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

ROUNDS, RATE, RIDGE = 300, 0.05, 0.01
"""Of Adam; more rounds change nothing."""


class Case(NamedTuple):
    """The signs of each answer that comes into question, and whether it was right."""

    signs: Sequence[Mapping[str, float]]
    right: Sequence[bool]


def weighed(cases: Iterable[Case]) -> dict[str, float]:
    """What each sign is worth."""
    given = list(cases)
    names = sorted({name for case in given for row in case.signs for name in row})
    at = {name: place for place, name in enumerate(names)}
    signs = np.zeros((sum(len(case.signs) for case in given), len(names)))
    for number, row in enumerate(row for case in given for row in case.signs):
        for name, value in row.items():
            signs[number, at[name]] = value
    right = np.concatenate([np.array(case.right, float) / sum(case.right) for case in given])
    begins = np.cumsum([0, *(len(case.right) for case in given[:-1])])
    whose = np.repeat(np.arange(len(given)), [len(case.right) for case in given])
    weights, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for turn in range(1, ROUNDS + 1):
        odds = signs @ weights
        likely = np.exp(odds - np.maximum.reduceat(odds, begins)[whose])
        likely /= np.add.reduceat(likely, begins)[whose]
        slope = signs.T @ (likely - right) / len(given) + RIDGE * weights
        mean += 0.1 * (slope - mean)
        square += 0.001 * (slope**2 - square)
        weights -= RATE * mean / (1 - 0.9**turn) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
