"""Draws the borders of the zones from labelled questions."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.understanding.evaluation.rows import Row
from bot.understanding.faq import Faq, Text, texts_of
from bot.understanding.index.postings import Floats
from bot.understanding.zones import SIGNS, Zones

FOLDS = 5
"""Parts of the out-of-scope exemplars that are left out in turn, to be met as questions never seen: 1,000 more than
any labelled file has, and as near to our topics as somebody could think of."""
ACCEPTED = 0.97
"""Share of our questions that must not be told that they are not ours."""
STRANGE = 0.998
"""Share of left-out exemplars below `answer`: the one in 500 nearest to a topic is as good as a question for it."""
SAFETY = 0.5
"""Added (as log-odds) to the border above which nothing out of scope was seen, for what was not seen."""
RIGHT = 0.985
"""Share of right answers among those given at once, that `lead` has to keep."""
RIDGE = 1.0
"""Holds the weights of the signs down, which overlap in what they say."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One question: the signs in it, whether it is ours, whether the best topic is right and by how much it leads."""

    signs: tuple[float, ...]
    ours: bool
    right: bool = False
    lead: float = 0.0


def calibrate(faq: Faq, rows: Sequence[Row]) -> Zones:
    """The zones for labelled questions; takes some seconds, since the index is built anew for each fold."""
    labelled = [_seen(faq, row) for row in rows]
    seen = labelled + list(_left_out(faq))
    inputs, ours = np.array([one.signs for one in seen]), np.array([one.ours for one in seen])
    weights, bias = _logistic(inputs, ours)
    logits = inputs @ weights + bias
    known, strange = logits[: len(labelled)], logits[len(labelled) :]
    others = [float(logit) for logit, one in zip(known, labelled, strict=True) if not one.ours]
    answer = SAFETY + max(*others, float(np.quantile(strange, STRANGE)) if len(strange) else 0.0, 0.0)
    out = float(np.quantile(logits[ours], 1 - ACCEPTED))
    return Zones(
        weights={name: round(float(weight), 4) for name, weight in zip(SIGNS, weights, strict=True)},
        bias=round(bias, 4),
        answer=round(_share(answer), 5),
        out=round(_share(min(out, answer)), 5),
        lead=_lead([one for one, logit in zip(labelled, known, strict=True) if one.ours and logit >= answer]),
    )


def _seen(faq: Faq, row: Row) -> Seen:
    language = faq.library.site.languages[0]
    first, second = (*faq.ask(row.query, language).topics, *[None] * 2)[:2]
    lead = first.score - second.score if first and second else 0.0
    right = first is not None and first.id in row.topics
    return Seen(tuple(faq.signs(row.query, language).values()), bool(row.topics), right, lead)


def _left_out(faq: Faq) -> Iterator[Seen]:
    for fold in range(FOLDS):

        def chosen(text: Text, fold: int = fold) -> bool:
            return not text.ours and crc32(text.text.encode()) % FOLDS == fold

        without = Faq(faq.library, chosen)
        for text in filter(chosen, texts_of(faq.library)):
            yield Seen(tuple(without.signs(text.text, text.language).values()), False)


def _logistic(signs: Floats, ours: NDArray[np.bool_]) -> tuple[Floats, float]:
    """Weights and bias of a logistic regression in which both kinds of questions count the same (Newton's method)."""
    mean, spread = signs.mean(axis=0), np.maximum(signs.std(axis=0), 1e-9)
    inputs = np.column_stack(((signs - mean) / spread, np.ones(len(signs))))
    share = np.where(ours, 0.5 / max(ours.sum(), 1), 0.5 / max((~ours).sum(), 1)) * len(ours)
    held = RIDGE * np.diag([1.0] * signs.shape[1] + [1e-6])
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (share * (chance - ours)) + held @ weights
        curve = (inputs * (share * chance * (1 - chance))[:, None]).T @ inputs + held
        weights -= np.linalg.solve(curve, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)


def _lead(answered: Sequence[Seen]) -> float:
    """The smallest lead with which enough of the answers given at once are right."""
    for lead in np.arange(0.2, 4, 0.1):
        ahead = [one.right for one in answered if one.lead >= lead]
        if sum(ahead) >= RIGHT * len(ahead):
            return round(float(lead), 1)
    return 4.0


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
