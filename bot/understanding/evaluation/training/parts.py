"""Learns the weights of `bot.understanding.parts` from content/<language>/places.tsv: a conditional random field."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.content import Library
from bot.content.library.marked import Marked, Part
from bot.model.writing.text import sign_by_sign, words
from bot.understanding.parts import chain
from bot.understanding.parts.chain import NEVER, Floats
from bot.understanding.parts.signs import Lists, signs_of
from bot.understanding.parts.tokens import OUTSIDE, tags_of, tokens_of
from bot.understanding.parts.weights import LARGEST, SCALE, Trained, fenced

ROUNDS = 8
RATE = 0.1
DECAY = 1e-3
"""Of AdaGrad."""

PAIRS = 500
"""Lines that are put together of two: people tell several things in a row in any order."""

SHORT = 70
"""Letters of a line that may be one of two."""

BETWEEN = (", ", ". ", " ")
"""What stands between them."""

SEEN = 5
"""Words that must have a sign, for it to be learnt from; each line is learnt from twice or more."""

SMALL = 0.15
"""Weights below are left out."""

WHOLE = ("place", "address")
"""What is one thing, however many commas are in it."""

THIRD = 3
"""One line of so many is never learnt from: what is measured there is true of lines that nobody has seen."""


class Example(NamedTuple):
    """The signs of each word of a line, and its tags."""

    signs: Sequence[Sequence[str]]
    tags: Sequence[str]


def held_out(line: Marked) -> bool:
    """Whether a line is one of those that are only measured with."""
    return crc32(line.text.encode()) % THIRD == 0


def marked(library: Library) -> Iterator[Marked]:
    """All marked lines."""
    for language in library.site.languages:
        yield from library.written.places(language)


def train(library: Library) -> Trained:
    """The weights; takes a minute."""
    lists = Lists(library)
    known = [joined(line) for line in marked(library) if not held_out(line)]
    return learn([example(line, lists) for line in (*known, *_hurried(known), *_pairs(known))])


def joined(line: Marked) -> Marked:
    """With one part where a place or an address is told in several, with nothing but signs between them."""
    parts: list[Part] = []
    for part in line.parts:
        last = parts[-1] if parts else None
        if last and last.label == part.label in WHOLE and not words(line.text[last.end : part.start]):
            parts[-1] = last._replace(end=part.end)
        else:
            parts.append(part)
    return line._replace(parts=tuple(parts))


def _hurried(known: Sequence[Marked]) -> Iterator[Marked]:
    """The same lines, as they are typed without diacritics and capitals."""
    for line in known:
        text = sign_by_sign(line.text)
        if text != line.text:
            yield line._replace(text=text)


def _pairs(known: Sequence[Marked]) -> Iterator[Marked]:
    """Two lines in one, as it comes, and always the same ones."""
    short, chance = [line for line in known if len(line.text) < SHORT and line.parts], np.random.default_rng(0)
    for one, other, between in chance.integers(1 << 30, size=(PAIRS if short else 0, 3)):
        first, second = short[one % len(short)], short[other % len(short)]
        text = first.text + BETWEEN[between % len(BETWEEN)]
        moved = (part._replace(start=part.start + len(text), end=part.end + len(text)) for part in second.parts)
        yield first._replace(text=text + second.text, parts=(*first.parts, *moved))


def example(line: Marked, lists: Lists) -> Example:
    """A line as it is learnt from."""
    tokens = tokens_of(line.text)
    return Example(signs_of(tokens, lists, line.asked, line.draft), tags_of(tokens, line.parts))


def learn(known: Sequence[Example]) -> Trained:
    """Moves the weights towards one line after the other, always in the same order."""
    tags = sorted({OUTSIDE, *(tag for one in known for tag in one.tags)})
    seen = Counter(sign for one in known for signs in one.signs for sign in set(signs))
    number = {name: at for at, name in enumerate(sorted(name for name, count in seen.items() if count >= SEEN))}
    fit = _Fit(len(number), tags)
    lines = [
        ([np.array([number[s] for s in signs if s in number], np.int64) for signs in one.signs],
         np.array([tags.index(tag) for tag in one.tags]))
        for one in known if one.tags
    ]  # fmt: skip
    order = np.random.default_rng(0)
    for _ in range(ROUNDS):
        for place in order.permutation(len(lines)):
            fit.step(*lines[place])
    table = {name: _kept(fit.weights[at]) for name, at in number.items()}
    steps = np.where(fit.steps <= NEVER / 2, 0, fit.steps)
    return Trained(tags, [_whole(row) for row in steps], {name: row for name, row in table.items() if row})


def _kept(weights: Floats) -> dict[int, int]:
    whole = _whole(np.where(np.abs(weights) >= SMALL, weights, 0.0))
    return {at: weight for at, weight in enumerate(whole) if weight}


def _whole(weights: Floats) -> list[int]:
    return [int(one) for one in np.clip(np.round(weights / SCALE), -LARGEST, LARGEST)]


class _Fit:
    """Weights that are moved towards the tags of one line after the other."""

    def __init__(self, signs: int, tags: Sequence[str]) -> None:
        self.weights = np.zeros((signs, len(tags)))
        self.steps, self._start = fenced(np.zeros((len(tags), len(tags))), tags)
        self._possible = self.steps > NEVER / 2
        self._squares, self._step_squares = np.full(self.weights.shape, 1e-2), np.full(self.steps.shape, 1e-2)

    def step(self, rows: Sequence[NDArray[np.int64]], tags: NDArray[np.int64]) -> None:
        """Moves them by one line, of which each word has the signs of its row."""
        emitted = np.array([self.weights[row].sum(axis=0) for row in rows])
        ahead, behind = chain.forward(emitted, self.steps, self._start), chain.backward(emitted, self.steps)
        highest = ahead[-1].max()
        whole = highest + np.log(np.exp(ahead[-1] - highest).sum())
        miss = np.exp(ahead + behind - whole)
        miss[np.arange(len(tags)), tags] -= 1.0
        for row, slope in zip(rows, miss, strict=True):
            moved = slope[None, :] + DECAY * self.weights[row]
            self._squares[row] += moved**2
            self.weights[row] -= RATE * moved / np.sqrt(self._squares[row])
        self._move_steps(emitted, ahead, behind, whole, tags)

    def _move_steps(
        self, emitted: Floats, ahead: Floats, behind: Floats, whole: float, tags: NDArray[np.int64]
    ) -> None:
        ways = ahead[:-1, :, None] + self.steps[None] + (emitted[1:] + behind[1:])[:, None, :] - whole
        miss = np.exp(ways).sum(axis=0)
        np.add.at(miss, (tags[:-1], tags[1:]), -1.0)
        miss = np.where(self._possible, miss + DECAY * np.where(self._possible, self.steps, 0.0), 0.0)
        self._step_squares += miss**2
        self.steps -= RATE * miss / np.sqrt(self._step_squares)
