"""A picture as it can go to everybody: small enough for every channel, and nothing in it but what is seen. Runs in the
process of bot/sandbox/opening and nowhere else."""

import io

from bot.sandbox.opening.errors import UnfitPictureError
from bot.sandbox.pictures import opened

SIDE = 1280
"""Pixels of the longer side."""

LEAST = 320
"""Pixels of the shorter side of what was sent: less is a blur on any screen."""

RATIO = 3
"""How many times the longer side may be as long: a chat shows little of a longer strip."""

LARGEST = 512 * 1024
"""Bytes: half of what the channel that takes least does."""

QUALITIES = (85, 70, 50)


def smaller(content: bytes) -> bytes:
    """A JPEG of it, drawn anew: where and with what it was taken does not come along. Raises `PictureError` or
    `UnfitPictureError`."""
    picture = opened(content, "RGB")
    least, most = sorted(picture.size)
    if least < LEAST or most > RATIO * least:
        raise UnfitPictureError(least=LEAST, ratio=RATIO)
    picture.thumbnail((SIDE, SIDE))
    made = b""
    for quality in QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        made = out.getvalue()
        if len(made) <= LARGEST:
            break
    return made
