"""Learns the weights of `bot.understanding.calibrated.urgency` from the content: who says that they cannot wait, and
all others."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.content import Library
from bot.content.library.collected import URGENT
from bot.understanding.calibrated.features import SIGN, WHOLE, Features
from bot.understanding.meaning import Kind
from bot.understanding.texts import counted, normalisers, texts_of

ROUNDS = 12
RATE = 0.3
DECAY = 1e-4
"""Of AdaGrad; more rounds change nothing."""

WEIGHT = 8.0
"""How much more a message that cannot wait counts: there are twenty-five others for each."""

TYPED = 2
"""How often a line of a conversation counts with which somebody could not wait: of 134 such lines eight in place of
eleven were missed, and of 13,315 others 32 in place of 44 were taken for one, in conversations left out of learning."""

SEEN = 3
"""Messages that must have a feature before it counts, unless one of them cannot wait: what is seen once says
nothing."""

SMALL = 0.1
"""Weights below are left out: no message is read differently."""


@dataclass(frozen=True, slots=True)
class Example:
    """A message, in which language, and whether it cannot wait; `typed` in a conversation, where what cannot wait leans
    on what was said before."""

    text: str
    language: str
    urgent: bool
    typed: bool = False


def examples(library: Library) -> Iterator[Example]:
    """What the content says of itself, and what strangers typed in whole conversations. Topics near the urgent ones are
    left out: their questions are both; and what else was collected of the others, where people tell of anything beside
    what they ask."""
    near = {topic.id for topics in library.topics.values() for topic in topics.values() if topic.urgent}
    for language in library.site.languages:
        urgent = library.written.urgent(language)
        if urgent:
            yield from (Example(text, language, True) for text in urgent.yes)
            yield from (Example(text, language, False) for text in urgent.no)
            near |= {urgent.topic, *library.topics[language][urgent.topic].related}
    for text in texts_of(library, collected=False):
        if text.asked and text.id not in near:
            yield Example(text.text, text.language, False)
        elif text.asked and text.kind is Kind.TOPIC and library.topics[text.language][text.id].urgent:
            yield Example(text.text, text.language, True)
    for language in library.site.languages:
        for word in library.written.small_words(language).words:
            yield from (Example(text, language, False) for text in word.phrasings)
        yield from _typed(library, language, near)


def _typed(library: Library, language: str, near: Set[str]) -> Iterator[Example]:
    for line in library.written.conversations(language):
        if line.act == URGENT or near.isdisjoint(line.topics):
            yield Example(line.text, language, line.act == URGENT, typed=True)


class Learnt(NamedTuple):
    """What every message begins with, and what each feature adds to it, in log-odds."""

    bias: float
    features: dict[str, float]


def train(library: Library) -> Learnt | None:
    """The weights; takes some seconds. Nothing where no language says what is urgent."""
    known = list(examples(library))
    if not any(example.urgent for example in known):
        return None
    features = Features(library, normalisers(library, counted(texts_of(library))))
    told = [(found, example) for example in known for found in _counted(example, features)]
    return learn([found for found, _ in told], [example.urgent for _, example in told])


def _counted(example: Example, features: Features) -> Sequence[Sequence[str]]:
    """The features of a message, as often as it counts: what tells of no illness cannot wait for what was said before
    it, and is nothing to learn from."""
    found = features(example.text, example.language)
    if not (example.typed and example.urgent):
        return [found]
    return [found] * TYPED if SIGN in found else []


def learn(messages: Sequence[Sequence[str]], urgent: Sequence[bool]) -> Learnt:
    """A logistic regression by AdaGrad, always in the same order."""
    seen = Counter(name for message in messages for name in message)
    telling = {name for message, cannot_wait in zip(messages, urgent, strict=True) if cannot_wait for name in message}
    names = sorted(name for name, count in seen.items() if count >= SEEN or name in telling)
    number = {name: place for place, name in enumerate(names)}
    rows = [np.array([number[name] for name in message if name in number], np.int64) for message in messages]
    scales = [_scale([name for name in message if name in number], len(message)) for message in messages]
    weights, squares = np.zeros(len(names) + 1), np.full(len(names) + 1, 1e-6)
    order = np.random.default_rng(0)
    for _ in range(ROUNDS):
        for place in order.permutation(len(rows)):
            _step(weights, squares, rows[place], scales[place], urgent[place])
    kept = {name: round(float(weights[number[name]]), 2) for name in names if abs(weights[number[name]]) >= SMALL}
    return Learnt(float(weights[-1]), kept)


def _scale(message: Sequence[str], length: int) -> NDArray[np.float64]:
    root = 1 / math.sqrt(length or 1)
    return np.array([1.0 if name in WHOLE else root for name in message])


def _step(
    weights: NDArray[np.float64],
    squares: NDArray[np.float64],
    row: NDArray[np.int64],
    scale: NDArray[np.float64],
    urgent: bool,
) -> None:
    """Moves the weights of one message's features towards its answer."""
    odds = weights[-1] + float((weights[row] * scale).sum())
    miss = (1 / (1 + math.exp(-min(max(odds, -30.0), 30.0))) - urgent) * (WEIGHT if urgent else 1.0)
    slope = miss * scale + DECAY * weights[row]
    squares[row] += slope**2
    weights[row] -= RATE * slope / np.sqrt(squares[row])
    squares[-1] += miss**2
    weights[-1] -= RATE * miss / math.sqrt(squares[-1])
