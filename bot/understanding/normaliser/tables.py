"""Tables of what people type and what it means, as staff write them: short forms and synonyms."""

from collections.abc import Iterable, Iterator, Mapping

from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import words
from bot.understanding.normaliser.rewording import Words
from bot.understanding.normaliser.syllables import is_syllable

APOSTROPHE = "'"
"""What a contraction is written with: "don't"; people type any sign there, or a blank."""


def is_cut(key: str) -> bool:
    """Whether what people type so is cut into several words."""
    return " " in key or APOSTROPHE in key


def uncontracted(table: Mapping[str, str]) -> dict[str, str]:
    """A table without its contractions, which only their own language has: "can t" may be Vietnamese."""
    return {key: value for key, value in table.items() if APOSTROPHE not in key}


def folded(synonyms: Mapping[str, str]) -> dict[str, str]:
    """The same phrases as they are typed without diacritics; the first of two that then look alike has its way."""
    table: dict[str, str] = {}
    for key, value in synonyms.items():
        table.setdefault(fold(key), value)
    return table


def cut(synonyms: Mapping[str, str]) -> Iterator[tuple[Words, Words]]:
    """The phrases of a table and what they mean, as words."""
    return ((words(key), words(value)) for key, value in synonyms.items())


def merged(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Tables of several languages as one. The first language has its way, and what can be one of its words stays."""
    result: dict[str, str] = {}
    for rank, table in enumerate(tables):
        for key, value in table.items():
            if rank == 0 or not is_syllable(fold(key)):
                result.setdefault(key, value)
    return result
