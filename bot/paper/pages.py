"""Drawings as PDF pages."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.drawing import qr
from bot.sandbox.drawing.colours import Colour
from bot.sandbox.drawing.letters import font_file
from bot.sandbox.drawing.shapes import A4, Box, Code, Disc, Line, Shape, Text

_EPOCH = datetime(2021, 1, 1, tzinfo=UTC)
_OVERLAP = 0.02  # millimetres by which stripes of modules overlap, or printers show hairlines between them


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG of our own, as wide and high as it is drawn."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


Drawn = Shape | Picture
"""What a page can have."""


def pdf(pages: Iterable[Iterable[Drawn]], title: str, language: str, size: tuple[float, float] = A4) -> bytes:
    """One page of this size in millimetres for each drawing. The same drawings give the same bytes."""
    from fpdf import FPDF

    paper = FPDF("P", "mm", size)
    paper.set_auto_page_break(False)
    paper.set_title(title)
    paper.set_lang(language)
    paper.set_creation_date(_EPOCH)
    for bold in (False, True):
        paper.add_font("letters", "B" if bold else "", font_file(bold))
    for page in pages:
        paper.add_page()
        for shape in page:
            _on_paper(paper, shape)
    return bytes(paper.output())


def _on_paper(paper: Any, shape: Drawn) -> None:
    match shape:
        case Box(x, y, width, height, colour, radius, line):
            style = _style(paper, colour, line)
            paper.rect(x, y, width, height, style, bool(radius), radius)
        case Disc(x, y, radius, colour, line):
            paper.circle(x, y, radius, _style(paper, colour, line))
        case Line(points, colour, width):
            _style(paper, colour, width)
            paper.polyline(points)
        case Text(x, y, text, size, colour, bold, anchor):
            paper.set_font("letters", "B" if bold else "", size)
            paper.set_text_color(*colour)
            room = paper.get_string_width(text)
            paper.text(x - {"left": 0, "middle": room / 2, "right": room}[anchor], y, text)
        case Picture(x, y, width, height, content):
            paper.image(io.BytesIO(content), x, y, width, height)
        case Code(x, y, side, payload):
            module = side / len(qr.modules(payload))
            paper.set_fill_color(0)
            for column, row, length in qr.runs(payload):
                paper.rect(x + column * module, y + row * module, length * module, module + _OVERLAP, "F")


def _style(paper: Any, colour: Colour, line: float) -> str:
    if not line:
        paper.set_fill_color(*colour)
        return "F"
    paper.set_draw_color(*colour)
    paper.set_line_width(line)
    return "D"
