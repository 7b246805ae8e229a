"""The names of communes as people write them."""

import re
from math import inf

from bot.model.writing.text import words

NUMBERED = re.compile(r"\w{1,2}\.?\d{1,3}\b")
"""A numbered ward, written in one word."""


def ends(tail: str) -> list[int]:
    """Where a commune that begins a text can end: with it, at its first comma, or after a few of its words, of which
    "p3" is all there is."""
    spaces = [space.start() for space in re.finditer(r"\s|,", tail)]
    comma = [at for at in (tail.find(","),) if at > 0]
    first = 0 if NUMBERED.match(tail) else 1
    return [len(tail), *comma, *reversed(spaces[first:6])]


def together(name: str) -> str:
    return name.replace(" ", "")


def counted(name: str) -> list[tuple[float, str]]:
    """Its words, with numbers in their own order and before the others."""
    return [(int(word), "") if word.isdigit() else (inf, word) for word in words(name).split()]


def without(kinds: list[str], name: str) -> str:
    kind = next((kind for kind in kinds if name.startswith(kind + " ")), "")
    return name.removeprefix(kind).strip()


def spelt_out(text: str) -> str:
    """ "P1", "p. 1", "phuog 1" → "phường 1"; "x. An Phú", "tt Hai Riêng" → the kind written in full."""
    text = re.sub(r"^\s*(?:(?:p|f|ph)\.?\s*|(?:ph|f)[uư][oôơờ]n?g?\s*)(?=\d)", "phường ", text.lower())
    text = re.sub(r"^\s*p(?:\.\s*|\s+(?=\w))", "phường ", text)
    text = re.sub(r"^\s*x(?:\.\s*|\s+)", "xã ", text)
    return re.sub(r"^\s*tt\.?\s+", "thị trấn ", text)
