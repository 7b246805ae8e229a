"""The font, how much room its letters take, and how a text is broken into lines. Sizes are in points, room in
millimetres."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what draws is loaded when something is drawn
    from PIL import ImageFont

POINT = 25.4 / 72
"""Millimetres."""


def font_file(bold: bool) -> str:
    """The letters' file: a font with every Vietnamese letter."""
    import fontpkg

    return str(fontpkg.path("Be Vietnam Pro", weight=700 if bold else 400))


@lru_cache(maxsize=64)
def font(bold: bool, size: int) -> "ImageFont.FreeTypeFont":
    """The letters in pixels of this size."""
    from PIL import ImageFont

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
    return _largest(sizes, room, bold, lambda size: wrapped(text, size, room, bold), lambda _size: lines)


def filling(
    text: str, sizes: tuple[float, ...], room: float, height: float, leading: float, bold: bool = False
) -> tuple[float, list[str]]:
    """The same for a text of several paragraphs in a room of this height, its empty lines kept; `leading` is
    millimetres from line to line for each point."""

    def lines(size: float) -> list[str]:
        return [line for paragraph in text.split("\n") for line in wrapped(paragraph, size, room, bold) or [""]]

    return _largest(sizes, room, bold, lines, lambda size: int(height / (size * leading)))


def _largest(
    sizes: tuple[float, ...],
    room: float,
    bold: bool,
    lines: Callable[[float], list[str]],
    most: Callable[[float], int],
) -> tuple[float, list[str]]:
    for size in sizes:
        found = lines(size)
        if len(found) <= most(size) and all(width(line, size, bold) <= room for line in found):
            return size, found
    size = sizes[-1]
    *whole, last = lines(size)[: most(size)]
    while last and width(f"{last}…", size, bold) > room:
        last = last[:-1]
    return size, [*whole, last.rstrip(" .,;:") + "…"]
