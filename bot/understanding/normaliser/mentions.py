"""Phrases that stand somewhere in a text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.model.writing.text import fold

ANY = ""
"""The second word of a phrase that has none, or room there."""

GAP, WIDEST = "…", 4
"""Stands in a phrase for some words, and how many there may be."""

BREATH = ","
"""May stand in a text where one breathes: nothing that is said goes over it."""


class Span(NamedTuple):
    """Where a phrase stands, by its number."""

    start: int
    end: int
    number: int


class Mentions:
    """Finds them as they are spelt, and in a text that was typed `bare` without diacritics."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        given = [list(phrase) for phrase in phrases]
        self._spelt, self._bare = _Beginnings(given), _Beginnings([_folded(phrase) for phrase in given])

    def __call__(self, words: Sequence[str], bare: bool) -> set[int]:
        """The numbers of those that a text's words mention, in the order in which they were given, from 0."""
        return self._bare(_folded(words)) if bare else self._spelt(list(words))

    def in_order(self, words: Sequence[str], bare: bool) -> Iterator[int]:
        """The same in the order of the text; of phrases that begin at one word, or stand in each other, the longest,
        and of those that overlap every one that is longer than the last."""
        return (number for _, _, number in self.spans(words, bare))

    def spans(self, words: Sequence[str], bare: bool) -> Iterator[Span]:
        """The same, each with the words from which and up to which it stands."""
        return self._bare.in_order(_folded(words)) if bare else self._spelt.in_order(list(words))


class _Beginnings:
    """Finds phrases by their first two words: there are hundreds, and a text has a dozen words."""

    def __init__(self, phrases: Iterable[list[str]]) -> None:
        self._begin: dict[str, dict[str, list[tuple[int, list[str]]]]] = {}
        for number, phrase in enumerate(phrases):
            if phrase:
                second = phrase[1] if len(phrase) > 1 and phrase[1] != GAP else ANY
                self._begin.setdefault(phrase[0], {}).setdefault(second, []).append((number, phrase))

    def __call__(self, words: list[str]) -> set[int]:
        if self._begin.keys().isdisjoint(words):  # as most texts are
            return set()
        return {
            number
            for place in range(len(words))
            for number, phrase in self._beginning(words, place)
            if _end(words, place, phrase)
        }

    def _beginning(self, words: list[str], place: int) -> list[tuple[int, list[str]]]:
        """The phrases that may stand at a place."""
        begun = self._begin.get(words[place])
        if begun is None:
            return []
        following = begun.get(words[place + 1], []) if place + 1 < len(words) else []
        return begun[ANY] + following if ANY in begun else following

    def in_order(self, words: list[str]) -> Iterator[Span]:
        longest, end = 0, 0
        for place in range(len(words)):
            longest = longest if place < end else 0
            found = (said for said in self._at(words, place) if said[1] > longest and place + said[1] > end)
            here = [(length, -number) for number, length in found]
            if here:
                longest, number = max(here)
                end = place + longest
                yield Span(place, end, -number)

    def _at(self, words: list[str], place: int) -> Iterator[tuple[int, int]]:
        """The phrases that stand at a place, and how many words of the text each takes."""
        for number, phrase in self._beginning(words, place):
            end = _end(words, place, phrase)
            if end:
                yield number, end - place


def _end(words: list[str], place: int, phrase: list[str]) -> int:
    """Where a phrase that begins at a place ends; 0 where it does not stand there."""
    if GAP not in phrase:
        return place + len(phrase) if words[place : place + len(phrase)] == phrase else 0
    at = phrase.index(GAP)
    if words[place : place + at] != phrase[:at]:
        return 0
    last = min(place + at + WIDEST + 1, len(words))
    starts = range(place + at, next((at for at in range(place + at, last) if words[at] == BREATH), last))
    return next(filter(None, (_end(words, start, phrase[at + 1 :]) for start in starts)), 0)


def with_gaps(say: Callable[[str], Sequence[str]], phrase: str) -> list[str]:
    """The words of a phrase, with room where it has "…": "từ … về"."""
    first, *others = phrase.split(GAP)
    return [*say(first), *(word for part in others for word in (GAP, *say(part)))]


def _folded(words: Sequence[str]) -> list[str]:
    return [fold(word) for word in words]
