"""XLSX workbooks, read and written."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.sandbox.spreadsheets.errors import ListError, ListFormatError, UnpackedSizeError

MAX_UNPACKED = 16 * 1024 * 1024
"""Bytes of all parts of a workbook together; one with 2,000 checkpoints has about 1 MB."""

MAX_COLUMNS = 40


def rows(data: bytes) -> Iterator[Sequence[object]]:
    """The cells of each row of the first sheet. Raises `UnpackedSizeError` or `ListFormatError`."""
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
