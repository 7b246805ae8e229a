"""QR codes: drawn, copied, and read from pictures that strangers send."""

import base64
import io
import re

import pytest
from PIL import Image

from bot.checkpoints.codes.signature import Signer
from bot.sandbox.drawing.qr import QUIET, code_png, code_svg, modules
from bot.sandbox.pictures import PictureError, read_codes
from tests.paper.readers import zxing

LINK = Signer(1, bytes(range(32))).link("https://bot.example.vn", "AB3D5FGH", 1)


def opened(content: bytes) -> Image.Image:
    """The picture in these bytes."""
    return Image.open(io.BytesIO(content))


def test_the_code_alone_is_black_and_white_with_a_margin() -> None:
    """The PNG of a code has one bit a pixel and four white modules around it; the SVG draws the same modules."""
    code = opened(code_png(LINK, module=10))
    side = (len(modules(LINK)) + 2 * QUIET) * 10
    assert (code.mode, code.size) == ("1", (side, side))
    assert code.crop((0, 0, side, QUIET * 10)).getextrema() == (255, 255)
    assert zxing(code) == [LINK]
    stripes = [int(length) for length in re.findall(r"h(\d+)v1", code_svg(LINK))]
    assert sum(stripes) == int(modules(LINK).sum())


def test_our_address_makes_a_small_code() -> None:
    """41 modules, of which each is 3.6 mm wide on the poster; a signature in base64 would take more."""
    assert len(modules(LINK)) == 41
    root, _, digits = LINK.rpartition("/")
    base64url = base64.urlsafe_b64encode(int(digits).to_bytes(64, "big")).decode().rstrip("=")
    assert len(modules(f"{root}/{base64url}")) > 41


@pytest.mark.parametrize(
    "payload",
    [b"https://tokhaiyte.vn/?x=1", "Cà phê Hương|Tuy Hòa".encode(), "dòng".encode("latin-1"), bytes(40), b"7"],
)
def test_a_code_is_copied_byte_for_byte(payload: bytes) -> None:
    """Whatever a code carries, a code that we make of it carries the same bytes."""
    assert read_codes(code_png(payload)) == [payload]


def test_what_no_code_can_hold_is_refused() -> None:
    """3,000 bytes are too many."""
    with pytest.raises(ValueError, match="more"):
        modules(bytes(3000))


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", code_png("7")[:100]])
def test_what_is_no_picture_is_named_so(content: bytes) -> None:
    """Files that cannot be opened raise the one error that stands for it."""
    with pytest.raises(PictureError):
        read_codes(content)


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    """60 million white pixels are a file of a few kilobytes; they are not unpacked."""
    out = io.BytesIO()
    Image.new("1", (10_000, 6_000), 1).save(out, "PNG")
    with pytest.raises(PictureError):
        read_codes(out.getvalue())
