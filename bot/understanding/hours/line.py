"""A line as phrases with a number in them are looked for in it."""

import re
from collections.abc import Iterable

from bot.model.writing.text import fold, nfc

NOTHING = re.compile(r"(?!)")
"""Is found nowhere."""

_NAMED = re.compile(r"(?!t\d)[^\W\d]\d+$")
"""A letter and a number that are one name: "F0" is no hour; "t2" is a Monday."""

_APART = re.compile(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)|(?<=\d)(?=:)|(?<=:)(?=\d)")
_DIGIT = re.compile(r"\d")
_SIGNS = re.compile(r"[^\w:\-–']+|_")
_DASH = re.compile(r"(?<=\d)[-–](?=\w)|[-–]")


def apart(text: str) -> str:
    """Its words in lower case and its numbers, each with a space on either side: "Mai 6h30" is " mai 6 h 30 "."""
    plain = _DASH.sub(" - ", _SIGNS.sub(" ", nfc(text).lower()))
    if not _DIGIT.search(plain):
        return f" {' '.join(plain.split())} "  # as most lines: nothing else is parted
    said = (word if _NAMED.match(word) else _APART.sub(" ", word) for word in plain.split())
    return f" {' '.join(said)} "


def pattern(phrases: Iterable[str], spelt: Iterable[str] = ()) -> re.Pattern[str]:
    """What finds any of these in a line, the longest first; each word may be typed without its diacritics, those of
    `spelt` may not."""
    forms = {apart(phrase).strip(): True for phrase in phrases}
    forms |= {apart(phrase).strip(): False for phrase in spelt}
    longest = sorted(filter(None, forms), key=len)[::-1]
    return re.compile(f"(?<= )(?:{'|'.join(_form(one, forms[one]) for one in longest)})(?= )") if longest else NOTHING


def _form(phrase: str, bare: bool) -> str:
    words = ((word, fold(word)) for word in phrase.split())
    either = (
        re.escape(word) if word == plain or not bare else f"(?:{re.escape(word)}|{plain})" for word, plain in words
    )
    return " ".join(either)
