"""A campaign as a wide picture, for the start page of public wifi."""

import re
from collections.abc import Sequence

from bot.sandbox.drawing import qr
from bot.sandbox.drawing.colours import ACCENT, WHITE
from bot.sandbox.drawing.letters import POINT, filling, fitted
from bot.sandbox.drawing.raster import png
from bot.sandbox.drawing.shapes import Box, Code, Disc, Shape, Text

DOTS = 100
"""An inch."""

PIXEL = 25.4 / DOTS
"""Millimetres."""

WIDTH, HEIGHT = 1200 * PIXEL, 400 * PIXEL

LEFT, TOP, ROOM, DEPTH = 50 * PIXEL, 36 * PIXEL, 740 * PIXEL, 280 * PIXEL
"""Where the text begins, and the room that it has."""

SIDE = 320
"""Pixels of the white square with the code."""

SIZES = (33.0, 29.0, 24.5, 21.5, 18.5, 16.0)

LEADING = 1.3 * POINT


def banner_png(text: str, foot: str, link: str, steps: Sequence[str] = ()) -> bytes:
    """1200 × 400 pixels: the first sentences, or a title and steps; whom it is from, and the code."""
    shapes: list[Shape] = [Box(0, 0, WIDTH, HEIGHT, ACCENT), *(_steps(text, steps) if steps else _sentences(text))]
    size, small = fitted(foot, (17, 15, 13), ROOM, 1)
    shapes += [Text(LEFT, HEIGHT - 40 * PIXEL, line, size, WHITE, anchor="left") for line in small]
    return png([*shapes, *_code(link)], (WIDTH, HEIGHT), DOTS)


def _sentences(text: str) -> list[Shape]:
    size, lines = filling(re.sub(r"\n+", "\n", text), SIZES, ROOM, DEPTH, LEADING, bold=True)
    at = [TOP + size * (row * LEADING + POINT) for row in range(len(lines))]
    return [Text(LEFT, y, line, size, WHITE, bold=True, anchor="left") for y, line in zip(at, lines, strict=True)]


def _steps(title: str, steps: Sequence[str]) -> list[Shape]:
    """The title, and below it a line or two for each step, with its number."""
    size, head = fitted(title, (36, 32, 28, 24), ROOM, 1, bold=True)
    shapes: list[Shape] = [Text(LEFT, TOP + size * POINT, head[0], size, WHITE, bold=True, anchor="left")]
    for at, step in enumerate(steps):
        y = TOP + (80 + at * 71) * PIXEL
        shapes += [Disc(LEFT + 5.4, y + 5.6, 5.4, WHITE), Text(LEFT + 5.4, y + 7.9, str(at + 1), 19, ACCENT, bold=True)]
        size, lines = fitted(step, (20, 18.5, 17), ROOM - 16, 1)
        if lines[0].endswith("…"):
            size, lines = fitted(step, (17, 15.5, 14), ROOM - 16, 2)
        first = y + (7.6 if len(lines) == 1 else 4.6)
        shapes += [
            Text(LEFT + 15, first + row * size * 0.42, line, size, WHITE, anchor="left")
            for row, line in enumerate(lines)
        ]
    return shapes


def _code(link: str) -> list[Shape]:
    """The code on white; each module is as wide as the others, in whole pixels."""
    modules = len(qr.modules(link))
    side = SIDE // (modules + 2 * qr.QUIET) * modules * PIXEL
    square, left, top = SIDE * PIXEL, WIDTH - (SIDE + 40) * PIXEL, 40 * PIXEL
    inset = (SIDE - round(side / PIXEL)) // 2 * PIXEL
    return [Box(left, top, square, square, WHITE), Code(left + inset, top + inset, side, link)]
