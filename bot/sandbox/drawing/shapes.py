"""What is drawn on a page, before any file format: plain shapes and texts. Lengths are in millimetres from the top
left corner, sizes of letters in points."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from bot.sandbox.drawing.colours import INK, Colour

A4 = (210.0, 297.0)
"""Width and height in millimetres."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: filled, or outlined where `line` gives the width of its edge."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour
    radius: float = 0
    line: float = 0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle: filled, or outlined where `line` gives the width of its edge."""

    x: float
    y: float
    radius: float
    colour: Colour
    line: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Straight strokes from point to point."""

    points: tuple[tuple[float, float], ...]
    colour: Colour
    width: float


@dataclass(frozen=True, slots=True)
class Text:
    """One line of letters; `y` is where they stand on."""

    x: float
    y: float
    text: str
    size: float
    colour: Colour = INK
    bold: bool = False
    anchor: Literal["left", "middle", "right"] = "middle"


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of this side; its quiet zone is left white by whoever places it."""

    x: float
    y: float
    side: float
    payload: str | bytes


Shape = Box | Disc | Line | Text | Code


def placed(shapes: Iterable[Shape], x: float, y: float, scale: float) -> list[Shape]:
    """The same drawing elsewhere and in another size."""
    return [_placed(shape, x, y, scale) for shape in shapes]


def _placed(shape: Shape, x: float, y: float, scale: float) -> Shape:
    if isinstance(shape, Line):
        points = tuple((x + left * scale, y + top * scale) for left, top in shape.points)
        return replace(shape, points=points, width=shape.width * scale)
    moved = replace(shape, x=x + shape.x * scale, y=y + shape.y * scale)
    match moved:
        case Box(width=width, height=height, radius=radius, line=line):
            width, height, radius, line = (length * scale for length in (width, height, radius, line))
            return replace(moved, width=width, height=height, radius=radius, line=line)
        case Disc(radius=radius, line=line):
            return replace(moved, radius=radius * scale, line=line * scale)
        case Text(size=size):
            return replace(moved, size=size * scale)
        case Code(side=side):
            return replace(moved, side=side * scale)
