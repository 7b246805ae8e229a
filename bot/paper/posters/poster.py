"""Posters: an A4 sheet for the door, A6 cards for the tables. Pure: may run in another process."""

from collections.abc import Iterable
from typing import Literal

from bot.paper.pages import pdf
from bot.paper.posters import parts
from bot.paper.posters.sheet import Lines, Sheet
from bot.sandbox.drawing.colours import QUIET
from bot.sandbox.drawing.raster import png
from bot.sandbox.drawing.shapes import A4, Line, Shape, placed

__all__ = ["Layout", "Lines", "Sheet", "door", "merged_pdf", "poster_pdf", "poster_png"]

Layout = Literal["A4", "A6"]


def poster_pdf(sheet: Sheet, layout: Layout = "A4") -> bytes:
    """One page: the poster, or four cards to be cut apart."""
    return merged_pdf([sheet], layout)


def merged_pdf(sheets: Iterable[Sheet], layout: Layout = "A4") -> bytes:
    """A page for each sheet. Raises `ValueError` for a payload that no code can hold."""
    every = list(sheets)
    draw = _cards if layout == "A6" else door
    title = every[0].name if len(every) == 1 else every[0].lines[0].title
    return pdf((draw(sheet) for sheet in every), title, every[0].lines[0].language)


def poster_png(sheet: Sheet) -> bytes:
    """The A4 poster as a picture of 150 dots an inch."""
    return png(door(sheet))


def door(sheet: Sheet) -> list[Shape]:
    """All that stands on an A4 poster."""
    return [
        *parts.head(sheet),
        *parts.code(sheet),
        *parts.number(sheet, (12, 9)),
        *parts.steps(sheet),
        *parts.foot(sheet),
    ]


def _cards(sheet: Sheet) -> list[Shape]:
    card = [
        *parts.head(sheet),
        *parts.code(sheet),
        *parts.number(sheet, (14,)),
        *parts.large_steps(sheet),
        *parts.large_foot(sheet),
    ]
    cuts: list[Shape] = [
        *(Line(((parts.MIDDLE, y), (parts.MIDDLE, y + 2)), QUIET, 0.15) for y in range(0, 297, 5)),
        *(Line(((x, A4[1] / 2), (x + 2, A4[1] / 2)), QUIET, 0.15) for x in range(0, 210, 5)),
    ]
    quarters = [placed(card, x, y, 0.5) for x in (0, parts.MIDDLE) for y in (0, A4[1] / 2)]
    return [shape for quarter in quarters for shape in quarter] + cuts
