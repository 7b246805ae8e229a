"""A campaign as a wide picture, for the start page of public wifi."""

import re

from bot.sandbox.drawing import qr
from bot.sandbox.drawing.colours import ACCENT, WHITE
from bot.sandbox.drawing.letters import POINT, filling, fitted
from bot.sandbox.drawing.raster import png
from bot.sandbox.drawing.shapes import Box, Code, Shape, Text

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


def banner_png(text: str, foot: str, link: str) -> bytes:
    """1200 × 400 pixels: the first sentences, whom it is from, and the code."""
    size, lines = filling(re.sub(r"\n+", "\n", text), SIZES, ROOM, DEPTH, LEADING, bold=True)
    shapes: list[Shape] = [Box(0, 0, WIDTH, HEIGHT, ACCENT)]
    for row, line in enumerate(lines):
        shapes.append(Text(LEFT, TOP + size * (row * LEADING + POINT), line, size, WHITE, bold=True, anchor="left"))
    size, small = fitted(foot, (17, 15, 13), ROOM, 1)
    shapes += [Text(LEFT, HEIGHT - 40 * PIXEL, line, size, WHITE, anchor="left") for line in small]
    return png([*shapes, *_code(link)], (WIDTH, HEIGHT), DOTS)


def _code(link: str) -> list[Shape]:
    """The code on white; each module is as wide as the others, in whole pixels."""
    modules = len(qr.modules(link))
    side = SIDE // (modules + 2 * qr.QUIET) * modules * PIXEL
    square, left, top = SIDE * PIXEL, WIDTH - (SIDE + 40) * PIXEL, 40 * PIXEL
    inset = (SIDE - round(side / PIXEL)) // 2 * PIXEL
    return [Box(left, top, square, square, WHITE), Code(left + inset, top + inset, side, link)]
