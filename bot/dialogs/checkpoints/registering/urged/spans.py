"""Where phrases stand in the words of a line."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model.writing.text import fold
from bot.understanding.normaliser.listed import parted


@dataclass(frozen=True, slots=True)
class Span:
    """The words of a part that urge."""

    first: int
    end: int
    sheet: bool


def spans_in(said: Sequence[str], lists: Mapping[bool, tuple[str, ...]]) -> list[Span]:
    """Where phrases stand in the words of a part, the longest at each place."""
    found: list[Span] = []
    at = 0
    while at < len(said):
        fits = [(len(phrase), sheet) for sheet, known in lists.items() for phrase in _begun(known, said, at)]
        length, sheet = max(fits, default=(0, False))
        found += [Span(at, at + length, sheet)] if length else []
        at += length or 1
    return found


def _begun(lists: tuple[str, ...], said: Sequence[str], at: int) -> list[tuple[str, ...]]:
    """The phrases that stand there, with their own diacritics or with none."""
    known = _by_first(lists).get(fold(said[at]), ())
    return [
        phrase
        for phrase in known
        if tuple(said[at : at + len(phrase)]) in (phrase, tuple(map(fold, phrase)) if len(phrase) > 1 else phrase)
    ]


@lru_cache(maxsize=8)
def _by_first(lists: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases as words, by the first of them without diacritics."""
    found = defaultdict[str, list[tuple[str, ...]]](list)
    for phrase in parted(lists):
        found[fold(phrase.split()[0])].append(tuple(phrase.lower().split()))
    return {first: tuple(phrases) for first, phrases in found.items()}
