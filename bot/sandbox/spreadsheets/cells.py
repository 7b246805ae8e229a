"""The texts of a worksheet, put together from its elements as they come by (ECMA-376, 18.3.1 and 18.4)."""

from collections.abc import Iterator, Sequence

MAX_COLUMNS = 40
"""Columns that are looked at."""


class _Texts:
    """Collects what stands in elements of these names; what is said by the way (how to read a sign aloud) is not."""

    def __init__(self, *names: str) -> None:
        self._names, self._open, self._aloud = names, 0, 0
        self.pieces: list[str] = []

    def start(self, name: str) -> None:
        self._open += name in self._names
        self._aloud += name == "rPh"

    def end(self, name: str) -> None:
        self._open -= name in self._names
        self._aloud -= name == "rPh"

    def data(self, text: str) -> None:
        if self._open and not self._aloud:
            self.pieces.append(text)

    def taken(self) -> str:
        """What was collected since the last time."""
        text, self.pieces = "".join(self.pieces), []
        return text


class Strings:
    """The table of texts that cells name by number."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._texts = _Texts("t")

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        self._texts.start(name)

    def end(self, name: str) -> None:
        """An element ends."""
        self._texts.end(name)
        if name == "si":
            self.found.append(self._texts.taken())

    def data(self, text: str) -> None:
        """Letters between the elements."""
        self._texts.data(text)


class Cells:
    """The rows of a sheet. `strings` is the table that its cells name."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._strings, self._rows = strings, list[tuple[int, list[str]]]()
        self._row, self._column, self._kind = 0, 0, ""
        self._cells, self._filled = dict[int, str](), False
        self._value, self._formula = _Texts("v", "t"), _Texts("f")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._value.start(name)
        self._formula.start(name)
        if name == "row":
            self._row, self._column = int(attributes.get("r") or self._row + 1), 0
        elif name == "c":
            self._column = _column(attributes.get("r", "")) or self._column + 1
            self._kind = attributes.get("t", "n")

    def end(self, name: str) -> None:
        """An element ends."""
        self._value.end(name)
        self._formula.end(name)
        if name == "c":
            text = self._text(self._value.taken(), self._formula.taken())
            self._filled = self._filled or bool(text)
            if text and self._column <= MAX_COLUMNS:
                self._cells[self._column] = text
        elif name == "row":
            if self._filled:
                self._rows.append(
                    (self._row, [self._cells.get(at + 1, "") for at in range(max(self._cells, default=0))])
                )
            self._cells, self._filled = {}, False

    def data(self, text: str) -> None:
        """Letters between the elements."""
        self._value.data(text)
        self._formula.data(text)

    def taken(self) -> Iterator[tuple[int, Sequence[str]]]:
        """The rows that have ended since the last time."""
        rows, self._rows = self._rows, []
        return iter(rows)

    def _text(self, value: str, formula: str) -> str:
        """What stands in a cell: a formula as it was typed, a whole number without the ".0" that some give it."""
        if formula:
            return f"={formula}"
        if self._kind == "s":
            return self._strings[int(value)] if value else ""
        return _number(value) if self._kind == "n" and value else value


def _number(text: str) -> str:
    number = float(text)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else text


def _column(reference: str) -> int:
    """The number of the column in "C5"; 0 where none is named."""
    column = 0
    for letter in reference[:4]:
        if not letter.isalpha():
            break
        column = column * 26 + (ord(letter.upper()) - 64)
    return column
