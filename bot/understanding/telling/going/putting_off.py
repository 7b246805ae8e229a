"""Whether somebody puts off what they were just told how to do: "lát chị đăng ký", "tối rảnh em làm, cảm ơn"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content import Library
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.normalise import is_bare, words

LONGEST = 10
"""Words of a clause that only puts something off."""

Phrase = tuple[str, ...]

TIME, ACT, BESIDE = "time", "act", ""
"""Kinds of phrases: of two that are as long, a time counts, then something to do."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written for one language: phrases by their first word, each with its kind, the longest first."""

    begun: Mapping[str, Sequence[tuple[Phrase, str]]]
    asks: frozenset[str]


class PuttingOff:
    """Knows the words of every language."""

    def __init__(self, library: Library, languages: Sequence[str]) -> None:
        self._known: Mapping[bool, list[_Words]] = {
            bare: [_read(library, language, bare) for language in languages] for bare in (False, True)
        }

    def __call__(self, text: str) -> bool:
        """Whether a clause of a text says when it is to be done, by whom, and no more."""
        bare = is_bare(text)
        known, clauses = self._known[bare], [_spelt(clause, bare) for clause in WORDS.split(text)]
        return any(_puts_off(clause, one) for clause in clauses if 1 < len(clause) <= LONGEST for one in known)


def _spelt(text: str, bare: bool) -> Phrase:
    """The words of a text as they are looked at."""
    said = words(text)
    return said.bare if bare else tuple(said)


def _read(library: Library, language: str, bare: bool) -> _Words:
    small, screens = library.written.small_words(language), library.written.screens(language)
    given = small.putting_off

    beside = (*given.beside, *given.who, *small.fillers, *small.particles)
    kinds = {TIME: (*screens.times, *given.times), ACT: given.acts, BESIDE: beside}
    phrases = {(_spelt(phrase, bare), kind) for kind, written in kinds.items() for phrase in written}
    begun: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, kind in sorted(phrases, key=lambda one: (len(one[0]), one[1]), reverse=True):
        begun.setdefault(phrase[0] if phrase else "", []).append((phrase, kind))
    return _Words(begun, frozenset(_spelt(word, bare)[0] for word in given.asks))


def _puts_off(clause: Phrase, known: _Words) -> bool:
    """Whether every word of a clause says so, and a time and something to do are among them."""
    at, found = 0, set[str]()
    while at < len(clause):
        fits = (one for one in known.begun.get(clause[at], ()) if clause[at : at + len(one[0])] == one[0])
        phrase, kind = next(fits, ((), ""))
        if not phrase or (len(phrase) == 1 and clause[at] in known.asks):
            return False
        at, found = at + len(phrase), found | {kind}
    return {TIME, ACT} <= found
