"""Opening pictures that people send, and reading the QR codes in them. Runs in the process of bot/sandbox/opening and
nowhere else."""

import io
from collections.abc import Callable, Mapping

import numpy as np
import zxingcpp
from PIL import Image, ImageFile, ImageOps

from bot.sandbox.opening.errors import PictureError

SIDE = 2000
"""Pixels. A larger picture is made smaller first: no code is easier to read in it."""

PIXELS = 25_000_000
"""More are not unpacked: a small file may hold a picture that fills the memory."""


def read_codes(content: bytes) -> list[bytes]:
    """What each QR code in a picture carries, byte for byte, without repetitions. Raises `PictureError`."""
    picture = opened(content, "L")
    found = _codes(picture) or _codes(ImageOps.autocontrast(picture, cutoff=2))
    return list(dict.fromkeys(found))


def _jpeg(content: io.BytesIO) -> ImageFile.ImageFile:
    from PIL.JpegImagePlugin import JpegImageFile

    return JpegImageFile(content)


def _png(content: io.BytesIO) -> ImageFile.ImageFile:
    from PIL.PngImagePlugin import PngImageFile

    return PngImageFile(content)


def _webp(content: io.BytesIO) -> ImageFile.ImageFile:
    from PIL.WebPImagePlugin import WebPImageFile

    return WebPImageFile(content)


KINDS: Mapping[bytes, Callable[[io.BytesIO], ImageFile.ImageFile]] = {
    b"\xff\xd8\xff": _jpeg,
    b"\x89PNG\r\n\x1a\n": _png,
    b"RIFF": _webp,
}
"""What a file begins with, and what opens it. `Image.open` would try all that Pillow knows; one of them runs
Ghostscript."""


def opened(content: bytes, mode: str) -> Image.Image:
    """A picture in grey ("L") or in colours ("RGB"), upright, on white, not larger than it is of use. Raises
    `PictureError`."""
    kind = next((opens for begin, opens in KINDS.items() if content.startswith(begin)), None)
    if kind is None:
        raise PictureError
    try:
        with kind(io.BytesIO(content)) as picture:
            if picture.width * picture.height > PIXELS:
                raise PictureError
            picture.draft(mode, (SIDE, SIDE))  # a large JPEG is unpacked at a half, a quarter or an eighth of its size
            picture.thumbnail((SIDE, SIDE))
            plain = ImageOps.exif_transpose(picture).convert("RGBA")
    except MemoryError:
        raise
    except Exception as wrong:  # a foreign file may be broken in any way at all
        raise PictureError from wrong
    ground = Image.new("RGBA", plain.size, "white")
    return Image.alpha_composite(ground, plain).convert(mode)


def _codes(picture: Image.Image) -> list[bytes]:
    """Whichever way the telephone was held: a code is found in every orientation."""
    found = zxingcpp.read_barcodes(np.asarray(picture), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [code.bytes for code in found if code.bytes]
