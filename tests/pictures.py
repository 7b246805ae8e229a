"""Looking at what the bot drew."""

import io

import pypdfium2
from PIL import Image

from bot.model import File


def opened(file: File) -> Image.Image:
    """The picture in a file."""
    return Image.open(io.BytesIO(file.read()))


def printed(pdf: bytes) -> Image.Image:
    """The first page of a PDF as a printer draws it, at 100 dpi."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=100 / 72).to_pil()
    finally:
        document.close()
