"""Tables of what people type and what it means, as staff write them: short forms and synonyms."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import words
from bot.understanding.normaliser.rewording import Words
from bot.understanding.normaliser.syllables import is_syllable

APOSTROPHE = "'"
"""What a contraction is written with: "don't"."""


class Contractions:
    """Words of a table that are typed with an apostrophe ("can't"), said in full. Only what was typed with one counts:
    "can t" may be Vietnamese."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._full = {key: value for key, value in table.items() if APOSTROPHE in key}
        said = "|".join(map(re.escape, sorted(self._full, key=len, reverse=True)))
        self._said = re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE) if said else None

    def __call__(self, text: str) -> str:
        """A text with all of them in full."""
        typed = text.replace("\u2019", APOSTROPHE)
        if self._said is None or APOSTROPHE not in typed:
            return text
        return self._said.sub(lambda found: self._full[found[0].lower()], typed)


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
