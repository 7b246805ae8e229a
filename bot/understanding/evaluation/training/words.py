"""Learns the weights of `bot.understanding.calibrated.likely` from the content: whoever says a small word, and all
others."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.content import Library
from bot.understanding.calibrated.likely import NOTHING, STRANGE, Trained, Weights, features
from bot.understanding.index.postings import Floats
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.texts import counted, normalisers, texts_of

ROUNDS = 8
RATE = 0.3
DECAY = 1e-4
"""Of AdaGrad; more rounds change nothing."""

WEIGHT = 5.0
"""How much more a message counts that is a small word: there are five others for each."""

SMALL = 0.5
"""Weights below are left out: hardly a message is read differently."""

FOLDS = 5
"""Parts that are left out in turn, to see what is found of messages that nobody has written down."""

RIGHTLY, TAKEN = 0.93, 0.006
"""Share of right ones among the small words found, and of other messages that may be taken for one: each is still
compared with everything else that it may mean."""


class Example(NamedTuple):
    """A message as its features, and the small word that it is."""

    features: Sequence[str]
    word: str


def train(library: Library) -> Trained:
    """The weights, and the border from a part that is left out in turn; takes half a minute."""
    say = normalisers(library, counted(texts_of(library)))
    known = list(_examples(library, say))
    return learn(known)._replace(border=_border(known))


def _examples(library: Library, say: Mapping[str, Normalised]) -> Iterator[Example]:
    for language in library.site.languages:
        for word in library.written.small_words(language).words:
            yield from (Example(features(say[language](text), text), word.id) for text in word.phrasings)
    for text in texts_of(library, collected=False):  # twice as many others find fewer small words
        if text.asked:
            yield Example(features(say[text.language](text.text), text.text), NOTHING)


def _border(known: Sequence[Example]) -> float:
    """How likely a small word must be, so that enough are right and few others are taken for one."""
    seen = [found for fold in range(FOLDS) for found in _met(known, fold)]
    others = sum(word == NOTHING for word, _, _ in seen)
    for border in np.arange(0.4, 0.99, 0.02):
        taken = [(word, likeliest) for word, likeliest, chance in seen if likeliest != NOTHING and chance >= border]
        right = sum(word == likeliest for word, likeliest in taken if word != NOTHING)
        strange = sum(word == NOTHING for word, _ in taken)
        if right >= RIGHTLY * (len(taken) - strange) and strange <= TAKEN * others:
            return round(float(border), 2)
    return 0.99


def _met(known: Sequence[Example], fold: int) -> Iterator[tuple[str, str, float]]:
    """Of the messages that were left out: what each is, what it is taken for, and how likely."""
    out = [crc32(" ".join(one.features).encode()) % FOLDS == fold for one in known]
    learnt = learn([one for one, left_out in zip(known, out, strict=True) if not left_out])
    weights = Weights(learnt.words, learnt.bias, 0.0, learnt.table.items())
    for one in (one for one, left_out in zip(known, out, strict=True) if left_out):
        chances = weights.chances(one.features)
        best = max(range(len(chances)), key=chances.__getitem__)
        yield one.word, learnt.words[best], chances[best]


def learn(known: Sequence[Example]) -> Trained:
    """A multinomial logistic regression by AdaGrad, always in the same order."""
    words = sorted({one.word for one in known})
    names = sorted({STRANGE, *(name for one in known if one.word != NOTHING for name in one.features)})
    number = {name: at for at, name in enumerate(names)}
    rows = [np.array([number.get(name, number[STRANGE]) for name in one.features], np.int64) for one in known]
    fit = _Fit(len(number), len(words))
    order = np.random.default_rng(0)
    for _ in range(ROUNDS):
        for place in order.permutation(len(rows)):
            one = known[place]
            fit.step(
                rows[place],
                1 / math.sqrt(len(one.features)),
                words.index(one.word),
                1.0 if one.word == NOTHING else WEIGHT,
            )
    table = {name: _kept(fit.weights[at]) for name, at in number.items()}
    return Trained(words, [float(bias) for bias in fit.bias], 0.0, {name: row for name, row in table.items() if row})


def _kept(weights: Floats) -> dict[int, float]:
    return {int(which): round(float(weights[which]), 1) for which in np.flatnonzero(np.abs(weights) >= SMALL)}


class _Fit:
    """Weights that are moved towards the answer of one message after the other."""

    def __init__(self, names: int, words: int) -> None:
        self.weights, self.bias = np.zeros((names, words)), np.zeros(words)
        self._squares, self._bias_squares = np.full((names, words), 1e-6), np.full(words, 1e-6)

    def step(self, row: NDArray[np.int64], root: float, word: int, weight: float) -> None:
        """Moves them by one message with the features `row`, that is this word."""
        odds = self.bias + self.weights[row].sum(axis=0) * root
        shares = np.exp(odds - odds.max())
        miss = shares / shares.sum()
        miss[word] -= 1.0
        miss *= weight
        slope = miss * root + DECAY * self.weights[row]
        np.add.at(self._squares, row, slope**2)
        np.add.at(self.weights, row, -RATE * slope / np.sqrt(self._squares[row]))
        self._bias_squares += miss**2
        self.bias -= RATE * miss / np.sqrt(self._bias_squares)
