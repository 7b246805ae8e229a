"""Whether somebody puts off what they were just told how to do: "lát chị đăng ký", "tối rảnh em làm, cảm ơn"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content import Library
from bot.understanding.normaliser.normalise import is_bare, words

CLAUSE = re.compile(r"[.,;!?\n]")

LONGEST = 10
"""Words of a clause that only puts something off."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written for one language: phrases, the longest first."""

    times: tuple[Phrase, ...]
    acts: tuple[Phrase, ...]
    beside: tuple[Phrase, ...]
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
        known, clauses = self._known[bare], [_spelt(clause, bare) for clause in CLAUSE.split(text)]
        return any(_puts_off(clause, one) for clause in clauses if 1 < len(clause) <= LONGEST for one in known)


def _spelt(text: str, bare: bool) -> Phrase:
    """The words of a text as they are looked at."""
    said = words(text)
    return said.bare if bare else tuple(said)


def _read(library: Library, language: str, bare: bool) -> _Words:
    small, screens = library.written.small_words(language), library.written.screens(language)
    given = small.putting_off

    def phrases(*written: str) -> tuple[Phrase, ...]:
        return tuple(sorted({_spelt(phrase, bare) for phrase in written}, key=len, reverse=True))

    beside = phrases(*given.beside, *given.who, *small.fillers, *small.particles)
    return _Words(
        phrases(*screens.times, *given.times),
        phrases(*given.acts),
        beside,
        frozenset(_spelt(word, bare)[0] for word in given.asks),
    )


def _puts_off(clause: Sequence[str], known: _Words) -> bool:
    """Whether every word of a clause says so, and a time and something to do are among them."""
    at, found = 0, set[str]()
    kinds = {"time": known.times, "act": known.acts, "": known.beside}
    while at < len(clause):
        fits = ((len(one), kind) for kind, given in kinds.items() for one in given if _stands(clause, at, one))
        length, kind = max(fits, default=(0, ""))
        if not length or (length == 1 and clause[at] in known.asks):
            return False
        at, found = at + length, found | {kind}
    return {"time", "act"} <= found


def _stands(words_: Sequence[str], at: int, phrase: Phrase) -> bool:
    return tuple(words_[at : at + len(phrase)]) == phrase
