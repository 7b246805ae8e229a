"""Learns what speaks for a topic after another one was answered, from what people said next."""

from collections.abc import Iterator, Sequence
from functools import partial
from zlib import crc32

import numpy as np

from bot.content.library.collected import answered_before
from bot.understanding.calibrated.borders import Borders
from bot.understanding.evaluation.choosing import Case, Choice, at_once, fitted
from bot.understanding.evaluation.rows import Row
from bot.understanding.evaluation.training import begun
from bot.understanding.evaluation.training.acts import (
    DOES,
    FOLDS,
    Said,
    conversations,
    fold_of,
    left_out,
    wishes,
)
from bot.understanding.index.postings import Floats
from bot.understanding.judging.after.context import SHORT
from bot.understanding.judging.after.lines import collected
from bot.understanding.judging.after.signs import SIGNS
from bot.understanding.texts import Text
from bot.understanding.understanding import Understanding

RIGHTLY = 0.84
"""Share of right answers among those given at once, to what nothing answers as well: what follows an answer is short,
and the answer is left by one tap."""

TIMES = 3
"""How often a line of a conversation counts: what was collected answer by answer is three times as much, and hardly any
of it asks nothing, or asks what nobody knows."""

LOST = 0.15
"""Share of lines that are answered nothing whose likeliest answer was right: it can be picked below."""

HELD = 0.95
"""Share of the lists that hold the right topic, of those that could."""


def learnt(understanding: Understanding, rows: Sequence[Row]) -> Borders:
    """The borders of an understanding with the weights of `after`, from what was collected, and from questions of
    their own (`rows`), which are as likely to come after any answer."""
    said = list(_collected(understanding))
    if not said:
        return understanding.borders
    lines = list(_in_conversations(understanding))
    cases = [*said, *_fresh(understanding, rows), *(line._replace(times=TIMES) for line in lines)]
    borders = understanding.borders.model_copy(update={"after": fitted(cases, SIGNS)})
    # Who asks something of their own is sure by that; the border is for what leans on the answer.
    choices = [Choice(borders.shares(case.signs)[:-1], case.right[:-1]) for case in (*said, *TIMES * lines)]
    borders = borders.model_copy(update={"after_answer": at_once(choices, RIGHTLY)})
    ours = [choice for choice in choices if choice.right.any()]
    promise, nothing = _promise(borders, ours), _nothing(borders, lines)
    do = {"do_after": begun.after(understanding), "do_told": begun.told(understanding)}
    return borders.model_copy(update={"after_promise": promise, "nothing": nothing, **do})


def _nothing(borders: Borders, lines: Sequence[Case]) -> float:
    """The lowest border at which few of those who are answered nothing would have been answered right."""
    seen = [(shares := borders.shares(case.signs), case.right[:-1][shares[:-1].argmax()]) for case in lines]
    for border in np.arange(0.1, 0.99, 0.01):
        untold = [right for shares, right in seen if shares[-1] >= border]
        if sum(untold) <= LOST * len(untold):
            return round(float(border), 2)
    return Borders().nothing


def _collected(understanding: Understanding) -> Iterator[Case]:
    for language, said, own in collected(understanding.library):
        found = understanding.judging.candidates(said.text, language, said.before, own)
        yield from _case(found, said.topics)


def _in_conversations(understanding: Understanding) -> Iterator[Case]:
    """What was typed after the first line of a conversation, judged as if nothing of that had been learnt from."""
    told = left_out(list(conversations(understanding)), wishes(understanding))
    for fold in range(FOLDS):
        others = Understanding(understanding.library, partial(_is_in, fold))
        yield from _typed_on(others, [each for each in told if fold_of(each[0].line.conversation) == fold])


def _is_in(fold: int, text: Text) -> bool:
    """Whether a text was typed in a conversation of that part."""
    return fold_of(text.typed_in) == fold


def _typed_on(understanding: Understanding, told: Sequence[tuple[Said, float]]) -> Iterator[Case]:
    answered = answered_before(said.line for said, _ in told)
    for (said, tells), before in zip(told, answered, strict=True):
        if before and said.line.act in DOES:
            names, signs = understanding.judging.candidates(said.line.text, said.language, before)
            signs[-1, SIGNS.index("none_tells")] = tells
            yield from _case((names, signs), said.line.topics)


def _fresh(understanding: Understanding, rows: Sequence[Row]) -> Iterator[Case]:
    """Short questions that were asked out of the blue, each after an answer that has nothing to do with it; but for
    those that say nothing by themselves."""
    language = understanding.library.site.languages[0]
    names = sorted(understanding.library.topics[language])
    for row in rows:
        further = understanding.known.passages.is_further(row.query, language)
        if row.topics and not (row.before or further) and len(row.query.split()) <= SHORT:
            before = names[crc32(row.query.encode()) % len(names)]
            yield from _case(understanding.judging.candidates(row.query, language, before), row.topics)


def _case(found: tuple[list[str], Floats], topics: Sequence[str]) -> Iterator[Case]:
    names, signs = found
    right = np.array([*(float(name in topics) for name in names), float(not topics)])
    if right.any():
        yield Case(signs, right)


def _promise(borders: Borders, choices: Sequence[Choice]) -> float:
    """What must be promised so that enough lists hold the right topic."""
    lists = [choice for choice in choices if choice.shares.max() < borders.after_answer]
    for promise in np.arange(0.5, 0.99, 0.01):
        tried = borders.model_copy(update={"after_promise": float(promise)})
        if sum(_holds(tried, choice) for choice in lists) >= HELD * len(lists):
            return round(float(promise), 2)
    return 0.99


def _holds(borders: Borders, choice: Choice) -> bool:
    order = np.argsort(-choice.shares)
    return bool(choice.right[order[: borders.offered_after(choice.shares[order].tolist())]].any())
