"""A campaign as a page to put up."""

from dataclasses import dataclass

from bot.paper.pages import pdf
from bot.sandbox.drawing.colours import ACCENT, INK, Colour
from bot.sandbox.drawing.letters import POINT, filling, fitted
from bot.sandbox.drawing.shapes import A4, Code, Shape, Text

LEFT, ROOM = 20.0, A4[0] - 40
"""Millimetres: where lines begin, and how long they are."""

TOP, BOTTOM, FOOT = 20.0, 180.0, 258.0
"""Millimetres from the top: where the head begins, the text must end, and the lines under the code begin."""

SIDE = 58.0
"""Millimetres of the code."""

SIZES = (40.0, 34.0, 28.0, 24.0, 20.0, 17.0, 14.0, 12.0, 10.0, 9.0, 8.0)

LEADING, CLOSE = 0.5, 0.47
"""Millimetres from line to line for each point of the letters, in the text and in head and foot."""


@dataclass(frozen=True, slots=True)
class Flyer:
    """What stands on it, in one language: `title` is the file's, `agency` the head, `link` is in the code, and
    `invitation` below it says why to scan."""

    language: str
    title: str
    agency: str
    text: str
    invitation: str
    link: str


def flyer_pdf(flyer: Flyer) -> bytes:
    """One A4 page, its text as large as there is room."""
    size, head = fitted(flyer.agency, (17, 15, 13), ROOM, 2, bold=True)
    top = TOP + len(head) * size * CLOSE
    shapes = _rows(head, size, TOP, CLOSE, ACCENT, centred=True)
    size, body = filling(flyer.text, SIZES, ROOM, BOTTOM - top - 8, LEADING)
    shapes += _rows(body, size, top + 8, LEADING, INK)
    shapes.append(Code((A4[0] - SIDE) / 2, FOOT - 8 - SIDE, SIDE, flyer.link))
    size, foot = fitted(flyer.invitation, (16, 15, 14), ROOM, 2, bold=True)
    shapes += _rows(foot, size, FOOT, CLOSE, ACCENT, centred=True)
    return pdf([shapes], flyer.title, flyer.language)


def _rows(
    lines: list[str], size: float, top: float, leading: float, colour: Colour, centred: bool = False
) -> list[Shape]:
    """Lines one below the other: in the middle and bold, or from the left and plain."""
    first = top + size * (leading / 2 + 0.3 * POINT)
    at = [(first + row * size * leading, line) for row, line in enumerate(lines) if line]
    if centred:
        return [Text(A4[0] / 2, y, line, size, colour, bold=True) for y, line in at]
    return [Text(LEFT, y, line, size, colour, anchor="left") for y, line in at]
