"""Three ways to look at one text: bare syllables, syllables as typed, and pairs of bare syllables.

A fourth, letters 2–4 at a time inside syllables, gained nothing once slips are mended word by word (top-1 on the
development set .943 without, .938 with it), and took ten times the memory of the rest.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.model.writing.text import fold
from bot.understanding.normaliser.said import bare_of

Ids = NDArray[np.int32]
Floats32 = NDArray[np.float32]
PIECE = 1 << 14
"""Numbers that are counted at a time."""

Number = TypeVar("Number", np.int32, np.int64)


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where each code of one view occurs: `text` and `code` side by side, in the order of the texts."""

    text: Ids
    code: Ids


class Asked(NamedTuple):
    """A question: its codes in all views, each once and in order, and how many of its words the content has, `bare` or
    as they were `typed`."""

    codes: Ids
    bare: int
    typed: int


class Syllables:
    """Numbers the syllables of the content: bare ones, then those as typed, then pairs. A pair's code is made of the
    numbers of its bare syllables, of which there may be 46,000 (there are 3,900)."""

    READING = ("_text", "_word", "_bare_of")
    """What is there only until all is read."""

    def __init__(self) -> None:
        self._typed: dict[str, int] = {}
        self._bare: dict[str, int] = {}
        self._text = array("i")
        self._word = array("i")
        self._bare_of = array("i")

    def add(self, text: int, words: Sequence[str]) -> None:
        """Reads one text of the content, or more of it. Texts come in the order of their numbers."""
        for word in words:
            if word not in self._typed:
                self._typed[word] = len(self._typed)
                self._bare_of.append(self._bare.setdefault(fold(word), len(self._bare)))
            self._word.append(self._typed[word])
            self._text.append(text)

    def views(self) -> Iterator[Occurrences]:
        """What was read, one view after the other, so that the memory of one serves the next."""
        yield self.bare()
        yield Occurrences(_shared(self._text), _shared(self._word) + len(self._bare))
        yield self._repeated_pairs(self.bare())

    def bare(self) -> Occurrences:
        """The bare syllables of what was read."""
        return Occurrences(_shared(self._text), _shared(self._bare_of)[_shared(self._word)])

    def _repeated_pairs(self, bare: Occurrences) -> Occurrences:
        """Pairs that stand in the content once only are left out: more than half of them, and nothing is lost."""
        inside = bare.text[1:] == bare.text[:-1]
        codes = bare.code[:-1] * len(self._bare) + bare.code[1:] + self._pairs_from
        ordered = codes[inside]
        ordered.sort()
        repeated = distinct(ordered[1:][ordered[1:] == ordered[:-1]])
        del ordered
        inside &= found(repeated, codes) >= 0
        return Occurrences(bare.text[1:][inside], codes[inside])

    def close(self) -> None:
        """Forgets where the syllables stood."""
        self._text, self._word, self._bare_of = array("i"), array("i"), array("i")

    @property
    def _pairs_from(self) -> int:
        return len(self._bare) + len(self._typed)

    def known(self, words: Sequence[str]) -> Asked:
        """A question, as far as the content has its syllables."""
        every, pairs_from = len(self._bare), self._pairs_from
        bare = [self._bare.get(word, -1) for word in bare_of(words)]
        typed = [every + self._typed[word] for word in words if word in self._typed]
        known = [code for code in bare if code >= 0]
        pairs = [one * every + other + pairs_from for one, other in pairwise(bare) if one >= 0 and other >= 0]
        return Asked(np.array(sorted({*known, *typed, *pairs}), np.int32), len(known), len(typed))


def _shared(numbers: "array[int]") -> Ids:
    """The same numbers for numpy, without a copy: they are not added to any more."""
    return np.frombuffer(numbers, np.int32)


def found(ordered: Ids, wanted: Ids) -> Ids:
    """Where each wanted number stands among the ordered ones; −1 where it does not."""
    if not len(ordered):
        return np.full(len(wanted), -1, np.int32)
    at = places(ordered, wanted)
    np.minimum(at, len(ordered) - 1, out=at)
    at[ordered.take(at) != wanted] = -1
    return at


def distinct(numbers: NDArray[Number]) -> NDArray[Number]:
    """Each number once, in order. numpy's `unique` keeps a hash table: 15 MB more while the index is built."""
    ordered = np.sort(numbers)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(ordered)]]


def tally(numbers: Ids, length: int, amounts: Floats32 | None = None) -> NDArray[np.float64]:
    """How often each number below `length` occurs, or what its amounts come to. Piece by piece: numpy's `bincount`
    makes wide copies of all that it counts, which would be the largest arrays of all."""
    total = np.zeros(length)
    for begin in range(0, len(numbers), PIECE):
        piece = slice(begin, begin + PIECE)
        total += np.bincount(numbers[piece], None if amounts is None else amounts[piece], length)
    return total


def places(codes: Ids, wanted: Ids) -> Ids:
    """Where each wanted code stands among the codes, all of which there are; piece by piece as well."""
    if len(wanted) <= PIECE:
        return codes.searchsorted(wanted).astype(np.int32)
    at = np.empty(len(wanted), np.int32)
    for begin in range(0, len(wanted), PIECE):
        at[begin : begin + PIECE] = codes.searchsorted(wanted[begin : begin + PIECE])
    return at
