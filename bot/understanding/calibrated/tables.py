"""What was learnt of many features, as a file: a head, and a line for each feature."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import numpy as np

from bot.content import ContentError
from bot.understanding.index.views import Ids

Learnt = TypeVar("Learnt")

Table = Mapping[str, Mapping[int, float]]
"""Feature → place of what it speaks for → weight."""


def numbers(features: Sequence[str]) -> Ids:
    """What is kept of features, which takes a tenth of the memory; that two share a number is as likely as one in
    500,000."""
    return np.array([crc32(feature.encode()) - (1 << 31) for feature in features], np.int32)


def row(line: str) -> tuple[str, Mapping[int, float]]:
    """`["b ừ", 3, 1.2, 7, -0.4]`: a feature, then places and their weights in turn."""
    name, *given = json.loads(line)
    return name, {int(which): weight for which, weight in zip(given[::2], given[1::2], strict=True)}


def read(
    path: Path, make: Callable[[Mapping[str, Any], Iterator[tuple[str, Mapping[int, float]]]], Learnt], again: str
) -> Learnt | None:
    """What is made of a head and the rows of a table; nothing where there is no file. Raises `ContentError` where it
    cannot be used, with the command that writes it `again`."""
    if not path.exists():
        return None
    try:
        with path.open(encoding="utf-8") as lines:
            return make(json.loads(next(lines)), map(row, lines))
    except (ValueError, KeyError, StopIteration, TypeError) as wrong:
        raise ContentError(f"{path}: {wrong}. Write it again with: {again}") from wrong


def write(path: Path, head: Mapping[str, Any], table: Table) -> Path:
    """Writes a head and the rows of a table."""
    rows = [[name, *(part for pair in weights.items() for part in pair)] for name, weights in sorted(table.items())]
    lines = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in (head, *rows))
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path
