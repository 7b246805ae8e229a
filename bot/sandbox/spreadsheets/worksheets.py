"""XLSX workbooks as people send them (ECMA-376): the first sheet, read as it is unpacked.

Of all parts of a workbook three are looked at, and every element in them is counted: formats, pictures and further
sheets can be as large as they like, since nobody opens them.
"""

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator, Sequence
from xml.parsers.expat import ParserCreate, XMLParserType

from bot.sandbox.spreadsheets.cells import Cells, Strings
from bot.sandbox.spreadsheets.errors import ListError, ListFormatError, UnpackedSizeError

MAX_UNPACKED = 16 * 1024 * 1024
"""Bytes of the parts that are read; those of a list of 2,000 checkpoints have about 1 MB."""

MAX_ELEMENTS = 250_000
"""XML elements of the parts that are read; those of a list of 2,000 checkpoints have about 40,000."""

MAX_PARTS = 1000

CHUNK = 1 << 16

Start = Callable[[str, dict[str, str]], None]


def rows(data: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The number of each row of the first sheet, and its cells; what a formula says is not worked out. Raises
    `UnpackedSizeError` or `ListFormatError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if len(parts.infolist()) > MAX_PARTS:
                raise UnpackedSizeError
            yield from _Workbook(parts).rows()
    except (ListError, MemoryError):
        raise
    except Exception as broken:  # a foreign file may be broken in any way at all
        raise ListFormatError from broken


class _Workbook:
    """One workbook while it is read; counts what was unpacked of it."""

    def __init__(self, parts: zipfile.ZipFile) -> None:
        self._parts, self._bytes, self._elements = parts, 0, 0

    def rows(self) -> Iterator[tuple[int, Sequence[str]]]:
        """The rows of the first sheet."""
        sheet = self._first_sheet()
        strings = Strings()
        if "xl/sharedStrings.xml" in self._parts.namelist():
            for _ in self._parsed("xl/sharedStrings.xml", strings.start, strings.end, strings.data):
                pass
        cells = Cells(strings.found)
        for _ in self._parsed(sheet, cells.start, cells.end, cells.data):
            yield from cells.taken()

    def _first_sheet(self) -> str:
        """The name of the part that holds the first sheet, as the workbook's own table says."""
        sheets: list[str] = []
        targets: dict[str, str] = {}

        def sheet(name: str, attributes: dict[str, str]) -> None:
            if name == "sheet":
                sheets.append(attributes.get("id", ""))

        def target(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship":
                targets[attributes["Id"]] = attributes["Target"]

        for part, start in (("xl/workbook.xml", sheet), ("xl/_rels/workbook.xml.rels", target)):
            for _ in self._parsed(part, start):
                pass
        return posixpath.normpath(posixpath.join("/xl", targets[sheets[0]] if sheets else ""))[1:]

    def _parsed(
        self,
        part: str,
        start: Start,
        end: Callable[[str], None] = lambda _name: None,
        data: Callable[[str], None] = lambda _text: None,
    ) -> Iterator[None]:
        """Reads a part piece by piece, and waits after each."""
        parser = self._parser(start, end, data)
        with self._parts.open(part) as unpacked:
            while piece := unpacked.read(CHUNK):
                self._bytes += len(piece)
                if self._bytes > MAX_UNPACKED:
                    raise UnpackedSizeError
                parser.Parse(piece, False)
                yield
        parser.Parse(b"", True)
        yield

    def _parser(self, start: Start, end: Callable[[str], None], data: Callable[[str], None]) -> XMLParserType:
        def counted(name: str, attributes: dict[str, str]) -> None:
            self._elements += 1
            if self._elements > MAX_ELEMENTS:
                raise UnpackedSizeError
            start(_local(name), {_local(key): value for key, value in attributes.items()})

        def declared(*_declaration: object) -> None:
            raise UnpackedSizeError  # no workbook has one; entities that multiply need one

        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.StartDoctypeDeclHandler = counted, declared
        parser.EndElementHandler = lambda name: end(_local(name))
        parser.CharacterDataHandler = data
        return parser


def _local(name: str) -> str:
    """Without the prefix that stands for a namespace: programs choose it as they like."""
    return name.rpartition(":")[2]
