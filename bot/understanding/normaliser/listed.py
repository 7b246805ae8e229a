"""Phrases that the catalogs list, as texts are read: each is made ready once, and looked for in every line."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.model.writing.text import fold, nfc
from bot.understanding.normaliser.normalise import is_bare, words

Lists = tuple[str, ...]
"""What a sentence that lists phrases says, in each language that is asked."""

Begun = Mapping[str, Sequence[str]]
"""Phrases with a space on either side, by their first word: hardly a line has one of these."""

KEPT = 256
"""Lists whose phrases are kept, in either spelling."""


@lru_cache(KEPT)
def parted(lists: Lists) -> tuple[str, ...]:
    """The phrases as they are written, the longest first."""
    return tuple(sorted({nfc(phrase.strip()) for said in lists for phrase in said.split(",")}, key=len)[::-1])


@lru_cache(KEPT)
def spelt_out(lists: Lists, bare: bool) -> tuple[str, ...]:
    """The same as words, with a space on either side; `bare` without diacritics."""
    return tuple({spaced(phrase, bare) for phrase in parted(lists)})


@lru_cache(KEPT)
def begun(lists: Lists, bare: bool) -> Begun:
    """The same by their first word."""
    return by_first(spelt_out(lists, bare))


def by_first(phrases: Iterable[str]) -> Begun:
    """Some phrases by their first word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault("".join(phrase.split()[:1]), []).append(phrase)
    return found


def stands(line: str, phrases: Begun) -> bool:
    """Whether one of the phrases stands in a line, which has a space on either side as well."""
    said = line.split() or [""]
    if phrases.keys().isdisjoint(said):
        return False  # as in most lines
    return any(phrase in line for word in said for phrase in phrases.get(word, ()))


def spaced(text: str, bare: bool) -> str:
    """The words of a text, with a space on either side."""
    said = " ".join(words(text))
    return f" {fold(said) if bare else said} "


def says(text: str, lists: Lists) -> bool:
    """Whether one of the phrases is in a text; with its own diacritics, if the text has any: "đúng" is no "đừng"."""
    bare = is_bare(text)
    return stands(spaced(text, bare), begun(lists, bare))
