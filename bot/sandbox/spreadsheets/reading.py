"""Lists as people send them, CSV or XLSX, as rows of text."""

from collections.abc import Iterable, Iterator, Sequence

from bot.model.text import nfc
from bot.sandbox.spreadsheets import tables, workbooks
from bot.sandbox.spreadsheets.errors import ListTooLargeError, OldOrLockedWorkbookError, TooManyRowsError

MAX_BYTES = 2 * 1024 * 1024
"""A list of 2,000 checkpoints takes about 300 KB as CSV, and 150 KB as XLSX."""

MAX_ROWS = 2000
"""Rows that are taken at once, with header and empty ones."""

Row = tuple[int, list[str]]
"""The line's number as a spreadsheet program shows it, and its cells."""


def read(data: bytes) -> list[Row]:
    """The rows that have something in them. What the file is, its first bytes say; its name may lie.

    Raises a `ListError` that says what is wrong with the whole file.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(size=len(data) // 1024, limit=MAX_BYTES // 1024)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise OldOrLockedWorkbookError
    lines = workbooks.rows(data) if data.startswith(b"PK") else tables.rows(data)
    return [(number, cells) for number, cells in _bounded(lines) if any(cells)]


def _bounded(lines: Iterable[Sequence[object]]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        if number > MAX_ROWS:
            raise TooManyRowsError(limit=MAX_ROWS)
        yield number, [_text(cell) for cell in line[: workbooks.MAX_COLUMNS]]


def _text(cell: object) -> str:
    """A cell on one line, composed; a number without the ".0" that Excel gives it. A formula stays one."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = "" if cell is None else nfc(str(cell))
    return " ".join(text.replace("\ufeff", "").replace("\u200b", "").split())[:500]
