"""Whole messages that are put together of known phrases, in hurried spelling, with courtesies around them."""

import re
import unicodedata
from collections.abc import Callable, Iterable

from bot.model.writing.text import nfc, words
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.said import Said, bare_of

LONGEST = 12
"""Words of a message that can be put together of phrases; longer ones say something."""

NUMBER = re.compile(r"\d[\d .-]{6,}")
"""A number that says more than the courtesies around it: "dạ 0987 654 321"."""

Normalised = Callable[[str], Said]
Key = tuple[str, ...]


class Phrases:
    """What each phrase of one language stands for, as typed and without diacritics; and what a sign alone does."""

    def __init__(self, say: Normalised, fillers: Iterable[str], phrasings: Iterable[tuple[str, str]]) -> None:
        self._say, given = say, tuple(fillers)
        spelt = {tuple(say(filler)) for filler in given}
        self._typed = _Table(spelt)
        self._bare = _Table({bare_of(filler) for filler in spelt} | {_raw(filler) for filler in given})
        self._signs: dict[str, str] = {}
        for phrasing, meant in phrasings:
            self._learn(phrasing, meant)

    def _learn(self, phrasing: str, meant: str) -> None:
        key, signs = self._say(phrasing), _signs(phrasing)
        for sign in signs:
            self._signs.setdefault(sign, meant)
        if not key or (signs and all((part,) in self._typed.fillers or part.isdigit() for part in key)):
            return  # "🙏 con", "<3": it is the sign that says it
        self._typed.learn(key, meant)
        self._bare.learn(key.bare, meant)
        self._bare.learn(_raw(phrasing), meant)

    def __call__(self, text: str) -> list[str]:
        """What a whole message says, phrase by phrase; nothing where anything else is in it. With diacritics it must
        have the phrase's own: "đúng" (yes) is not "dừng". What is known as it stands is that: "kkk" laughs, "k" is a
        no."""
        if NUMBER.search(text):
            return []
        key = self._say(text)
        if all(part.isdigit() for part in key):
            return [self._signs[sign] for sign in _signs(text) if sign in self._signs][:1]
        if len(key) > LONGEST:
            return []
        if not is_bare(text):
            return self._typed(key)
        raw = _raw(text)
        return self._bare.whole(raw) or self._bare(key.bare) or self._bare(raw)


class _Table:
    """Phrases in one spelling, and the courtesies that may stand between them."""

    def __init__(self, fillers: set[Key]) -> None:
        self.fillers = fillers
        self._meant: dict[Key, str] = {}
        self._begin = {key[0] for key in fillers if key}

    def learn(self, key: Key, meant: str) -> None:
        """The first to claim a phrase has it."""
        self._meant.setdefault(key, meant)
        self._begin.update(key[:1])

    def whole(self, key: Key) -> list[str]:
        """What all of it stands for as one phrase."""
        return [self._meant[key]] if key in self._meant else []

    def __call__(self, key: Key) -> list[str]:
        """What all of it stands for, or the phrases that it is put together of; none where anything else is in it."""
        if not key or key[0] not in self._begin:
            return []  # most messages begin with a word that begins no phrase
        return self.whole(key) or self._parts(key)

    def _parts(self, key: Key) -> list[str]:
        found: list[str] = []
        at = 0
        while at < len(key):
            length = next((n for n in range(LONGEST, 0, -1) if key[at : at + n] in self._meant), 0)
            courtesy = next((n for n in (3, 2, 1) if key[at : at + n] in self.fillers), 0)
            if length and length >= courtesy:  # "được không" is no "được", and no "không"
                found.append(self._meant[key[at : at + length]])
            length = max(length, courtesy)
            if not length:
                return []
            at += length
        return found


def _raw(text: str) -> Key:
    """The words as they stand there without diacritics: the normaliser may take "do" (đó) for another word."""
    return tuple(words(text).split())


def _signs(text: str) -> list[str]:
    """The pictographs of a message, without what only colours them."""
    return [sign for sign in nfc(text) if unicodedata.category(sign) in ("So", "Sm", "Sk")][:6]
