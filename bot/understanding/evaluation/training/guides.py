"""Learns what lines say that are typed where a guide is open (`bot.understanding.guided`)."""

from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

import numpy as np

from bot.understanding.calibrated.likely import STRANGE, Trained, Weights
from bot.understanding.evaluation import sparse
from bot.understanding.evaluation.choosing import Case, fitted
from bot.understanding.evaluation.training.guide_examples import Example, lines, phrases
from bot.understanding.guided.signs import signs, told
from bot.understanding.guided.weights import KIND, by_features
from bot.understanding.understanding import Understanding

FOLDS = 5
"""Parts of the lines that are left out in turn, to see what their words say of a line that nobody has written down."""

SMALL = 0.3
"""Weights below are left out: hardly a line is read differently."""

RIGHTLY, ALSO = 0.75, 0.4
"""Share of right ones among the labels that are sure, and among those that are said besides."""

EVEN = 0.5
"""Chance that a label needs at least against what phrases tell: they were written for what they tell."""


def learnt(understanding: Understanding) -> tuple[Trained, dict[str, float], dict[str, float]] | None:
    """The weights of words and those of signs, and the borders; nothing where there are no lines."""
    given = list(lines(understanding))
    if not given:
        return None
    beside = list(phrases(understanding))
    met = [pair for fold in range(FOLDS) for pair in _met(given, beside, fold)]
    weights = _weighed(met)
    return trained([*given, *beside]), weights, _borders(met, weights)


def trained(examples: Sequence[Example]) -> Trained:
    """Weights for each label and each kind of them."""
    labels = sorted({label for one in examples for label in one.labels})
    sorts = sorted({kind for one in examples for kind in one.kinds})
    number = {name: at for at, name in enumerate(sorted({STRANGE, *(f for one in examples for f in one.features)}))}
    own = [one for one in examples if one.kinds]
    fits = [_fit(examples, [one.labels for one in examples], labels, number)]
    fits.append(_fit(own, [one.kinds for one in own], sorts, number))
    table, bias = (np.concatenate(parts, axis=-1) for parts in zip(*fits, strict=True))
    kept = {name: _kept(table[at]) for name, at in number.items()}
    return Trained(
        [*labels, *(KIND + kind for kind in sorts)],
        [round(float(one), 3) for one in bias],
        0.0,
        {name: row for name, row in kept.items() if row or name == STRANGE},
    )


def _fit(
    examples: Sequence[Example], given: Sequence[Sequence[str]], names: Sequence[str], number: Mapping[str, int]
) -> tuple[sparse.Floats32, sparse.Floats32]:
    at = {name: place for place, name in enumerate(names)}
    wanted = np.zeros((len(examples), len(names)), np.float32)
    for row, labels in enumerate(given):
        for label in labels:
            wanted[row, at[label]] = 1 / len(labels)
    counts = np.array([one.counts for one in examples], np.float32)
    return sparse.fitted(sparse.Examples([one.features for one in examples], number, wanted, counts))


def _kept(row: sparse.Floats32) -> dict[int, float]:
    return {int(which): round(float(row[which]), 1) for which in np.flatnonzero(np.abs(row) >= SMALL)}


Met = tuple[Example, Mapping[str, Mapping[str, float]]]
"""A line, and the signs of each label as they are where the line was never seen."""


def _met(given: Sequence[Example], beside: Sequence[Example], fold: int) -> Iterator[Met]:
    out = [one.line is not None and crc32(one.line.text.encode()) % FOLDS == fold for one in given]
    found = trained([*(one for one, left in zip(given, out, strict=True) if not left), *beside])
    words = Weights(found.words, found.bias, 0.0, found.table.items())
    for one in (one for one, left in zip(given, out, strict=True) if left):
        assert one.line is not None  # none of them is a phrase
        by_words, by_kind = by_features(words, list(one.features))
        known = told(one.line)
        yield one, {label: signs(one.line, label, chance, by_kind, known) for label, chance in by_words.items()}


def _weighed(met: Sequence[Met]) -> dict[str, float]:
    """What each sign is worth."""
    names = sorted({name for _, rows in met for row in rows.values() for name in row})
    return fitted([case for line, rows in met for case in _case(line, rows, names)], names, every=True)


def _case(line: Example, rows: Mapping[str, Mapping[str, float]], names: Sequence[str]) -> Iterator[Case]:
    right = np.array([float(label in line.labels) for label in rows])
    if right.any():
        yield Case(np.array([[row.get(name, 0.0) for name in names] for row in rows.values()]), right)


def _borders(met: Sequence[Met], weights: Mapping[str, float]) -> dict[str, float]:
    """From where on a label is right often enough, a second one, and one against what phrases tell."""
    ranked = [(line, sorted(_shares(rows, weights).items(), key=lambda pair: -pair[1])) for line, rows in met]
    firsts = [(share, label in line.labels) for line, ((label, share), *_) in ranked]
    seconds = [(share, label in line.labels) for line, (_, (label, share), *_) in ranked]
    return {
        "border": _border(firsts, RIGHTLY),
        "against": _against([(line, *found[0]) for line, found in ranked]),
        "also": _border(seconds, ALSO),
    }


def _against(found: Sequence[tuple[Example, str, float]]) -> float:
    """From where on most is right, where phrases tell something else than what is likeliest."""
    other: list[tuple[float, int]] = []
    for line, label, share in found:
        known = told(line.line) if line.line else set()
        if known and label not in known:
            other.append((share, (label in line.labels) - bool(known.intersection(line.labels))))
    gains = {border: sum(gain for share, gain in other if share >= border) for border in np.arange(0.1, 0.99, 0.02)}
    return round(max(EVEN, float(max(gains, key=lambda border: (gains[border], border)))), 2)


def _shares(rows: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]) -> dict[str, float]:
    odds = np.array([sum(weights.get(name, 0.0) * one for name, one in row.items()) for row in rows.values()])
    likely = np.exp(odds - odds.max())
    return dict(zip(rows, map(float, likely / likely.sum()), strict=True))


def _border(seen: Sequence[tuple[float, bool]], rightly: float) -> float:
    for border in np.arange(0.1, 0.99, 0.02):
        taken = [right for share, right in seen if share >= border]
        if sum(taken) >= rightly * len(taken):
            return round(float(border), 2)
    return 0.99
