"""QR codes (ISO/IEC 18004): zxing-cpp makes the modules, each part of a text in its densest mode; here they become
pictures."""

import io
from contextlib import suppress
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import zxingcpp
from PIL import Image, ImageDraw

from bot.paper.shapes import font, wrapped

MODULE = 20
"""Pixels a module: a code of 41 modules with its margin is 980 pixels wide, 15 cm at 166 dpi."""

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""

MARGIN = 40
"""Pixels left and right of what is written under the code."""

ROOMY = 41
"""Modules. A code that needs fewer uses the room to mend more damage: level M (15 %) is the least, Q 25 %, H 30 %."""

Modules = npt.NDArray[np.bool_]
Payload = str | bytes


@lru_cache(maxsize=256)
def modules(payload: Payload) -> Modules:
    """The code of a text or of bytes: `True` is black. Raises `ValueError` for more than a code can hold."""
    plain = _made(payload, "M")
    for level in "HQ" if len(plain) < ROOMY else "Q":
        with suppress(ValueError):
            better = _made(payload, level)
            if len(better) <= max(len(plain), ROOMY):
                return better
    return plain


def _made(payload: Payload, level: str) -> Modules:
    if isinstance(payload, str) and payload.isascii():
        code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
        grey = np.array(code.to_image(scale=1, add_quiet_zones=False), dtype=np.uint8)
        black: Modules = grey == 0
        return black
    return _bytewise(payload if isinstance(payload, bytes) else payload.encode(), level)


def _bytewise(content: bytes, level: str) -> Modules:
    """A code of exactly these bytes: zxing-cpp would choose another character set for them, or mark them as binary."""
    import qrcode
    from qrcode import constants, exceptions

    code = qrcode.QRCode(error_correction=getattr(constants, f"ERROR_CORRECT_{level}"), border=0)
    code.add_data(content, optimize=0)
    try:
        code.make()
    except (exceptions.DataOverflowError, ValueError) as much:
        raise ValueError(f"{len(content)} bytes are more than a code can hold") from much
    return np.array(code.get_matrix(), dtype=np.bool_)


def runs(payload: Payload) -> list[tuple[int, int, int]]:
    """The black modules as stripes: column, row, and how many stand side by side."""
    found = []
    for row, line in enumerate(modules(payload)):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], line.view(np.int8), [0]))))
        found += [(int(start), row, int(end - start)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return found


def code_png(payload: Payload, module: int = MODULE) -> bytes:
    """The code alone as a black and white PNG, with its quiet zone."""
    out = io.BytesIO()
    _square(payload, module).save(out, "PNG")
    return out.getvalue()


def code_svg(payload: Payload) -> str:
    """The code alone as an SVG of one path, with its quiet zone; one unit is one module."""
    side = len(modules(payload)) + 2 * QUIET
    path = "".join(f"M{column + QUIET},{row + QUIET}h{length}v1h-{length}z" for column, row, length in runs(payload))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>\n'
    )


def picture(payload: Payload, name: str, where: str) -> bytes:
    """A PNG to look at in a chat: the code, below it the place's name and where it is."""
    square = _square(payload, MODULE)
    room = square.width - 2 * MARGIN
    lines = [(line, 56, True) for line in _fit(name, 56, room, bold=True)[:3]]
    lines += [(line, 36, False) for line in _fit(where, 36, room)[:2]]
    sheet = Image.new("L", (square.width, square.height + sum(size * 5 // 4 for _, size, _ in lines) + MARGIN), 255)
    sheet.paste(square, (0, 0))
    draw, top = ImageDraw.Draw(sheet), square.height - MODULE
    for line, size, bold in lines:
        draw.text((sheet.width / 2, top), line, 0 if bold else 60, font(bold, size), anchor="ma")
        top += size * 5 // 4
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def _fit(text: str, size: int, room: float, bold: bool = False) -> list[str]:
    # `wrapped` measures points in millimetres; the same numbers hold for pixels of a font of this many pixels.
    return wrapped(text, size, room * 25.4 / 72, bold)


def _square(payload: Payload, module: int) -> Image.Image:
    bits = np.pad(modules(payload), QUIET)
    packed = np.packbits(~np.repeat(bits, module, axis=1), axis=1)
    side = len(bits) * module
    return Image.frombytes("1", (side, side), np.repeat(packed, module, axis=0).tobytes())
