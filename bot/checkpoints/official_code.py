"""What an official code carries. Its format is not published: it is neither interpreted nor judged, and not one bit of
it changes."""

LONGEST = 1000
"""Bytes in a code. Longer ones are not addresses of places, and no poster makes them easy to scan."""

SHOWN = 80
"""Characters of a payload that are shown."""


def as_text(payload: bytes) -> str | bytes:
    """As text where every reader agrees on it, which makes the code smaller."""
    return payload.decode() if payload.isascii() else payload


def shown(payload: bytes) -> str:
    """The beginning of a payload on one line, as far as it can be read."""
    text = " ".join(payload.decode(errors="replace").split())
    return f"{text[:SHOWN]}…" if len(text) > SHOWN else text


def is_ours(payload: bytes, root: str) -> bool:
    """Whether it is a code of our own posters, photographed by mistake."""
    return payload.startswith(f"{root}/c/".encode())
