"""XLSX workbooks of our own, written."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


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
