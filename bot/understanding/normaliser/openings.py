"""What a message begins with before it says anything ("à mà …", "thôi …"), and beginnings that tell what it is."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence

from bot.content import Library
from bot.content.sayings.small_words import YES, SmallWords
from bot.model.writing.text import fold
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Key, Normalised
from bot.understanding.normaliser.said import Said, bare_of

LEFT = 1
"""Words that must be left of a message."""

LEAST = 3
"""Words that must follow those after which somebody says what they mean instead."""

CORRECTION = 16
"""Words of a message that may say what is meant instead."""

TOLD = 3
"""Words from which on a message that begins with a small word says more than that one."""


class Openings:
    """Takes off what stands before the message itself. Without diacritics a single syllable may be any word: "ma" is
    rather a code than a "but"."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        given = {language: library.written.small_words(language) for language in normalisers}
        self._tables = self._beginnings(given, lambda one: ((phrase, "") for phrase in one.openings))
        self._instead = self._beginnings(given, lambda one: ((phrase, "") for phrase in one.instead))
        self._begun = self._beginnings(
            given, lambda one: ((said, word.id) for word in one.words for said in word.begins)
        )
        self._within = self._beginnings(
            given, lambda one: ((said, word.id) for word in one.words for said in word.within)
        )
        self._core, self._known = lately(self._taken_off), lately(self._word)

    def _beginnings(
        self, given: Mapping[str, SmallWords], phrases: Callable[[SmallWords], Iterable[tuple[str, str]]]
    ) -> Mapping[str, "_Beginnings"]:
        return {language: _Beginnings(self._say[language], phrases(one), one.spelt) for language, one in given.items()}

    def __call__(self, text: str, language: str) -> Said:
        """The words of a message without what it only begins with."""
        return self._core(text, language)

    def _taken_off(self, text: str, language: str) -> Said:
        bare = is_bare(text)
        said = self._meant(self._say[language](text), language, bare)
        while len(said) > LEFT:
            length, _ = self._tables[language].longest(said[:-LEFT], 0, bare)
            if not length:
                break
            said = Said(said[length:])
        return said

    def _meant(self, said: Said, language: str, bare: bool) -> Said:
        """What follows the last words that say what is meant instead of what stood before."""
        if len(said) > CORRECTION:
            return said  # in a story somebody else may be asked
        for place in range(len(said) - LEAST, 0, -1):
            length, _ = self._instead[language].longest(said, place, bare)
            if length and len(said) - place - length >= LEAST:
                return Said(said[place + length :])
        return said

    def word(self, text: str, language: str) -> str:
        """The small word with which a message begins that says more than it: "bận rồi, lát quay lại"; "" where it
        begins with none, or with the name of something: "Chờ Chút Quán"."""
        return self._known(text, language)

    def _word(self, text: str, language: str) -> str:
        if len(text.split()) < TOLD or is_a_name(text):
            return ""
        said, bare = self._say[language](text), is_bare(text)
        for place in range(len(said) if len(said) <= CORRECTION else 0):
            if within := self._within[language].longest(said, place, bare)[1]:
                return within
        length, word = self._begun[language].longest(said, 0, bare)
        opening, _ = self._tables[language].longest(said, 0, bare)
        return "" if word == YES and opening > length else word  # "ừ mà …" says nothing yet


def is_a_name(text: str) -> bool:
    """Whether it is written like the name of something: "Chờ Chút Quán"."""
    beginning = text.split()[:2]
    return len(beginning) > 1 and all(word[:1].isupper() for word in beginning)


class _Beginnings:
    """Phrases with what they stand for; the longest one counts. Those that are `spelt` do not without diacritics."""

    def __init__(self, say: Normalised, phrases: Iterable[tuple[str, str]], spelt: Container[str]) -> None:
        given = [(tuple(say(phrase)), meant, phrase in spelt) for phrase, meant in phrases]
        self._typed = {key: meant for key, meant, _ in given}
        bare = [(tuple(map(fold, key)), key, meant) for key, meant, is_spelt in given if not is_spelt]
        self._bare = {folded: meant for folded, key, meant in bare if len(key) > 1 or folded == key}
        self._most = max(map(len, self._typed), default=0)
        self._firsts = {key[0] for key in (*self._typed, *self._bare) if key}

    def longest(self, said: Sequence[str], place: int, bare: bool) -> tuple[int, str]:
        """How many words the longest phrase has that begins at a place, and what it stands for."""
        if place >= len(said) or (fold(said[place]) if bare else said[place]) not in self._firsts:
            return 0, ""  # most messages begin with a word that begins none
        table, words = (self._bare, bare_of(said)) if bare else (self._typed, tuple(said))
        for length in range(min(self._most, len(said) - place), 0, -1):
            key: Key = words[place : place + length]
            if key in table:
                return length, table[key]
        return 0, ""
