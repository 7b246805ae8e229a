"""Whole messages of a word or two: yes, done, back, thanks …, in hurried spelling, with courtesies around them."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from bot.content import Library
from bot.content.meanings import (
    AGAIN,
    BACK,
    GOODBYE,
    HELLO,
    HELP,
    LATER,
    MORE,
    NEXT,
    NO,
    NONE,
    RESTART,
    STOP,
    THANKS,
    WAIT,
    WARM,
    YES,
)
from bot.model.writing.text import fold, nfc, words
from bot.understanding.normaliser.normalise import is_bare

LONGEST = 12
"""Words of a message that can still be a small one; longer ones say something."""

STRENGTH = (STOP, LATER, RESTART, WAIT, NO, NONE, BACK, HELP, MORE, AGAIN, NEXT, THANKS, GOODBYE, HELLO, YES, WARM)
"""Which of several in one message counts."""

Normalised = Callable[[str], list[str]]
Key = tuple[str, ...]


class SmallWords:
    """Finds the small word that a whole message is. The language of the person is asked first, then the others."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._tables = {language: _Table(library, language, say) for language, say in normalisers.items()}

    def __call__(self, text: str, language: str) -> str:
        """The small word, "" where the message is none."""
        ordered = sorted(self._tables, key=lambda code: code != language)
        return next(filter(None, (self._tables[code].find(text) for code in ordered)), "")


class _Table:
    """One language: phrase → word, as typed and without diacritics; and what a sign alone means."""

    def __init__(self, library: Library, language: str, say: Normalised) -> None:
        given = library.written.small_words(language)
        self._say = say
        self._fillers = {tuple(say(filler)) for filler in given.fillers}
        self._bare_fillers = {_bare(filler) for filler in self._fillers} | {_raw(filler) for filler in given.fillers}
        self._typed: dict[Key, str] = {}
        self._bare: dict[Key, str] = {}
        self._signs: dict[str, str] = {}
        for word in given.words:
            for phrasing in word.phrasings:
                self._learn(phrasing, word.id)

    def _learn(self, phrasing: str, word: str) -> None:
        key, signs = tuple(self._say(phrasing)), _signs(phrasing)
        for sign in signs:
            self._signs.setdefault(sign, word)
        if not key or (signs and all((part,) in self._fillers for part in key)):
            return  # "🙏 con": it is the sign that says it
        self._typed.setdefault(key, word)
        self._bare.setdefault(_bare(key), word)
        self._bare.setdefault(_raw(phrasing), word)

    def find(self, text: str) -> str:
        """The word of a whole message. With diacritics it must have the phrase's own: "đúng" (yes) is not "dừng"."""
        key = tuple(self._say(text))
        if not key:
            return next((self._signs[sign] for sign in _signs(text) if sign in self._signs), "")
        if len(key) > LONGEST:
            return ""
        bare = is_bare(text)
        if not bare:
            return _whole(key, self._typed, self._fillers)
        return _whole(_bare(key), self._bare, self._bare_fillers) or _whole(_raw(text), self._bare, self._bare_fillers)


def _whole(key: Key, table: Mapping[Key, str], fillers: set[Key]) -> str:
    """The word of all that is said, or the strongest of those that it is put together of."""
    return table.get(key) or _strongest(_parts(key, table, fillers))


def _parts(key: Key, table: Mapping[Key, str], fillers: set[Key]) -> list[str]:
    """The small words that a message is put together of, courtesies between them; none where anything else is in it."""
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


def _strongest(found: Iterable[str]) -> str:
    """What "dạ rồi, cảm ơn con" comes to: a yes is often only a courtesy, a refusal never is."""
    return min(found, key=STRENGTH.index, default="")


def _bare(key: Iterable[str]) -> Key:
    return tuple(fold(word) for word in key)


def _raw(text: str) -> Key:
    """The words as they stand there without diacritics: the normaliser may take "do" (đó) for another word."""
    return tuple(words(text).split())


def _signs(text: str) -> list[str]:
    """The pictographs of a message, without what only colours them."""
    return [sign for sign in nfc(text) if unicodedata.category(sign) in ("So", "Sm", "Sk")][:6]
