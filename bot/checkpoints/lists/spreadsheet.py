"""Lists as people send them, CSV or XLSX, as rows of text; and rows of text as such files."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.checkpoints.lists.unusable import (
    EncodingError,
    ListError,
    ListFormatError,
    ListTooLargeError,
    OldOrLockedWorkbookError,
    TooManyRowsError,
    UnpackedSizeError,
)
from bot.model.text import nfc

MAX_BYTES = 2 * 1024 * 1024
"""A list of 2,000 places takes about 300 KB as CSV, and 150 KB as XLSX."""

MAX_UNPACKED = 16 * 1024 * 1024
"""Bytes of all parts of a workbook together; one with 2,000 places has about 1 MB."""

MAX_ROWS = 2000
"""Rows that are taken at once, with header and empty ones."""

MAX_COLUMNS = 40

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""

Row = tuple[int, list[str]]
"""The line's number as a spreadsheet program shows it, and its cells."""


def read(data: bytes) -> list[Row]:
    """The rows that have something in them. What the file is, its first bytes say; its name may lie.

    Raises an `ListError` that says what is wrong with the whole file.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(size=len(data) // 1024, limit=MAX_BYTES // 1024)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise OldOrLockedWorkbookError
    lines = _workbook(data) if data.startswith(b"PK") else _table(data)
    return [(number, cells) for number, cells in _bounded(lines) if any(cells)]


def _bounded(lines: Iterable[Sequence[object]]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        if number > MAX_ROWS:
            raise TooManyRowsError(limit=MAX_ROWS)
        yield number, [_text(cell) for cell in line[:MAX_COLUMNS]]


def _text(cell: object) -> str:
    """A cell on one line, composed; a number without the ".0" that Excel gives it. A formula stays one."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = "" if cell is None else nfc(str(cell))
    return " ".join(text.replace("\ufeff", "").replace("\u200b", "").split())[:500]


def _table(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    if "\x00" in text:
        raise ListFormatError
    # A quoted cell may go over several lines, so the number of a row is not that of a line; people count rows.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        yield from reader
    except csv.Error as broken:
        raise ListFormatError from broken


def _decoded(data: bytes) -> str:
    """UTF-8, UTF-16 as Excel's "Unicode text", else Windows' own Vietnamese code page."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ("utf-16",) if marked else ("utf-8-sig", "cp1258")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise EncodingError


def _delimiter(text: str) -> str:
    """The sign that the first lines are full of: Excel writes ";" where "," is the decimal sign."""
    head = "\n".join(text.splitlines()[:5])
    return max(",;\t|", key=head.count)


def _workbook(data: bytes) -> Iterator[Sequence[object]]:
    try:
        _check_parts(data)
        yield from _sheet(data)
    except ListError:
        raise
    except Exception as broken:  # a foreign file may be broken in any way at all
        raise ListFormatError from broken


def _check_parts(data: bytes) -> None:
    """Looks into the directory before anything is unpacked: zipfile never unpacks more than it promises."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if len(parts.infolist()) > 500 or sum(part.file_size for part in parts.infolist()) > MAX_UNPACKED:
            raise UnpackedSizeError
        for part in parts.infolist():
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in parts.read(part):
                raise UnpackedSizeError  # no workbook has one; entities that multiply need one


def _sheet(data: bytes) -> Iterator[Sequence[object]]:
    """The first sheet, formulas as they were typed: nobody's formula is worked out here."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    try:
        yield from book.worksheets[0].iter_rows(max_col=MAX_COLUMNS, values_only=True)
    finally:
        book.close()


def plain(text: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file that Excel opens with the right letters, and with no formula in it."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([plain(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(sheets: Mapping[str, Iterable[Sequence[str]]], widths: Sequence[int] = ()) -> bytes:
    """A workbook: name of a sheet → its rows, the first of which is the header. Every cell is text."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        _fill(book.create_sheet(_sheet_name(name)), rows, widths)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, rows: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column, ILLEGAL_CHARACTERS_RE.sub("", text))
            cell.data_type = "s"  # a string, whatever it begins with
            cell.number_format = "@"
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _sheet_name(name: str) -> str:
    """Excel takes 31 characters, and none of []:*?/\\."""
    return "".join(sign for sign in name if sign not in "[]:*?/\\")[:31] or "1"
