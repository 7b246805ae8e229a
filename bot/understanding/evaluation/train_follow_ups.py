"""Learns what speaks for a topic after another one was answered, from what people said next."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from bot.understanding.calibrated.borders import Borders
from bot.understanding.evaluation.rows import Row
from bot.understanding.index.postings import Floats
from bot.understanding.judging.after_signs import SIGNS
from bot.understanding.judging.context import SHORT
from bot.understanding.understanding import Understanding

ROUNDS, RATE = 500, 0.03
"""Of Adam; more rounds change nothing."""

RIDGE = 0.01
"""Holds the weights down, which overlap in what they say."""

RIGHTLY = 0.88
"""Share of right answers among those given at once: what follows an answer is short, and the answer is left by one
tap."""

HELD = 0.95
"""Share of the lists that hold the right topic, of those that could."""


class Case(NamedTuple):
    """What was said after an answer: the signs of each topic that comes into question, and which were right."""

    signs: Floats
    right: Floats


def learnt(understanding: Understanding, rows: Sequence[Row]) -> Borders:
    """The borders of an understanding with the weights of `after`, from what was collected, and from questions of
    their own (`rows`), which are as likely to come after any answer."""
    cases = [*_collected(understanding), *_fresh(understanding, rows)]
    if not cases:
        return understanding.borders
    weights = dict(zip(SIGNS, (round(float(weight), 4) for weight in _fitted(cases)), strict=True))
    borders = understanding.borders.model_copy(update={"after": weights})
    shares = [(borders.shares(case.signs), case.right) for case in cases]
    borders = borders.model_copy(update={"after_answer": _at_once(shares)})
    return borders.model_copy(update={"after_promise": _promise(borders, shares)})


def _collected(understanding: Understanding) -> Iterator[Case]:
    library = understanding.library
    for language in library.site.languages:
        for before, text, topics in library.written.follow_ups(language):
            yield from _case(understanding, text, language, before, topics)


def _fresh(understanding: Understanding, rows: Sequence[Row]) -> Iterator[Case]:
    """Short questions that were asked out of the blue, each after an answer that has nothing to do with it; but for
    those that say nothing by themselves."""
    language = understanding.library.site.languages[0]
    names = sorted(understanding.library.topics[language])
    for row in rows:
        further = understanding.passages.is_further(row.query, language)
        if row.topics and not (row.before or further) and len(row.query.split()) <= SHORT:
            before = names[crc32(row.query.encode()) % len(names)]
            yield from _case(understanding, row.query, language, before, row.topics)


def _case(understanding: Understanding, text: str, language: str, before: str, topics: Sequence[str]) -> Iterator[Case]:
    found = understanding.candidates(text, language, before)
    right = np.array([float(name in topics) for name in found])
    if right.any():
        yield Case(np.array(list(found.values())), right)


def _fitted(cases: Sequence[Case]) -> Floats:
    """A conditional logistic regression: one of the topics of each case was meant."""
    signs, right = np.concatenate([case.signs for case in cases]), np.concatenate([case.right for case in cases])
    spread = signs.std(axis=0) + 1e-6
    begins = np.cumsum([0, *(len(case.right) for case in cases[:-1])])
    whose = np.repeat(np.arange(len(cases)), [len(case.right) for case in cases])
    inputs = signs / spread
    weights, mean, square = np.zeros(len(SIGNS)), np.zeros(len(SIGNS)), np.zeros(len(SIGNS))
    for turn in range(1, ROUNDS + 1):
        odds = inputs @ weights
        likely = np.exp(odds - np.maximum.reduceat(odds, begins)[whose])
        meant = likely * right
        wrong = likely / np.add.reduceat(likely, begins)[whose] - meant / np.add.reduceat(meant, begins)[whose]
        slope = inputs.T @ wrong / len(cases) + RIDGE * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    scaled: Floats = weights / spread
    return scaled


def _at_once(shares: Sequence[tuple[Floats, Floats]]) -> float:
    """The lowest border at which enough answers given at once are right."""
    best = [(float(share.max()), float(right[share.argmax()])) for share, right in shares]
    for border in np.arange(0.4, 0.99, 0.01):
        taken = [right for likely, right in best if likely >= border]
        if sum(taken) >= RIGHTLY * len(taken):
            return round(float(border), 2)
    return 0.99


def _promise(borders: Borders, shares: Sequence[tuple[Floats, Floats]]) -> float:
    """What must be promised so that enough lists hold the right topic."""
    lists = [(share, right) for share, right in shares if share.max() < borders.after_answer]
    for promise in np.arange(0.5, 0.99, 0.01):
        tried = borders.model_copy(update={"after_promise": float(promise)})
        if sum(_holds(tried, share, right) for share, right in lists) >= HELD * len(lists):
            return round(float(promise), 2)
    return 0.99


def _holds(borders: Borders, shares: Floats, right: Floats) -> bool:
    order = np.argsort(-shares)
    return bool(right[order[: borders.offered_after(shares[order].tolist())]].any())
