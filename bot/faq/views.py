"""Three ways to look at one text: syllables as typed, bare syllables, and pairs of bare syllables.

A fourth, letters 2–4 at a time inside syllables, gained nothing once slips are mended word by word (top-1 on the
development set .943 without, .938 with it), and took ten times the memory of the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.model.text import fold

Ids = NDArray[np.int32]
Number = TypeVar("Number", np.int32, np.int64)

COUNT = 3
"""Views."""


@dataclass(frozen=True, slots=True)
class Views:
    """The features of a set of texts, numbered in one sequence: syllables, then bare syllables, then pairs."""

    typed: Mapping[str, int]
    bare: Mapping[str, int]
    pairs: NDArray[np.int64]

    @property
    def sizes(self) -> tuple[int, int, int]:
        """How many features each view has."""
        return len(self.typed), len(self.bare), len(self.pairs)

    def of(self) -> Ids:
        """The view of each feature."""
        return np.repeat(np.arange(COUNT, dtype=np.int32), self.sizes)

    def known(self, words: Sequence[str]) -> Ids:
        """Those features of a question that the content has, each once, in order."""
        typed = np.fromiter({self.typed.get(word, -1) for word in words}, np.int32)
        bare = np.array([self.bare.get(fold(word), -1) for word in words], np.int32)
        pairs = self._numbered(self.codes(bare)[(bare[:-1] >= 0) & (bare[1:] >= 0)])
        first, second, _ = self.sizes
        return distinct(np.concatenate((typed[typed >= 0], bare[bare >= 0] + first, pairs + (first + second))))

    def codes(self, bare: Ids) -> NDArray[np.int64]:
        """One number for each two bare syllables that follow each other."""
        return bare[:-1].astype(np.int64) * len(self.bare) + bare[1:]

    def _numbered(self, codes: NDArray[np.int64]) -> Ids:
        at = np.searchsorted(self.pairs, codes)
        at = at[at < len(self.pairs)] if len(codes) == 0 else np.minimum(at, len(self.pairs) - 1)
        return at[self.pairs[at] == codes].astype(np.int32)


def read(texts: Sequence[Sequence[str]]) -> tuple[Views, Ids, Ids]:
    """Numbers the features of texts. The two arrays say of each feature of each text: which text, which feature."""
    typed: dict[str, int] = {}
    for word in chain.from_iterable(texts):
        typed.setdefault(word, len(typed))
    bare: dict[str, int] = {}
    bare_of = np.array([bare.setdefault(fold(word), len(bare)) for word in typed], np.int32)
    word_at = np.fromiter((typed[word] for word in chain.from_iterable(texts)), np.int32)
    text_at = np.repeat(np.arange(len(texts), dtype=np.int32), [len(words) for words in texts])
    inside = text_at[1:] == text_at[:-1]
    bare_at = bare_of[word_at]
    codes = Views(typed, bare, np.zeros(0, np.int64)).codes(bare_at)[inside]
    views = Views(typed, bare, distinct(codes))
    pair_at = np.searchsorted(views.pairs, codes) + (len(typed) + len(bare))
    features = np.concatenate((word_at, bare_at + len(typed), pair_at))
    cells = distinct(np.concatenate((text_at, text_at, text_at[1:][inside])) * sum(views.sizes) + features)
    text, feature = np.divmod(cells, sum(views.sizes))
    return views, text.astype(np.int32), feature.astype(np.int32)


def distinct(numbers: NDArray[Number]) -> NDArray[Number]:
    """Each number once, in order. numpy's `unique` keeps a hash table: 15 MB more while the index is built."""
    ordered = np.sort(numbers)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(ordered)]]
