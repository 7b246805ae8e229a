"""Whole messages of a word or two: yes, done, back, thanks … And those that name a choice by its place: the second."""

from collections.abc import Iterable, Mapping, Sequence

from bot.content import Library
from bot.content.sayings.small_words import (
    AFRAID,
    AGAIN,
    BACK,
    BRIEFLY,
    CALLED,
    DOUBT,
    GOODBYE,
    HELLO,
    HELP,
    HOW_FAR,
    LATER,
    MORE,
    NEXT,
    NO,
    NONE,
    RESTART,
    SAD,
    SAID,
    STOP,
    THANKS,
    UNDERSTOOD,
    WAIT,
    WARM,
    YES,
)
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.phrases import Normalised, Phrases

STRENGTH = (
    *(
        AFRAID,
        CALLED,
        LATER,
        STOP,
        RESTART,
        HOW_FAR,
        BRIEFLY,
        WAIT,
        SAID,
        DOUBT,
        NO,
        NONE,
        BACK,
        HELP,
        MORE,
        AGAIN,
        NEXT,
    ),
    *(GOODBYE, THANKS, SAD, HELLO, YES, UNDERSTOOD, WARM),
)
"""Which of several in one message counts."""


SETTLES = (YES, NO)
"""Small words with which something is done, or is not: who asks to be allowed something says neither."""


class SmallWords:
    """Finds the small word that a whole message is. The language of the person is asked first, then the others."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._tables = {language: _words(library, language, say) for language, say in normalisers.items()}
        self._say = normalisers
        self._known = lately(self._word)
        self._leave = {
            language: [say(phrase).bare for phrase in library.written.small_words(language).leave]
            for language, say in normalisers.items()
        }
        self._courtesies = {
            language: {word for phrase in library.written.small_words(language).fillers for word in say(phrase).bare}
            for language, say in normalisers.items()
        }

    def __call__(self, text: str, language: str) -> str:
        """The small word, "" where the message is none."""
        return self._known(text, language)

    def _word(self, text: str, language: str) -> str:
        ordered = sorted(self._tables, key=lambda code: code != language)
        word = next(filter(None, (_strongest(self._tables[code](text)) for code in ordered)), "")
        return "" if word in SETTLES and self.asks_leave(text) else word

    def each(self, text: str, language: str) -> frozenset[str]:
        """Every small word that a message is put together of; none where anything else is in it."""
        ordered = sorted(self._tables, key=lambda code: code != language)
        return frozenset(next(filter(None, (self._tables[code](text) for code in ordered)), ()))

    def asks_leave(self, text: str) -> bool:
        """Whether a message ends with a question whether one may, but for a courtesy, and says what."""
        return any(self._leaves(say(text).bare, language) for language, say in self._say.items())

    def _leaves(self, said: Sequence[str], language: str) -> bool:
        whole = said[:-1] if said and said[-1] in self._courtesies[language] else said
        endings = ((each, end) for each in (said, whole) for end in self._leave[language])
        return any(len(each) > len(end) and tuple(each[-len(end) :]) == tuple(end) for each, end in endings)


LAST, BOTH = -1, 99
"""The place of whatever comes last, and of both, or all, of what was offered."""

MOST = 8
"""Words of a message that may name a place; the longest in the content has four, and courtesies stand around it."""


class Places:
    """Finds the place that a whole message names: people mix languages, so all of them are asked."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._tables = [_places(library, language, say) for language, say in normalisers.items()]
        self._both = [_both(library, language, say) for language, say in normalisers.items()]

    def __call__(self, text: str) -> int:
        """1 for the first, `LAST` for the last, `BOTH` for more than one, 0 where none is named, or it is not clear
        which."""
        if len(text.split()) > MOST:
            return 0
        if any(table(text) for table in self._both):
            return BOTH
        found = {place for table in self._tables for place in table(text)}
        return int(found.pop()) if len(found) == 1 else 0


def _words(library: Library, language: str, say: Normalised) -> Phrases:
    given = library.written.small_words(language)
    return Phrases(say, given.fillers, ((phrasing, word.id) for word in given.words for phrasing in word.phrasings))


def _places(library: Library, language: str, say: Normalised) -> Phrases:
    given = library.written.small_words(language)
    named = [*enumerate(given.places, 1), (LAST, given.last)]
    return Phrases(say, given.fillers, ((phrasing, str(place)) for place, phrasings in named for phrasing in phrasings))


def _both(library: Library, language: str, say: Normalised) -> Phrases:
    """ "2 cái" says of how many, and "cái 2" which one: what is a courtesy elsewhere is none here."""
    given = library.written.small_words(language)
    said = {word for phrasing in given.both for word in phrasing.split()}
    return Phrases(say, [one for one in given.fillers if one not in said], ((each, "both") for each in given.both))


def _strongest(found: Iterable[str]) -> str:
    """What "dạ rồi, cảm ơn con" comes to: a yes is often only a courtesy, a refusal never is."""
    return min(found, key=STRENGTH.index, default="")
