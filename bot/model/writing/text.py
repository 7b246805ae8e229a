"""Comparing Vietnamese as people type it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import ne

READ = 2000
"""Letters of a message that are read: the longest question to staff has a thousand."""

MARKS = 3
"""Marks that a letter bears at the most: "ệ" has two. Unicode allows any number, and putting them in order takes the
square of it."""


@lru_cache(maxsize=64)
def heard(text: str) -> str:
    """What somebody typed, as everything else sees it: composed, without signs that show nothing (control characters,
    directions, halves of pairs), and cut. Lines stay lines."""
    if text.isascii():
        return text[:READ].translate(_CONTROLS)
    if _LATIN.fullmatch(text) and text.isprintable():
        return nfc(text[: 4 * READ])[:READ]
    letters: list[str] = []
    marks = 0
    for sign in text[: 4 * READ]:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MARKS and (sign in "\n\t" or unicodedata.category(sign) not in UNSEEN):
            letters.append(sign)
    return nfc("".join(letters))[:READ]


UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
"""Categories of Unicode that show nothing: control and format characters, surrogates, what is private or none."""

_LATIN = re.compile("[\u0020-\u024f\u1e00-\u1eff]*")
"""Letters of Europe and Vietnam that are composed already: most texts have no other."""

_CONTROLS = {number: None for number in (*range(32), 127) if chr(number) not in "\n\t"}


def nfc(text: str) -> str:
    """Composed Unicode: the one form in which texts are kept and compared."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without diacritics: "Tuy Hoà" and "TUY HÒA" both become "tuy hoa"."""
    return _folded_syllable(text) if len(text) <= SYLLABLE else _folded_text(text)


def is_marked(text: str) -> bool:
    """Whether any letter of a text without capitals has a diacritic."""
    return not text.isascii() and text.translate(_PLAIN) != text


def marked(words: Sequence[str]) -> int:
    """How many of some words without capitals have a diacritic; all are looked at together."""
    line = " ".join(words)
    return 0 if line.isascii() else sum(map(ne, words, line.translate(_PLAIN).split(" ")))


def sign_by_sign(text: str) -> str:
    """The same as `fold`, but that each sign stays one: places in it are those in the text."""
    folded = fold(text)
    return folded if len(folded) == len(text) else "".join(fold(sign)[:1] or sign for sign in text)


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else text.lower().translate(_PLAIN)


class _Plain(dict[int, str]):
    """What each sign is without diacritics; those of Latin letters are kept once they were met, and there are few."""

    def __missing__(self, number: int) -> str:
        plain = _MARK.sub("", unicodedata.normalize("NFD", chr(number)).replace("đ", "d"))
        if number < LATIN:
            self[number] = plain
        return plain


LATIN = 0x2000
"""Up to where the letters of Europe and Vietnam stand in Unicode."""

_PLAIN = _Plain()


_folded_syllable = lru_cache(maxsize=4096)(_folded)
"""A few thousand syllables are all of Vietnamese."""

_folded_text = lru_cache(maxsize=64)(_folded)
"""A line and its parts are folded wherever they are looked at."""


SYLLABLE = 8
"""Letters of the longest syllable ("nghiêng"), and a tone beside it."""

_MARK = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""The marks that letters of Europe and Vietnam bear (https://www.unicode.org/charts/)."""

_SIGN = re.compile(r"[\W_]+")


@lru_cache(maxsize=64)
def words(text: str) -> str:
    """Folded words, one space apart, without punctuation."""
    return _SIGN.sub(" ", fold(text)).strip()


def says(text: str, phrases: Iterable[str]) -> bool:
    """Whether the whole text is one of the phrases.

    Typed without any diacritics it matches every spelling; with diacritics it must have the phrase's own, since
    "đúng" (yes) is not "dừng" (stop).
    """
    return Spoken(text).is_one_of(phrases)


class Spoken:
    """A whole text, made ready once to be compared with many phrases, as `says` does."""

    def __init__(self, text: str) -> None:
        self._typed = " ".join(nfc(text).lower().split()).strip(" .!?/")
        self._bare = fold(self._typed) == self._typed

    def is_one_of(self, phrases: Iterable[str]) -> bool:
        """Whether it is one of the phrases; each word may be typed without its diacritics: "chỉ toi cach khai báo"."""
        return any(self._typed in forms or self._is_half_marked(*forms) for forms in map(_forms, phrases))

    def _is_half_marked(self, spelt: str, bare: str) -> bool:
        """Whether some words are typed without the diacritics that others have."""
        if self._bare or fold(self._typed) != bare:
            return False
        return all(typed in (word, fold(word)) for typed, word in zip(self._typed.split(), spelt.split(), strict=False))


@lru_cache(maxsize=1024)
def _forms(phrase: str) -> tuple[str, str]:
    """What a phrase is compared by, with and without diacritics: the same labels are offered again and again."""
    return nfc(phrase).lower(), fold(phrase)


def digits_of(text: str) -> str:
    """The digits in a text, without what stands between them: "0906 554 423" has ten."""
    return "".join(filter(str.isdigit, text))


def whole_number(text: str) -> int | None:
    """The number that plain digits make, 18 of them at the most, which every database holds; nothing else is one: "²"
    is a digit to Unicode, and no number."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None


def utf16(text: str) -> int:
    """Length in UTF-16 units, the way Telegram and Zalo count."""
    return len(text.encode("utf-16-le")) // 2


def fits(text: str, limit: int) -> bool:
    """Whether it has so many UTF-16 units at the most; a character takes up to two."""
    return 2 * len(text) <= limit or utf16(text) <= limit
