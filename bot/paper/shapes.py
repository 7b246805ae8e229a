"""What is drawn on a page, before any file format: plain shapes and texts. Lengths are in millimetres from the top
left corner, sizes of letters in points."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import fontpkg
from PIL import ImageFont

Colour = tuple[int, int, int]

INK: Colour = (23, 50, 58)
QUIET: Colour = (70, 96, 106)
ACCENT: Colour = (11, 110, 110)
PALE: Colour = (225, 240, 238)
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)

POINT = 25.4 / 72
"""Millimetres."""


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


def font_file(bold: bool) -> str:
    """The letters' file: a font with every Vietnamese letter."""
    return str(fontpkg.path("Be Vietnam Pro", weight=700 if bold else 400))


@lru_cache(maxsize=64)
def font(bold: bool, size: int) -> ImageFont.FreeTypeFont:
    """The letters in pixels of this size."""
    return ImageFont.truetype(font_file(bold), size)


def width(text: str, size: float, bold: bool = False) -> float:
    """How many millimetres a text takes."""
    return font(bold, 100).getlength(text) / 100 * size * POINT


def wrapped(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The text in lines that fit the room; a word that is too long for it stands alone."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", size, bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def fitted(text: str, sizes: tuple[float, ...], room: float, lines: int, bold: bool = False) -> tuple[float, list[str]]:
    """The largest of the sizes at which the text fits in so many lines, and the lines; what does not fit at the
    smallest is cut, and says so with an ellipsis."""
    for size in sizes:
        found = wrapped(text, size, room, bold)
        if len(found) <= lines and all(width(line, size, bold) <= room for line in found):
            return size, found
    size = sizes[-1]
    kept = wrapped(text, size, room, bold)[:lines]
    while kept[-1] and width(f"{kept[-1]}…", size, bold) > room:
        kept[-1] = kept[-1][:-1]
    return size, [*kept[:-1], kept[-1] + "…"]
