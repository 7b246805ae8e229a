"""A chain of tags: which is the best one, and how likely each tag is at its place."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

NEVER = -1e9
"""The weight of a step from one tag to another that cannot be."""


def best(emitted: Floats, steps: Floats, start: Floats) -> list[int]:
    """The best chain of tags (Viterbi). `emitted` has a row for each place, `steps` one for each tag before."""
    score, back = emitted[0] + start, np.zeros(emitted.shape, np.int64)
    for at in range(1, len(emitted)):
        ways = score[:, None] + steps
        back[at] = ways.argmax(axis=0)
        score = ways.max(axis=0) + emitted[at]
    chain = [int(score.argmax())]
    for at in range(len(emitted) - 1, 0, -1):
        chain.append(int(back[at, chain[-1]]))
    return chain[::-1]


def forward(emitted: Floats, steps: Floats, start: Floats) -> Floats:
    """The logarithm of all that leads to each tag at each place."""
    ahead = np.empty_like(emitted)
    ahead[0] = emitted[0] + start
    for at in range(1, len(emitted)):
        ahead[at] = emitted[at] + _sum(ahead[at - 1][:, None] + steps, 0)
    return ahead


def backward(emitted: Floats, steps: Floats) -> Floats:
    """The logarithm of all that follows each tag at each place."""
    behind = np.zeros_like(emitted)
    for at in range(len(emitted) - 2, -1, -1):
        behind[at] = _sum(steps + (emitted[at + 1] + behind[at + 1])[None, :], 1)
    return behind


def chances(emitted: Floats, steps: Floats, start: Floats) -> Floats:
    """How likely each tag is at each place."""
    ahead, behind = forward(emitted, steps, start), backward(emitted, steps)
    whole = _sum(ahead[-1], 0)
    likely: Floats = np.exp(ahead + behind - whole)
    return likely


def _sum(logs: Floats, axis: int) -> Floats:
    """The logarithm of a sum, of which the logarithms are given."""
    highest = logs.max(axis=axis, keepdims=True)
    total: Floats = np.log(np.exp(logs - highest).sum(axis=axis)) + np.squeeze(highest, axis)
    return total
