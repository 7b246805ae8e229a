"""Comparing Vietnamese as people type it."""

import unicodedata
from collections.abc import Iterable


def nfc(text: str) -> str:
    """Composed Unicode: the one form in which texts are kept and compared."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without diacritics: "Tuy Hoà" and "TUY HÒA" both become "tuy hoa"."""
    plain = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> str:
    """Folded words, one space apart, without punctuation."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())


def says(text: str, phrases: Iterable[str]) -> bool:
    """Whether the whole text is one of the phrases.

    Typed without any diacritics it matches every spelling; with diacritics it must have the phrase's own, since
    "đúng" (yes) is not "dừng" (stop).
    """
    typed = " ".join(nfc(text).lower().split()).strip(" .!?/")
    bare = fold(typed) == typed
    return any(typed == nfc(p).lower() or (bare and typed == fold(p)) for p in phrases)


def utf16(text: str) -> int:
    """Length in UTF-16 units, the way Telegram and Zalo count."""
    return len(text.encode("utf-16-le")) // 2
