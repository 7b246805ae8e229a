"""Drawings as PNG pictures."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.sandbox.drawing import qr
from bot.sandbox.drawing.letters import POINT, font
from bot.sandbox.drawing.shapes import A4, Box, Code, Disc, Line, Shape, Text

if TYPE_CHECKING:  # what draws is loaded when something is drawn
    from PIL import ImageDraw

SHARP = 2
"""A PNG is drawn this many times as large and then made smaller, for smooth edges."""


def png(shapes: Iterable[Shape], size: tuple[float, float] = A4, dots: float = 150) -> bytes:
    """A drawing on white of this width and height in millimetres, at so many dots an inch."""
    from PIL import Image, ImageDraw

    scale = dots / 25.4 * SHARP
    image = Image.new("RGB", (round(size[0] * scale), round(size[1] * scale)), "white")
    draw = ImageDraw.Draw(image)
    for shape in shapes:
        _draw(draw, shape, scale)
    out = io.BytesIO()
    image.reduce(SHARP).quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        out, "PNG", dpi=(dots, dots)
    )
    return out.getvalue()


def _draw(draw: "ImageDraw.ImageDraw", shape: Shape, scale: float) -> None:
    match shape:
        case Box(x, y, width, height, colour, radius, line):
            corners = [scale * side for side in (x, y, x + width, y + height)]
            edge = {"outline": colour, "width": round(line * scale)} if line else {"fill": colour}
            draw.rounded_rectangle(corners, radius * scale, **edge)
        case Disc(x, y, radius, colour, line):
            edge = {"outline": colour, "width": round(line * scale)} if line else {"fill": colour}
            draw.circle((x * scale, y * scale), radius * scale, **edge)
        case Line(points, colour, width):
            dots = [(x * scale, y * scale) for x, y in points]
            draw.line(dots, colour, round(width * scale), joint="curve")
        case Text(x, y, text, size, colour, bold, anchor):
            draw.text((x * scale, y * scale), text, colour, font(bold, round(size * POINT * scale)), anchor[0] + "s")
        case Code(x, y, side, payload):
            module = side * scale / len(qr.modules(payload))
            for column, row, length in qr.runs(payload):
                left, top = x * scale + column * module, y * scale + row * module
                draw.rectangle((round(left), round(top), round(left + length * module) - 1, round(top + module) - 1), 0)
