"""The words of a text, and the same without diacritics: many ask for both, and each is made once. Pairs of them, by
which texts are compared."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from bot.model.writing.text import fold


class Said(tuple[str, ...]):
    """Words as they are spelt; `bare` without diacritics, made when it is first asked for."""

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The words without diacritics."""
        return tuple(map(fold, self))


def bare_of(words: Sequence[str]) -> tuple[str, ...]:
    """The same of any words."""
    return words.bare if isinstance(words, Said) else tuple(map(fold, words))


def paired(words: Sequence[str]) -> list[str]:
    """Each two words that stand beside each other."""
    return [f"{one} {other}" for one, other in pairwise(words)]
