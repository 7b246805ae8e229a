"""What an index learns from the texts of the content: how rare each feature is, and how much it says of whom."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.faq.postings import Floats, Postings, postings
from bot.faq.views import COUNT, Ids

FLATTEN = 0.6
"""Power of the inverse document frequency: 0.4 to 0.8 are equal on the development set, 0 and 1.2 are worse."""
SMOOTH = 0.06
"""Added to every count: how surprising a word is that a topic never had (0.03 to 0.12 are equal)."""
TOLD = 2.0
"""How many phrasings the question and answer of a topic are worth: 0 → 2 gains 4 points on phrasings left out."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Each feature of each text: `text`, `feature` and `entry` (whose text it is) side by side. The first `asked`
    texts are phrasings, the rest is told. `view` is the view of every feature, `ours` of every entry whether it is
    a topic."""

    text: Ids
    feature: Ids
    entry: Ids
    asked: int
    view: Ids
    ours: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Learnt:
    """`rarity` of every feature; `postings` with a row for each phrasing (its likeness) and then for each entry (its
    log-likelihood above that of words it never had); `expected`, view by entry, the log of all that an entry says;
    `scope`, how much more often a bare syllable is in topics than in asides (log-odds)."""

    rarity: Floats
    postings: Postings
    expected: Floats
    scope: Floats


def learn(texts: Texts) -> Learnt:
    """A multinomial naive Bayes over all views, and the phrasings themselves."""
    asked = texts.text < texts.asked
    rarity = _rarity(texts.feature[asked], texts.asked, len(texts.view))
    weights = _normed(texts, rarity)
    entry, feature, counts = _counted(texts, np.where(asked, weights, weights * TOLD))
    return Learnt(
        rarity,
        postings(
            np.concatenate((texts.feature[asked], feature)),
            np.concatenate((texts.text[asked], entry + texts.asked)),
            np.concatenate((weights[asked], np.log1p(counts / SMOOTH))),
            len(texts.view),
            texts.asked + len(texts.ours),
        ),
        _expected(texts, entry, feature, counts),
        _scope(texts, asked),
    )


def _rarity(features: Ids, texts: int, width: int) -> Floats:
    rarity: Floats = np.log(1 + texts / np.maximum(np.bincount(features, minlength=width), 1)) ** FLATTEN
    return rarity


def _normed(texts: Texts, rarity: Floats) -> Floats:
    """The rarity of each feature of each text, scaled so that every view of a text has length 1."""
    amounts = rarity[texts.feature]
    cell = texts.text * COUNT + texts.view[texts.feature]
    normed: Floats = amounts / np.sqrt(np.bincount(cell, amounts**2))[cell]
    return normed


def _counted(texts: Texts, weights: Floats) -> tuple[Ids, Ids, Floats]:
    """How much of each feature each entry has: entry, feature, amount."""
    cells = texts.entry.astype(np.int64) * len(texts.view) + texts.feature
    order = np.argsort(cells)
    cells = cells[order]
    begins = np.flatnonzero(np.concatenate(([True], cells[1:] != cells[:-1])))
    entry, feature = np.divmod(cells[begins], len(texts.view))
    return entry.astype(np.int32), feature.astype(np.int32), np.add.reduceat(weights[order], begins)


def _expected(texts: Texts, entry: Ids, feature: Ids, counts: Floats) -> Floats:
    entries = len(texts.ours)
    totals = np.bincount(texts.view[feature] * entries + entry, counts, COUNT * entries).reshape(COUNT, entries)
    sizes = np.bincount(texts.view, minlength=COUNT)[:, None]
    expected: Floats = np.log(totals + SMOOTH * sizes)
    return expected


def _scope(texts: Texts, asked: NDArray[np.bool_]) -> Floats:
    bare = texts.view == 1
    shares = []
    for ours in (True, False):
        chosen = asked & (texts.ours[texts.entry] == ours)
        counts = np.bincount(texts.feature[chosen], minlength=len(bare)) * bare
        shares.append(10_000 * counts / max(int(counts.sum()), 1) + 0.5)
    scope: Floats = np.where(bare, np.log(shares[0] / shares[1]), 0.0)
    return scope
