"""The QR image of a checkpoint: a PNG to print, with the place's name under it."""

import io
import textwrap

import fontpkg
import qrcode
from PIL import Image, ImageDraw, ImageFont
from qrcode.constants import ERROR_CORRECT_Q

MODULE = 20
"""Pixels a module: a code of 33 modules is 820 pixels wide, 15 cm at 139 dpi."""

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""

LINE = 26
"""Characters of the place's name on one line."""


def picture(link: str, name: str, where: str) -> bytes:
    """A PNG, black on white: the code of `link`, below it the place's name and where it is."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, box_size=MODULE, border=QUIET)
    code.add_data(link)
    code.make(fit=True)
    square = code.make_image().get_image().convert("L")
    lines = textwrap.wrap(name, LINE)[:3]
    sheet = Image.new("L", (square.width, square.height + 60 * len(lines) + 70), 255)
    sheet.paste(square, (0, 0))
    _write(sheet, square.height - MODULE * 2, lines, where)
    return _png(sheet)


def _write(sheet: Image.Image, top: int, lines: list[str], where: str) -> None:
    draw = ImageDraw.Draw(sheet)
    for line in lines:
        draw.text((sheet.width / 2, top), line, 0, _font(700, 48), anchor="ma")
        top += 60
    draw.text((sheet.width / 2, top + 12), where, 60, _fitting(where, sheet.width - 40), anchor="ma")


def _fitting(text: str, width: int) -> ImageFont.FreeTypeFont:
    """The largest of three sizes in which the text fits."""
    fonts = [_font(400, size) for size in (34, 28, 22)]
    return next((font for font in fonts if font.getlength(text) <= width), fonts[-1])


def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fontpkg.path("Be Vietnam Pro", weight=weight), size)


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.quantize(8).save(out, "PNG", optimize=True)
    return out.getvalue()
