"""What was learnt from the lines of content/<language>/guide_lines.tsv: content/guide_lines.json, written by `bot faq
guides`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.understanding.calibrated import tables
from bot.understanding.calibrated.likely import Trained, Weights, chances
from bot.understanding.guided.features import Line, features
from bot.understanding.guided.signs import signs, told

FILE = "guide_lines.json"

KIND = "kind "
"""Stands before what is no label and only a kind of them."""


@dataclass(frozen=True)
class Learnt:
    """`words` weighs the features of a line for each label, and for each kind of them, `signs` what speaks for a label
    beside them. From `border` on one is sure, from `against` on where phrases tell something else; from `also` on a
    second one is said, too."""

    words: Weights
    signs: Mapping[str, float]
    border: float
    against: float
    also: float

    def shares(self, line: Line) -> dict[str, float]:
        """How likely each label is, 1 together."""
        by_words, kinds = by_features(self.words, features(line))
        known = told(line)
        rows = ((label, signs(line, label, chance, kinds, known)) for label, chance in by_words.items())
        odds = {label: sum(self.signs.get(name, 0.0) * value for name, value in row.items()) for label, row in rows}
        return _likely(odds)


def by_features(words: Weights, given: list[str]) -> tuple[dict[str, float], dict[str, float]]:
    """How likely each label, and each kind of them, is by the features of a line alone."""
    odds = dict(zip(words.words, words.odds(given), strict=True))
    kinds = {name.removeprefix(KIND): one for name, one in odds.items() if name.startswith(KIND)}
    labels = {name: one for name, one in odds.items() if not name.startswith(KIND)}
    return _likely(labels), _likely(kinds)


def _likely(odds: Mapping[str, float]) -> dict[str, float]:
    return dict(zip(odds, chances(list(odds.values())), strict=True))


def read(root: Path) -> Learnt | None:
    """What a content folder has; nothing where nothing was learnt: then the phrases of screens.yaml are all."""
    return tables.read(root / FILE, _made, "bot faq guides")


def _made(head: Mapping[str, Any], rows: Iterable[tuple[str, Mapping[int, float]]]) -> Learnt:
    words = Weights(head["words"], head["bias"], 0.0, rows)
    return Learnt(words, head["signs"], head["border"], head["against"], head["also"])


def write(root: Path, trained: Trained, weights: Mapping[str, float], borders: Mapping[str, float]) -> Path:
    """Writes it where `read` finds it."""
    head = {"words": list(trained.words), "bias": list(trained.bias), **borders, "signs": dict(weights)}
    return tables.write(root / FILE, head, trained.table)
