"""Two independent readers of QR codes, and what happens to a code between a printer and a telephone's camera."""

import io
import os
from collections.abc import Callable
from functools import cache

import pytest
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter

Reader = Callable[[Image.Image], list[str]]


def zxing(picture: Image.Image) -> list[str]:
    """zxing-cpp."""
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def zbar(picture: Image.Image) -> list[str]:
    """zbar; the test is skipped where its library is not installed, but never in CI."""
    return [code.data.decode() for code in _pyzbar().decode(picture.convert("L"))]


@cache
def _pyzbar():  # type: ignore[no-untyped-def]
    try:
        from pyzbar import pyzbar
    except ImportError:
        if os.environ.get("CI"):
            raise
        pytest.skip("libzbar0 is not installed")
    return pyzbar


READERS: list[Reader] = [zxing, zbar]


def untouched(picture: Image.Image) -> Image.Image:
    """As it was drawn."""
    return picture


def jpeg(picture: Image.Image) -> Image.Image:
    """Sent through a messenger: JPEG of quality 30."""
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=30)
    return Image.open(io.BytesIO(out.getvalue()))


def rotated(picture: Image.Image) -> Image.Image:
    """Held askew by ten degrees."""
    return picture.convert("RGB").rotate(10, Image.Resampling.BICUBIC, expand=True, fillcolor="white")


def blurred(picture: Image.Image) -> Image.Image:
    """Out of focus, by a four hundredth of the picture's width."""
    return picture.convert("RGB").filter(ImageFilter.GaussianBlur(picture.width / 400))


def darker(picture: Image.Image) -> Image.Image:
    """A quarter of the light is missing."""
    return ImageEnhance.Brightness(picture.convert("RGB")).enhance(0.75)


def everything(picture: Image.Image) -> Image.Image:
    """All of it at once."""
    return jpeg(darker(blurred(rotated(picture))))


CONDITIONS: list[Callable[[Image.Image], Image.Image]] = [untouched, jpeg, rotated, blurred, darker, everything]


def photographed(picture: Image.Image, width: int = 900) -> Image.Image:
    """The picture as it comes out of a telephone: so many pixels wide, on a grey wall."""
    small = picture.convert("RGB").resize((width, picture.height * width // picture.width), Image.Resampling.LANCZOS)
    wall = Image.new("RGB", (width + 160, small.height + 160), (176, 170, 160))
    wall.paste(small, (80, 80))
    return wall
