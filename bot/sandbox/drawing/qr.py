"""QR codes (ISO/IEC 18004): zxing-cpp makes the modules, each part of a text in its densest mode; here they become
files of the code alone."""

import io
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:  # what draws is loaded when something is drawn
    from PIL import Image

MODULE = 20
"""Pixels a module: a code of 41 modules with its margin is 980 pixels wide, 15 cm at 166 dpi."""

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""

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
        import zxingcpp

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


def _square(payload: Payload, module: int) -> "Image.Image":
    from PIL import Image

    bits = np.pad(modules(payload), QUIET)
    packed = np.packbits(~np.repeat(bits, module, axis=1), axis=1)
    side = len(bits) * module
    return Image.frombytes("1", (side, side), np.repeat(packed, module, axis=0).tobytes())
