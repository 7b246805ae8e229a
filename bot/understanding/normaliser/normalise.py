"""The words of a text, each in one spelling, and whether it was typed without diacritics."""

import re
import unicodedata

from bot.model.writing.text import marked, nfc
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.said import Said
from bot.understanding.normaliser.syllables import spelling

LIMIT = 1000
"""Characters of a question that are looked at: many times the longest phrasing."""

MARKED = 0.25
"""Share of words with diacritics up to which a text counts as typed without."""

STRANGER = "字"
"""Stands for whatever is written in other letters than ours: all that one can say of it is that it is."""

_TOKEN = re.compile(r"[^\W_]+")
_THRICE = re.compile(r"(.)\1\1")
_RUN = re.compile(r"([^\W\d_])\1{2,}")
_OTHER_LETTERS = re.compile(r"(?:[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc][\W\d_]*)+")


def words(text: str) -> Said:
    """Lower-case words in one Unicode form and one way to place tones; letters held down count once, and what
    is written in other letters is one word."""
    return _words(text[:LIMIT])


@lately
def _words(text: str) -> Said:
    plain = nfc(_printable(text)).lower()
    if not plain.isascii():
        plain = _OTHER_LETTERS.sub(f" {STRANGER} ", plain)
    if _THRICE.search(plain):  # six times as quick to look for
        plain = _RUN.sub(r"\1", plain)
    return Said(map(spelling, _TOKEN.findall(plain)))


@lately
def is_bare(text: str) -> bool:
    """Whether a text was typed without diacritics, but for a word here and there that the keyboard suggested: written
    out, three in four Vietnamese words have some."""
    if text.isascii():
        return True
    typed = text[:LIMIT].lower().split()
    return marked(typed) <= MARKED * len(typed)


def _printable(text: str) -> str:
    """Without characters that show nothing (zero width, direction marks), which would cut words in two."""
    return text if text.replace("\n", "").isprintable() else "".join(c for c in text if unicodedata.category(c) != "Cf")
