"""Lists as people send them, CSV or XLSX, as rows of text."""

from collections.abc import Iterable, Iterator, Sequence

from bot.model.writing.text import nfc
from bot.sandbox.spreadsheets import Row, tables, worksheets
from bot.sandbox.spreadsheets.cells import MAX_COLUMNS
from bot.sandbox.spreadsheets.errors import (
    CELL,
    MAX_BYTES,
    MAX_ROWS,
    ListTooLargeError,
    OldOrLockedWorkbookError,
    TooManyRowsError,
    UnpackedSizeError,
)

LETTERS = 2_000_000
"""Letters that are taken of a list in all: a workbook may name one long text in every cell."""


def read(data: bytes) -> list[Row]:
    """The rows that have something in them. What the file is, its first bytes say; its name may lie.

    Raises a `ListError` that says what is wrong with the whole file.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(size=len(data) // 1024, limit=MAX_BYTES // 1024)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise OldOrLockedWorkbookError
    lines = worksheets.rows(data) if data.startswith(b"PK") else enumerate(tables.rows(data), start=1)
    return list(_bounded(lines))


def _bounded(lines: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Row]:
    letters = 0
    for count, (number, line) in enumerate(lines, start=1):
        if max(count, number) > MAX_ROWS:  # a workbook may give every row the same number
            raise TooManyRowsError(limit=MAX_ROWS)
        cells = [_text(cell) for cell in line[:MAX_COLUMNS]]
        letters += sum(map(len, cells))
        if letters > LETTERS:
            raise UnpackedSizeError
        if any(cells):
            yield number, cells


def _text(cell: str) -> str:
    """A cell on one line, composed. A formula stays one."""
    plain = cell[: 4 * CELL].replace("\ufeff", "").replace("\u200b", "")
    return nfc(" ".join(plain.split()))[:CELL]
