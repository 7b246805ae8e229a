"""Three ways to look at one text: syllables as typed, bare syllables, and pairs of bare syllables."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.model.text import fold

Ids = NDArray[np.int32]

COUNT = 3
"""Views. A fourth, letters 2–4 at a time inside syllables, gained nothing once slips are mended word by word, and
took twenty times the memory of the rest."""


class Views:
    """Numbers the features of texts: one sequence of numbers over all views."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._of: list[int] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def of(self) -> NDArray[np.int8]:
        """The view of each feature."""
        return np.array(self._of, np.int8)

    def learn(self, words: Sequence[str]) -> list[int]:
        """The features of a text of the content; new ones get numbers."""
        numbers: dict[int, None] = {}
        for view, names in enumerate(self._names(words)):
            for name in names:
                number = self._numbers.setdefault(name, len(self._of))
                if number == len(self._of):
                    self._of.append(view)
                numbers[number] = None
        return list(numbers)

    def known(self, words: Sequence[str]) -> Ids:
        """The features of a question that the content has."""
        found = {self._numbers.get(name) for names in self._names(words) for name in names} - {None}
        return np.array(sorted(number for number in found if number is not None), np.int32)

    def _names(self, words: Sequence[str]) -> tuple[Sequence[str], list[str], list[str]]:
        bare = [_bare(word) for word in words]
        return words, [f"={word}" for word in bare], [f"{a} {b}" for a, b in zip(bare, bare[1:], strict=False)]


@lru_cache(maxsize=8192)
def _bare(word: str) -> str:
    return fold(word)
