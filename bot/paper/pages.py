"""Drawings as PDF pages and PNG pictures."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PIL import Image, ImageDraw

from bot.paper import qr
from bot.paper.shapes import POINT, Box, Code, Disc, Line, Shape, Text, font, font_file

A4 = (210.0, 297.0)
"""Millimetres."""

SHARP = 2
"""A PNG is drawn this many times as large and then made smaller, for smooth edges."""

_EPOCH = datetime(2021, 1, 1, tzinfo=UTC)
_OVERLAP = 0.02  # millimetres by which stripes of modules overlap, or printers show hairlines between them


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


def pdf(pages: Iterable[Iterable[Shape]], title: str, language: str) -> bytes:
    """One A4 page for each drawing. The same drawings give the same bytes."""
    from fpdf import FPDF

    paper = FPDF("P", "mm", "A4")
    paper.set_auto_page_break(False)
    paper.set_title(title)
    paper.set_lang(language)
    paper.set_creation_date(_EPOCH)
    for bold in (False, True):
        paper.add_font("letters", "B" if bold else "", font_file(bold))
    for page in pages:
        paper.add_page()
        for shape in page:
            _on_paper(paper, shape)
    return bytes(paper.output())


def _on_paper(paper: Any, shape: Shape) -> None:
    match shape:
        case Box(x, y, width, height, colour, radius, line):
            style = _style(paper, colour, line)
            paper.rect(x, y, width, height, style, bool(radius), radius)
        case Disc(x, y, radius, colour, line):
            paper.circle(x, y, radius, _style(paper, colour, line))
        case Line(points, colour, width):
            _style(paper, colour, width)
            paper.polyline(points)
        case Text(x, y, text, size, colour, bold, anchor):
            paper.set_font("letters", "B" if bold else "", size)
            paper.set_text_color(*colour)
            room = paper.get_string_width(text)
            paper.text(x - {"left": 0, "middle": room / 2, "right": room}[anchor], y, text)
        case Code(x, y, side, payload):
            module = side / len(qr.modules(payload))
            paper.set_fill_color(0)
            for column, row, length in qr.runs(payload):
                paper.rect(x + column * module, y + row * module, length * module, module + _OVERLAP, "F")


def _style(paper: Any, colour: tuple[int, int, int], line: float) -> str:
    if not line:
        paper.set_fill_color(*colour)
        return "F"
    paper.set_draw_color(*colour)
    paper.set_line_width(line)
    return "D"


def png(shapes: Iterable[Shape], dots: float = 150) -> bytes:
    """An A4 drawing at so many dots an inch."""
    scale = dots / 25.4 * SHARP
    size = (round(A4[0] * scale), round(A4[1] * scale))
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for shape in shapes:
        _in_picture(draw, shape, scale)
    out = io.BytesIO()
    image.reduce(SHARP).quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        out, "PNG", dpi=(dots, dots)
    )
    return out.getvalue()


def _in_picture(draw: ImageDraw.ImageDraw, shape: Shape, scale: float) -> None:
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
