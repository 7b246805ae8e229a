"""Learns the weights of `bot.understanding.calibrated.acts` from whole conversations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from bot.content.library.collected import ASKS, UNCOVERED, WISH, Line
from bot.understanding.calibrated.acts import TELLS, WANTS, ready
from bot.understanding.calibrated.likely import STRANGE, Weights
from bot.understanding.calibrated.tables import Table
from bot.understanding.evaluation.sparse import Examples, fitted
from bot.understanding.understanding import Understanding

DOES = {ASKS: WANTS, UNCOVERED: WANTS, WISH: WANTS, "tells": TELLS, "feels": TELLS, "thanks": TELLS}
"""What a line does by its label; what is urgent is heard elsewhere."""

SEEN = 2
"""Lines that must have a feature, for it to say anything."""

WEIGHT = 0.2
"""How much a phrasing of a job counts beside a line: all of them want something, and are said by themselves."""

SMALL = 0.05
"""Weights below are left out."""

FOLDS = 5
"""Parts that are left out in turn."""


class Said(NamedTuple):
    """A line of a conversation, its language, and its features."""

    line: Line
    language: str
    features: Sequence[str]


def conversations(understanding: Understanding) -> Iterator[Said]:
    """All lines, one conversation after the other."""
    library = understanding.library
    for code in library.site.languages:
        for line in library.written.conversations(code):
            language = understanding.known.traits.languages(line.text, code)
            yield Said(line, language, understanding.known.acts.features(line.text, language))


def wishes(understanding: Understanding) -> list[Sequence[str]]:
    """The features of what people say who want a job done."""
    library, acts = understanding.library, understanding.known.acts
    said = ((code, said) for code in library.site.languages for job in library.jobs(code) for said in job.phrasings)
    return [acts.features(text, code) for code, text in said]


def learnt(said: Sequence[Said], wished: Sequence[Sequence[str]]) -> tuple[list[float], Table]:
    """What each act begins with, and what each feature adds to it, given lines, and the features of wishes."""
    known = [(one.features, DOES[one.line.act], 1.0) for one in said if one.line.act in DOES]
    known += [(features, WANTS, WEIGHT) for features in wished]
    features, acts, weights = zip(*known, strict=True)
    counts = Counter(name for one in features for name in set(one))
    names = sorted({STRANGE, *(name for name, count in counts.items() if count >= SEEN)})
    wanted = np.array([[done == act for act in (WANTS, TELLS)] for done in acts], np.float32)
    number = {name: at for at, name in enumerate(names)}
    table, bias = fitted(Examples(features, number, wanted, np.array(weights, np.float32)))
    rows = {
        name: {act: round(float(table[at, act]), 2) for act in (0, 1) if abs(table[at, act]) >= SMALL}
        for name, at in number.items()
    }
    return [float(one) for one in bias], {name: row for name, row in rows.items() if row}


def left_out(said: Sequence[Said], wished: Sequence[Sequence[str]]) -> list[tuple[Said, float]]:
    """Each line in its order, and how likely it only tells by what was learnt without its conversation and others."""
    others = ([one for one in said if fold_of(one.line.conversation) != out] for out in range(FOLDS))
    weights = [_ready(*learnt(each, wished)) for each in others]
    return [(one, _tells(weights[fold_of(one.line.conversation)], one)) for one in said]


def fold_of(conversation: str) -> int:
    """The part with which a conversation is left out; none for what was typed in no conversation."""
    return crc32(conversation.encode()) % FOLDS if conversation else -1


def _ready(bias: Sequence[float], table: Table) -> Weights:
    return ready(bias, table.items())


def _tells(weights: Weights, one: Said) -> float:
    return weights.chances(one.features)[weights.words.index(TELLS)]
