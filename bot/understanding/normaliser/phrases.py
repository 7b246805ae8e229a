"""Whole messages that are put together of known phrases, in hurried spelling, with courtesies around them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from bot.model.writing.text import fold, nfc, words
from bot.understanding.normaliser.normalise import is_bare

LONGEST = 12
"""Words of a message that can be put together of phrases; longer ones say something."""

NUMBER = re.compile(r"\d[\d .-]{6,}")
"""A number that says more than the courtesies around it: "dạ 0987 654 321"."""

Normalised = Callable[[str], list[str]]
Key = tuple[str, ...]


class Phrases:
    """What each phrase of one language stands for, as typed and without diacritics; and what a sign alone does."""

    def __init__(self, say: Normalised, fillers: Iterable[str], phrasings: Iterable[tuple[str, str]]) -> None:
        self._say, given = say, tuple(fillers)
        self._fillers = {tuple(say(filler)) for filler in given}
        self._bare_fillers = {_bare(filler) for filler in self._fillers} | {_raw(filler) for filler in given}
        self._typed: dict[Key, str] = {}
        self._bare: dict[Key, str] = {}
        self._signs: dict[str, str] = {}
        for phrasing, meant in phrasings:
            self._learn(phrasing, meant)
        # most messages begin with a word that begins no phrase, and are done with at once
        self._begin = {key[0] for table in (self._typed, self._fillers) for key in table if key}
        self._bare_begin = {key[0] for table in (self._bare, self._bare_fillers) for key in table if key}

    def _learn(self, phrasing: str, meant: str) -> None:
        key, signs = tuple(self._say(phrasing)), _signs(phrasing)
        for sign in signs:
            self._signs.setdefault(sign, meant)
        if not key or (signs and all((part,) in self._fillers for part in key)):
            return  # "🙏 con": it is the sign that says it
        self._typed.setdefault(key, meant)
        self._bare.setdefault(_bare(key), meant)
        self._bare.setdefault(_raw(phrasing), meant)

    def __call__(self, text: str) -> list[str]:
        """What a whole message says, phrase by phrase; nothing where anything else is in it. With diacritics it must
        have the phrase's own: "đúng" (yes) is not "dừng"."""
        if NUMBER.search(text):
            return []
        key = tuple(self._say(text))
        if not key:
            return [self._signs[sign] for sign in _signs(text) if sign in self._signs][:1]
        if len(key) > LONGEST:
            return []
        if not is_bare(text):
            return self._whole(key) if key[0] in self._begin else []
        bare = (spelt for spelt in (_bare(key), _raw(text)) if spelt and spelt[0] in self._bare_begin)
        return next(filter(None, map(self._whole_bare, bare)), [])

    def _whole(self, key: Key) -> list[str]:
        return [self._typed[key]] if key in self._typed else _parts(key, self._typed, self._fillers)

    def _whole_bare(self, key: Key) -> list[str]:
        return [self._bare[key]] if key in self._bare else _parts(key, self._bare, self._bare_fillers)


def _parts(key: Key, table: Mapping[Key, str], fillers: set[Key]) -> list[str]:
    """The phrases that a message is put together of, courtesies between them; none where anything else is in it."""
    found: list[str] = []
    at = 0
    while at < len(key):
        length = next((n for n in range(LONGEST, 0, -1) if key[at : at + n] in table), 0)
        if length:
            found.append(table[key[at : at + length]])
        else:
            length = next((n for n in (3, 2, 1) if key[at : at + n] in fillers), 0)
        if not length:
            return []
        at += length
    return found


def _bare(key: Iterable[str]) -> Key:
    return tuple(fold(word) for word in key)


def _raw(text: str) -> Key:
    """The words as they stand there without diacritics: the normaliser may take "do" (đó) for another word."""
    return tuple(words(text).split())


def _signs(text: str) -> list[str]:
    """The pictographs of a message, without what only colours them."""
    return [sign for sign in nfc(text) if unicodedata.category(sign) in ("So", "Sm", "Sk")][:6]
