"""A conditional logistic regression: of several that come into question, which was meant."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.understanding.index.postings import Floats

ROUNDS, RATE = 500, 0.03
"""Of Adam; more rounds change nothing."""

RIDGE = 0.01
"""Holds the weights down, which overlap in what they say."""


class Case(NamedTuple):
    """The signs of each that came into question, which were right (1 or 0), and how often it counts."""

    signs: Floats
    right: Floats
    times: float = 1.0


class Choice(NamedTuple):
    """How likely each is, and which were right."""

    shares: Floats
    right: Floats


def fitted(cases: Sequence[Case], names: Sequence[str], every: bool = False) -> dict[str, float]:
    """What each sign weighs, by its name. Of several that were right one was meant, or `every` one of them; then a sign
    that is seldom weighs less, too."""
    signs, right = np.concatenate([case.signs for case in cases]), np.concatenate([case.right for case in cases])
    spread = np.ones(signs.shape[1]) if every else signs.std(axis=0) + 1e-6
    begins = np.cumsum([0, *(len(case.right) for case in cases[:-1])])
    whose = np.repeat(np.arange(len(cases)), [len(case.right) for case in cases])
    inputs, times = signs / spread, np.array([case.times for case in cases])
    wanted = right / np.add.reduceat(right, begins)[whose]
    weights, mean, square = (np.zeros(signs.shape[1]) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        odds = inputs @ weights
        likely = np.exp(odds - np.maximum.reduceat(odds, begins)[whose])
        meant = likely * right
        target = wanted if every else meant / np.add.reduceat(meant, begins)[whose]
        wrong = likely / np.add.reduceat(likely, begins)[whose] - target
        slope = inputs.T @ (wrong * times[whose]) / times.sum() + RIDGE * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return dict(zip(names, (round(float(weight), 4) for weight in weights / spread), strict=True))


def at_once(choices: Sequence[Choice], rightly: float) -> float:
    """The lowest border at which so large a share of the likeliest is right."""
    best = [(float(choice.shares.max()), float(choice.right[choice.shares.argmax()])) for choice in choices]
    for border in np.arange(0.2, 0.99, 0.01):
        taken = [right for likely, right in best if likely >= border]
        if sum(taken) >= rightly * len(taken):
            return round(float(border), 2)
    return 0.99
