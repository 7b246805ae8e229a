"""Pictures side by side, small, each with its number and title: to pick one by sight."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from bot.sandbox.drawing.colours import ACCENT, INK, PALE, WHITE
from bot.sandbox.drawing.letters import POINT, fitted, font

WIDTH, HEIGHT, CAPTION, GAP = 352, 264, 76, 16
"""Pixels of a small picture, of the two lines below it, and between them."""

DOTS = 96
"""An inch."""

COLUMNS = 2


def thumbnails(pictures: Sequence[tuple[str, str]]) -> bytes:
    """A PNG of these pictures, two in a row and counted from 1: each by its file, which is one of the content's own,
    and its title."""
    rows = -(-len(pictures) // COLUMNS)
    size = (COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + CAPTION + GAP) + GAP)
    sheet = Image.new("RGB", size, PALE)
    for place, (file, title) in enumerate(pictures):
        left = GAP + place % COLUMNS * (WIDTH + GAP)
        top = GAP + place // COLUMNS * (HEIGHT + CAPTION + GAP)
        _draw(sheet, left, top, file, f"{place + 1}. {title}")
    out = io.BytesIO()
    sheet.quantize(128).save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw(sheet: Image.Image, left: int, top: int, file: str, title: str) -> None:
    with Image.open(file) as picture:
        small = picture.convert("RGB")
        small.thumbnail((WIDTH, HEIGHT))
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((left, top, left + WIDTH, top + HEIGHT + CAPTION), WHITE, ACCENT)
    sheet.paste(small, (left + (WIDTH - small.width) // 2, top + (HEIGHT - small.height) // 2))
    millimetre = DOTS / 25.4
    points, lines = fitted(title, (17, 15, 13), (WIDTH - 2 * GAP) / millimetre, 2, bold=True)
    letters = font(True, round(points * POINT * millimetre))
    for row, line in enumerate(lines):
        draw.text((left + GAP, top + HEIGHT + 30 + row * 30), line, INK, letters, "ls")
