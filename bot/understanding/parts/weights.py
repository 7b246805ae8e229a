"""What was learnt of parts, as a file: content/places.json."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.understanding.calibrated import tables
from bot.understanding.parts.chain import NEVER, Floats
from bot.understanding.parts.tokens import may_follow

FILE = "places.json"

SCALE = 0.05
"""What one step of a weight is worth; a weight has 127 of them in either direction."""

LARGEST = 127


class Trained(NamedTuple):
    """What calibration found: the tags, what it is worth to go from one to another, and what each sign adds to some."""

    tags: Sequence[str]
    steps: Sequence[Sequence[int]]
    table: tables.Table


class Weights:
    """The same, ready to be asked: of a sign only a number is kept."""

    def __init__(self, trained: Trained) -> None:
        self.tags = list(trained.tags)
        numbers = np.array([crc32(name.encode()) for name in trained.table], np.uint32)
        order = np.argsort(numbers)
        self._numbers = numbers[order]
        self._table: NDArray[np.int8] = np.zeros((len(numbers), len(self.tags)), np.int8)
        for at, row in enumerate(trained.table.values()):
            for tag, weight in row.items():
                self._table[at, tag] = weight
        self._table = self._table[order]
        self.steps, self.start = fenced(np.array(trained.steps, float) * SCALE, self.tags)

    def emitted(self, signs: Sequence[Sequence[str]]) -> Floats:
        """What the signs of each word speak for, by tag."""
        return np.array([self._added(one) for one in signs])

    def _added(self, signs: Sequence[str]) -> Floats:
        numbers = np.array([crc32(sign.encode()) for sign in signs], np.uint32)
        places = np.minimum(np.searchsorted(self._numbers, numbers), len(self._numbers) - 1)
        known = places[self._numbers[places] == numbers]
        added: Floats = self._table[known].sum(axis=0, dtype=np.float64) * SCALE
        return added


def fenced(steps: Floats, tags: Sequence[str]) -> tuple[Floats, Floats]:
    """Steps between tags, and those that a line may begin with, without what cannot be."""
    possible = np.array([[may_follow(one, other) for other in tags] for one in tags])
    first = np.array([may_follow("", tag) for tag in tags])
    return np.where(possible, steps, NEVER), np.where(first, 0.0, NEVER)


def read(root: Path) -> Weights | None:
    """The weights of a content folder; nothing where it has none."""
    return tables.read(
        root / FILE,
        lambda head, rows: Weights(Trained(head["tags"], head["steps"], dict(rows))),
        "bot faq calibrate FILE",
    )


def write(root: Path, trained: Trained) -> Path:
    """Writes weights where `read` finds them, a line for each sign."""
    head = {"tags": list(trained.tags), "steps": [list(row) for row in trained.steps]}
    return tables.write(root / FILE, head, trained.table)
