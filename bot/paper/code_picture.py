"""A code to look at in a chat, with the name of its checkpoint."""

from bot.sandbox.drawing import qr
from bot.sandbox.drawing.colours import INK, QUIET
from bot.sandbox.drawing.letters import POINT, fitted
from bot.sandbox.drawing.raster import png
from bot.sandbox.drawing.shapes import Code, Shape, Text

DOTS = 127
"""An inch: five in a millimetre, so that the edges of modules fall on pixels."""

MODULE = 4.0
"""Millimetres a module: a code of 41 modules with its margin is 980 pixels wide."""

MARGIN = 8.0
"""Millimetres left and right of what is written under the code."""

LEADING = 1.25 * POINT


def code_picture(payload: str | bytes, name: str, where: str) -> bytes:
    """A PNG: the code, below it the checkpoint's name and where it is."""
    modules = len(qr.modules(payload))
    side = (modules + 2 * qr.QUIET) * MODULE
    quiet = qr.QUIET * MODULE
    shapes: list[Shape] = [Code(quiet, quiet, modules * MODULE, payload)]
    bottom = side - MODULE
    for text, size, lines, bold in ((name, 32.0, 3, True), (where, 20.0, 2, False)):
        for line in fitted(text, (size,), side - 2 * MARGIN, lines, bold)[1]:
            baseline = bottom + size * POINT
            shapes.append(Text(side / 2, baseline, line, size, INK if bold else QUIET, bold))
            bottom += size * LEADING
    return png(shapes, (side, bottom + MODULE + MARGIN), DOTS)
