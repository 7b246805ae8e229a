"""What owners type while they register a place, with marks around what is told: content/<language>/places.tsv."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.mistakes import Wrong, WrongError
from bot.content.library.collected import columns

MARKS = {
    "n": "name",
    "k": "kind",
    "w": "place",
    "a": "address",
    "p": "phone",
    "x": "wrong",
    "q": "question",
    "y": "yes",
    "l": "later",
    "d": "do",
}
"""The letter of each mark, and what it is around."""

ASKED = ("consent", "name", "kind", "place", "address", "phone", "summary", "done")
"""What may be asked where a line is typed."""

FIELDS = ("name", "kind", "place", "address", "phone")
"""What a draft holds, in the order in which it stands in a line."""

UNMARKED = N_("“{value}” is not marked as it must be. For example: {example}.")

EXAMPLE = "dạ [n quán Mây] nha, [p 0912 345 678]"

_MARK = re.compile(r"\[([a-z]) |\]")
_BETWEEN = re.compile(r"(?:(?<=[\s/])|^)/|/(?=[/\s]|$)")


class Part(NamedTuple):
    """What stands in a text from one letter up to another."""

    label: str
    start: int
    end: int


class Marked(NamedTuple):
    """What somebody typed where something was asked, what was told before by that, and what each part of it is."""

    asked: str
    draft: Mapping[str, str]
    text: str
    parts: tuple[Part, ...]


def read_marked(path: Path) -> list[Marked]:
    """All lines of a file; none where there is no file. Raises `WrongError` for one that is not marked right."""
    return [_marked(number, *line) for number, line in enumerate(columns(path, 3), 1)]


def _marked(number: int, asked: str, draft: str, line: str) -> Marked:
    told, parts = _BETWEEN.split(draft), _parts(line)
    for value, right in ((asked, asked in ASKED), (draft, len(told) == len(FIELDS)), (line, parts is not None)):
        if not right:
            raise WrongError([Wrong(UNMARKED, values={"value": value, "example": EXAMPLE}, line=number)])
    held = {field: value.strip() for field, value in zip(FIELDS, told, strict=True) if value.strip()}
    return Marked(asked, held, _MARK.sub("", line), tuple(parts or ()))


def _parts(line: str) -> list[Part] | None:
    """What is marked in a line; `None` where a mark is unknown, is in another, or does not end."""
    parts: list[Part] = []
    label, start, cut = "", 0, 0
    for mark in _MARK.finditer(line):
        if bool(mark[1]) == bool(label) or (mark[1] and mark[1] not in MARKS):
            return None
        at = mark.start() - cut
        if label:
            parts.append(Part(label, start, at))
        label, start, cut = MARKS[mark[1]] if mark[1] else "", at, cut + len(mark[0])
    return parts if not label else None
