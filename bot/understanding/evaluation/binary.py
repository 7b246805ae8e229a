"""A logistic regression for one answer, yes or no, over features of which each message has some."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.calibrated.features import WHOLE

ROUNDS = 12
RATE = 0.3
DECAY = 1e-4
"""Of AdaGrad; more rounds change nothing."""

SEEN = 3
"""Messages that must have a feature before it counts, unless the answer of one is yes: what is seen once says
nothing."""

SMALL = 0.1
"""Weights below are left out: no message is read differently."""


class Learnt(NamedTuple):
    """What every message begins with, and what each feature adds to it, in log-odds."""

    bias: float
    features: dict[str, float]


def learn(messages: Sequence[Sequence[str]], wanted: Sequence[bool], weight: float = 1.0) -> Learnt:
    """By AdaGrad, always in the same order; a yes counts by its `weight`."""
    seen = Counter(name for message in messages for name in message)
    telling = {name for message, is_so in zip(messages, wanted, strict=True) if is_so for name in message}
    names = sorted(name for name, count in seen.items() if count >= SEEN or name in telling)
    number = {name: place for place, name in enumerate(names)}
    rows = [np.array([number[name] for name in message if name in number], np.int64) for message in messages]
    scales = [_scale([name for name in message if name in number], len(message)) for message in messages]
    weights, squares = np.zeros(len(names) + 1), np.full(len(names) + 1, 1e-6)
    order = np.random.default_rng(0)
    for _ in range(ROUNDS):
        for place in order.permutation(len(rows)):
            _step(weights, squares, (rows[place], scales[place]), wanted[place], weight)
    kept = {name: round(float(weights[number[name]]), 2) for name in names if abs(weights[number[name]]) >= SMALL}
    return Learnt(float(weights[-1]), kept)


def _scale(message: Sequence[str], length: int) -> NDArray[np.float64]:
    root = 1 / math.sqrt(length or 1)
    return np.array([1.0 if name in WHOLE else root for name in message])


def _step(
    weights: NDArray[np.float64],
    squares: NDArray[np.float64],
    message: tuple[NDArray[np.int64], NDArray[np.float64]],
    wanted: bool,
    weight: float,
) -> None:
    """Moves the weights of one message's features towards its answer."""
    row, scale = message
    odds = weights[-1] + float((weights[row] * scale).sum())
    miss = (1 / (1 + math.exp(-min(max(odds, -30.0), 30.0))) - wanted) * (weight if wanted else 1.0)
    slope = miss * scale + DECAY * weights[row]
    squares[row] += slope**2
    weights[row] -= RATE * slope / np.sqrt(squares[row])
    squares[-1] += miss**2
    weights[-1] -= RATE * miss / math.sqrt(squares[-1])
