"""CSV files, read in whatever encoding they come, written as Excel opens them."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from bot.sandbox.spreadsheets.errors import EncodingError, ListFormatError
from bot.sandbox.spreadsheets.formulas import as_text


def rows(data: bytes) -> Iterator[list[str]]:
    """The cells of each row. Raises `EncodingError` or `ListFormatError`."""
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


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file that Excel opens with the right letters, and with no formula in it."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([as_text(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
