"""Which small word a message most likely is, where nobody has written it down: "chuẩn không cần chỉnh", "tối rảnh tui
mần tiếp".

A logistic regression for many answers at once, over the syllables of the message, pairs of them, what it begins and
ends with, and how long it is. Its weights are made by `bot faq calibrate` and lie in content/small_words.json.
"""

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bot.understanding.calibrated import tables
from bot.understanding.index.postings import spans
from bot.understanding.index.views import Ids, found
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.openings import is_a_name
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.normaliser.said import bare_of, paired

FILE = "small_words.json"

NOTHING = ""
"""What most messages are: no small word."""

LONGEST = 20
"""Words of a message beyond which it tells more than a small word."""

STRANGE = "~"
"""Stands for every feature that no small word has."""

STEP, STEPS = 3, 4
"""Words by which lengths are told apart, and how many such lengths there are."""


class Trained(NamedTuple):
    """What calibration found. `words` are the small words, `NOTHING` among them, `bias` what each begins with, `border`
    how likely one must be, `table` what each feature adds to some of them, by their place."""

    words: Sequence[str]
    bias: Sequence[float]
    border: float
    table: Mapping[str, Mapping[int, float]]


class Weights:
    """The same, ready to be asked. Of a feature only a number is kept (see `urgency.Weights`), and its weights stand in
    the order of the file."""

    def __init__(
        self,
        words: Sequence[str],
        bias: Sequence[float],
        border: float,
        table: Iterable[tuple[str, Mapping[int, float]]],
    ) -> None:
        self.words, self.bias, self.border = tuple(words), tuple(bias), border
        names, ends, which, given = list[str](), array("i", [0]), array("B"), array("f")
        for name, weights in table:
            names.append(name)
            which.extend(weights)
            given.extend(weights.values())
            ends.append(len(which))
        numbers = tables.numbers(names)
        self._rows = np.argsort(numbers, kind="stable").astype(np.int32)
        self._numbers = numbers[self._rows]
        self._ends, self._which, self._weights = np.array(ends), np.array(which), np.array(given)
        self._strange = 0
        self._strange = int(self._row([STRANGE])[0])

    def chances(self, features: Sequence[str]) -> list[float]:
        """How likely each of the words is, for a message with these features."""
        return chances(self.odds(features))

    def odds(self, features: Sequence[str]) -> list[float]:
        """The log-odds of each of the words."""
        rows = self._row(features)
        begins = self._ends.take(rows)
        at = spans(begins, self._ends.take(rows + 1) - begins)
        sums = np.bincount(self._which.take(at), self._weights.take(at), len(self.bias))
        odds: list[float] = (sums / math.sqrt(len(features) or 1) + self.bias).tolist()
        return odds

    def _row(self, features: Sequence[str]) -> Ids:
        places = found(self._numbers, tables.numbers(features))
        return np.where(places >= 0, self._rows.take(places), self._strange)


def chances(odds: Sequence[float]) -> list[float]:
    """How likely each of several is, of which one holds."""
    highest = max(odds)
    shares = [math.exp(one - highest) for one in odds]
    whole = sum(shares)
    return [share / whole for share in shares]


def features(said: Sequence[str], text: str) -> list[str]:
    """The features of a message, given its normalised words."""
    bare = bare_of(said)
    found = {f"b {word}" for word in bare} | {f"p {pair}" for pair in paired(bare)}
    found |= {f"a {word}" for word, plain in zip(said, bare, strict=True) if word != plain and not is_bare(text)}
    found |= {f"^ {word}" for word in bare[:1]} | {f"$ {word}" for word in bare[-1:]}
    found.add(f"* {min(len(bare) // STEP, STEPS)}")
    return sorted(found | ({"?"} if "?" in text else set()))


class Likely:
    """Finds the small word that a message most likely is; none without weights."""

    def __init__(self, normalisers: Mapping[str, Normalised], weights: Weights | None) -> None:
        self._say, self._weights = normalisers, weights

    def __call__(self, text: str, language: str) -> str:
        """The small word, "" where it is likely none, or says more."""
        said = self._say[language](text) if self._weights and not is_a_name(text) else []
        if self._weights is None or not 0 < len(said) <= LONGEST:
            return NOTHING
        chances = self._weights.chances(features(said, text))
        best = max(range(len(chances)), key=chances.__getitem__)
        return self._weights.words[best] if chances[best] >= self._weights.border else NOTHING


def read(root: Path) -> Weights | None:
    """The weights of a content folder; nothing where it has none: then a small word is one that is written down."""
    return tables.read(
        root / FILE,
        lambda head, rows: Weights(head["words"], head["bias"], head["border"], rows),
        "bot faq calibrate FILE",
    )


def write(root: Path, trained: Trained) -> Path:
    """Writes weights where `read` finds them, a line for each feature."""
    bias = [round(one, 3) for one in trained.bias]
    head = {"words": list(trained.words), "bias": bias, "border": trained.border}
    return tables.write(root / FILE, head, trained.table)
