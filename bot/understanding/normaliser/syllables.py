"""Vietnamese syllables: whether letters make one, and what Telex or VNI keys were meant to make."""

import re
import unicodedata
from functools import lru_cache

from bot.model.writing.text import fold

TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323", "z": "", "0": ""}
"""Telex keys of the tones; the combining mark that each puts over the vowel."""
TONES |= dict(zip("12345", (TONES[key] for key in "sfrxj"), strict=True))

TYPED = 16
"""Keys of the longest syllable, and some pressed twice: "nghieengs" has nine. What is longer is none, and to look
at all of it takes the square of its length."""

_MARKS = frozenset(mark for mark in TONES.values() if mark)
_INITIAL = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
_CLOSED = "(?:uye|ie|ye|uo|ua|ue|oa|oe|uy|[aeiouy])(?:ch|nh|ng|[cmnpt])"
_OPEN = (
    "(?:ieu|yeu|uoi|uou|uya|oai|oay|oao|oeo|uay|uyu|ueu|ai|ay|ao|au|eo|eu|iu|oi|ui|uu|oa|oe|ua|ue|uo|uy|ia|ya|[aeiouy])"
)
_SHAPE = re.compile(f"{_INITIAL}(?:{_CLOSED}|{_OPEN})")
_STOPPED = re.compile("(?:c|ch|p|t)$")
_HORN = {"u": "ư", "o": "ơ", "a": "ă"}
_HAT = {"a": "â", "e": "ê", "o": "ô"}


def toneless(token: str) -> tuple[str, str]:
    """Letters with their hats and horns, and the combining tone mark taken off them ("" for the level tone)."""
    parts = unicodedata.normalize("NFD", token)
    tone = "".join(c for c in parts if c in _MARKS)[-1:]
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in _MARKS)), tone


@lru_cache(maxsize=4096)
def spelling(token: str) -> str:
    """One form for both ways to place the tone: "hoà" and "hòa" become the letters followed by the mark."""
    if token.isascii():
        return token
    letters, tone = toneless(token)
    return letters + tone


def is_syllable(token: str) -> bool:
    """Whether the letters can be a Vietnamese syllable, with diacritics or without."""
    return _SHAPE.fullmatch(fold(token)) is not None


def decoded(token: str) -> str | None:
    """What Telex or VNI keys left in a token were meant to be ("ddiejn" → "điện", "d9i" → "đi").

    `None` where they make no Vietnamese syllable or where nothing was left to decode.
    """
    if len(token) > TYPED:
        return None
    letters, tone = toneless(token)
    made: list[str] = []
    for key in letters:
        tone = _press(made, key, tone)
    word = "".join(made).replace("ưo", "ươ").replace("uơ", "ươ") if len(made) > 2 else "".join(made)
    plain = fold(word)
    if spelling(token) == word + tone or not _SHAPE.fullmatch(plain):
        return None
    stopped = _STOPPED.search(plain) is not None
    return word + tone if not stopped or tone in ("", TONES["s"], TONES["j"]) else None


def _press(made: list[str], key: str, tone: str) -> str:
    """One key pressed after the letters made so far; gives the tone that then holds."""
    vowel = any(fold(letter) in "aeiouy" for letter in made)
    if vowel and key in TONES and (TONES[key] or tone):
        return TONES[key]
    if key == "9" or (key == "d" and made == ["d"]):
        return _mark(made, {"d": "đ"}, tone)
    if vowel and key in "w78":
        return _mark(made, _HORN, tone)
    if vowel and key == "6":
        return _mark(made, _HAT, tone)
    if made and key in _HAT and made[-1] == key:
        made[-1] = _HAT[key]
        return tone
    made.append(key)
    return tone


def _mark(made: list[str], marks: dict[str, str], tone: str) -> str:
    """Puts a hat, horn or bar on the last letter that can bear it."""
    for place in range(len(made) - 1, -1, -1):
        if made[place] in marks:
            made[place] = marks[made[place]]
            break
    return tone
