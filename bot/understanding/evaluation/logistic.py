"""Logistic regressions for `bot.understanding.calibrated.borders`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.calibrated.borders import Chance
from bot.understanding.index.postings import Floats
from bot.understanding.judging.signs import Signs

RIDGE = 1.0
"""Holds the weights of the signs down, which overlap in what they say."""

ROUNDS = 30
"""Of Newton's method, which is done after ten."""


def fitted(names: Sequence[str], seen: Sequence[Signs], holds: Sequence[bool], even: bool = False) -> Chance:
    """The chance that something holds, given these signs. `even`: both answers count the same, however many there are
    of each; otherwise the chance is what it was among those that were seen."""
    signs, answers = np.array([one.of(names) for one in seen]), np.array(holds, np.bool_)
    weights, bias = _newton(signs, answers)
    if not even:
        share = min(max(float(answers.mean()), 1e-3), 1 - 1e-3)
        bias += float(np.log(share / (1 - share)))
    plain = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
    return Chance(bias=round(bias, 4), weights=plain)


def _newton(signs: Floats, holds: NDArray[np.bool_]) -> tuple[Floats, float]:
    mean, spread = signs.mean(axis=0), np.maximum(signs.std(axis=0), 1e-9)
    inputs = np.column_stack(((signs - mean) / spread, np.ones(len(signs))))
    share = np.where(holds, 0.5 / max(holds.sum(), 1), 0.5 / max((~holds).sum(), 1)) * len(holds)
    held = RIDGE * np.diag([1.0] * signs.shape[1] + [1e-6])
    weights = np.zeros(inputs.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (share * (chance - holds)) + held @ weights
        curve = (inputs * (share * chance * (1 - chance))[:, None]).T @ inputs + held
        weights -= np.linalg.solve(curve, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)
