"""The weights by which it is weighed whether something holds of a message, as that it cannot wait, and the files of
them."""

import json
import math
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from bot.understanding.calibrated import tables
from bot.understanding.calibrated.features import WHOLE
from bot.understanding.index.views import found

FILE = "urgency.json"

PAIR = re.compile(r'("[^\n]*"): (-?[\d.e+-]+),?\n?')
"""A line of the file as `write` lays it out: what stands first is the bias."""


class Weights:
    """What calibration found: feature → weight, and what every message begins with. Of a feature only its number is
    kept (`tables.numbers`)."""

    def __init__(self, bias: float, features: Iterable[tuple[str, float]]) -> None:
        self.bias = bias
        numbers, weights = array("i"), array("f")
        for name, weight in features:
            numbers.extend(tables.numbers([name]).tolist())
            weights.append(weight)
        order = np.argsort(numbers, kind="stable")
        self._numbers, self._weights = np.array(numbers, np.int32)[order], np.array(weights, np.float32)[order]

    def odds(self, features: Sequence[str]) -> float:
        """Log-odds that it holds of a message with these features."""
        root = 1 / math.sqrt(len(features) or 1)
        places = found(self._numbers, tables.numbers(features))
        shares = np.array([1.0 if name in WHOLE else root for name in features])
        known = places >= 0
        return self.bias + float(np.dot(self._weights[places[known]], shares[known]))


def read(root: Path, file: str = FILE) -> Weights | None:
    """The weights of a content folder; nothing where it has none: then it holds of no message."""
    path = root / file
    if not path.exists():
        return None
    with path.open(encoding="utf-8") as lines:
        pairs = filter(None, map(PAIR.fullmatch, lines))  # line by line: all of them at once would be the most memory
        bias = next(pairs)
        return Weights(float(bias[2]), ((json.loads(pair[1]), float(pair[2])) for pair in pairs))


def write(root: Path, bias: float, features: Mapping[str, float], file: str = FILE) -> Path:
    """Writes weights where `read` finds them."""
    path = root / file
    plain = {"bias": round(bias, 3), "features": dict(sorted(features.items()))}
    path.write_text(json.dumps(plain, ensure_ascii=False, indent=0) + "\n", "utf-8")
    return path
