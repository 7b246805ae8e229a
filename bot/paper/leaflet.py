"""A leaflet that goes from house to house: A5, both sides."""

from dataclasses import dataclass

from bot.paper.pages import Drawn, Picture, pdf
from bot.sandbox.drawing.colours import ACCENT, AMBER, INK, PALE, QUIET, WHITE, Colour
from bot.sandbox.drawing.letters import fitted
from bot.sandbox.drawing.shapes import Box, Code, Disc, Text

WIDTH, HEIGHT = 148.0, 210.0
"""Millimetres of A5."""

LEFT, ROOM = 11.0, WIDTH - 22
"""Where lines begin, and how long they are."""

LEADING = 0.47
"""Millimetres from line to line for each point of the letters."""

SIDE = 42.0
"""Of the code."""

COLUMN, ROW, PICTURE = 65.0, 57.0, (52.0, 39.0)
"""Of the six steps."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What stands on it, in one language. In front: `why`, how to scan, whom to call, and a code with `link`; on the
    back `steps`, each a PNG of 4 by 3 and what to do."""

    language: str
    title: str
    agency: str
    why: tuple[str, ...]
    scan_title: str
    scan: tuple[str, ...]
    steps_title: str
    steps: tuple[tuple[bytes, str], ...]
    invitation: str
    hotline: str
    link: str


def leaflet_pdf(leaflet: Leaflet) -> bytes:
    """Two pages of A5."""
    return pdf([_front(leaflet), _back(leaflet)], leaflet.title, leaflet.language, (WIDTH, HEIGHT))


def _front(leaflet: Leaflet) -> list[Drawn]:
    shapes = _head(leaflet.title, leaflet.agency)
    y = 39.0
    for line in leaflet.why:
        shapes.append(Disc(LEFT + 1.4, y - 1.3, 1.4, AMBER))
        y = _block(shapes, line, y, 11.5, INK, left=LEFT + 6) + 2.6
    band = len(shapes)
    top, y = y - 2, _block(shapes, leaflet.scan_title, y + 6, 13.5, ACCENT, bold=True) + 2.4
    for number, line in enumerate(leaflet.scan, start=1):
        shapes += _number(number, LEFT + 2.6, y - 1.5)
        y = _block(shapes, line, y, 11, INK, left=LEFT + 8) + 2.2
    shapes.insert(band, Box(0, top, WIDTH, y - top, PALE))
    return shapes + _foot(leaflet)


def _head(title: str, agency: str) -> list[Drawn]:
    size, head = fitted(title, (23, 21, 19, 17, 15), ROOM, 1, bold=True)
    small, line = fitted(agency, (10.5, 9.5, 8.5, 7.5), ROOM, 1)
    return [
        Box(0, 0, WIDTH, 29, ACCENT),
        Text(WIDTH / 2, 14.5, head[0], size, WHITE, bold=True),
        Text(WIDTH / 2, 23, line[0], small, WHITE),
    ]


def _foot(leaflet: Leaflet) -> list[Drawn]:
    """The code with why to scan it, and whom to call."""
    shapes: list[Drawn] = [Code(LEFT, 156, SIDE, leaflet.link)]
    y = _block(shapes, leaflet.invitation, 163, 12.5, INK, left=LEFT + SIDE + 7)
    _block(shapes, leaflet.hotline, y + 5, 15, ACCENT, left=LEFT + SIDE + 7, bold=True)
    return shapes


def _back(leaflet: Leaflet) -> list[Drawn]:
    size, head = fitted(leaflet.steps_title, (17, 15, 13), ROOM, 1, bold=True)
    shapes: list[Drawn] = [Text(WIDTH / 2, 13, head[0], size, ACCENT, bold=True)]
    for at, (picture, line) in enumerate(leaflet.steps):
        x, y = 7 + at % 2 * (COLUMN + 4), 18 + at // 2 * (ROW + 4.5)
        shapes += [Box(x, y, COLUMN, ROW, PALE, 2), Picture(x + 6.5, y + 2.5, *PICTURE, picture)]
        shapes += _number(at + 1, x + 7.5, y + 4.5)
        size, lines = fitted(line, (9.5, 9, 8.5, 8, 7.5, 7), COLUMN - 6, 3)
        first = y + PICTURE[1] + 6.4
        shapes += [
            Text(x + 3, first + row * size * 0.43, each, size, INK, anchor="left") for row, each in enumerate(lines)
        ]
    small, hotline = fitted(leaflet.hotline, (11, 10, 9), ROOM, 1, bold=True)
    return [*shapes, Text(WIDTH / 2, 205.5, hotline[0], small, QUIET, bold=True)]


def _number(number: int, x: float, y: float) -> list[Drawn]:
    return [Disc(x, y, 3.1, ACCENT), Text(x, y + 1.35, str(number), 10.5, WHITE, bold=True)]


def _block(
    shapes: list[Drawn], text: str, y: float, size: float, colour: Colour, left: float = LEFT, bold: bool = False
) -> float:
    """Lines from `y` on; gives where the next one would stand."""
    sizes = tuple(size - step / 2 for step in range(6))
    fit, lines = fitted(text, sizes, WIDTH - LEFT - left, 3, bold)
    for line in lines:
        shapes.append(Text(left, y, line, fit, colour, bold, anchor="left"))
        y += fit * LEADING
    return y
