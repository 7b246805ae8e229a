"""Looking at what the bot drew."""

import io

from PIL import Image

from bot.model import File


def opened(file: File) -> Image.Image:
    """The picture in a file."""
    return Image.open(io.BytesIO(file.read()))
