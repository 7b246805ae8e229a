"""Reading QR codes in pictures that people send."""

import io

import numpy as np
import zxingcpp
from PIL import Image, ImageOps

from bot.model.errors import BotError

SIDE = 2000
"""Pixels. A larger picture is made smaller first: no code is easier to read in it."""

PIXELS = 25_000_000
"""More are not unpacked: a small file may hold a picture that fills the memory."""


class PictureError(BotError):
    """The bytes are no picture that can be opened, or one of too many pixels."""


def read_codes(content: bytes) -> list[bytes]:
    """What each QR code in a picture carries, byte for byte, without repetitions. Raises `PictureError`."""
    picture = _opened(content)
    found = _codes(picture) or _codes(ImageOps.autocontrast(picture, cutoff=2))
    return list(dict.fromkeys(found))


def _opened(content: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.draft("L", (SIDE, SIDE))  # a large JPEG is unpacked at a half, a quarter or an eighth of its size
            if picture.width * picture.height > PIXELS:
                raise PictureError(f"{picture.width} × {picture.height} pixels")
            picture.thumbnail((SIDE, SIDE))
            plain = ImageOps.exif_transpose(picture).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as wrong:
        raise PictureError(type(wrong).__name__) from wrong
    ground = Image.new("RGBA", plain.size, "white")
    return Image.alpha_composite(ground, plain).convert("L")


def _codes(picture: Image.Image) -> list[bytes]:
    found = zxingcpp.read_barcodes(np.asarray(picture), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [code.bytes for code in found if code.bytes]
