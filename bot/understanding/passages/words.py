"""Which answers of a language have a word, in their question and in all of it, and how rare it is among them."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]


class Told(NamedTuple):
    """The words of an answer's question, and those of its passages, without diacritics."""

    question: Sequence[str]
    passages: Sequence[str]


class Having(NamedTuple):
    """For each of some words (lines) and answers (columns) whether the answer's question has it, and all of it does."""

    question: Bits
    whole: Bits


class Words:
    """The words of all answers of a language: a line of bits for each word, one for each answer. A question is compared
    with some thirty answers at a time."""

    def __init__(self, told: Mapping[str, Told]) -> None:
        self._columns = {topic: column for column, topic in enumerate(told)}
        counts = Counter(word for one in told.values() for word in set(one.passages))
        self._rarity = {word: math.log((len(told) + 1) / (count + 1)) for word, count in counts.items()}
        self._rarest = math.log(len(told) + 1)
        words = dict.fromkeys((*counts, *(word for one in told.values() for word in one.question)))
        self._lines = {word: line for line, word in enumerate(words)}
        self._question = self._table([one.question for one in told.values()])
        self._whole = self._question | self._table([one.passages for one in told.values()])

    def _table(self, texts: Sequence[Sequence[str]]) -> Bits:
        """Which of these has which word; the last line is that of words that none has."""
        table = np.zeros((len(self._lines) + 1, len(texts)), np.bool_)
        for column, words in enumerate(texts):
            table[[self._lines[word] for word in words], column] = True
        return np.packbits(table, axis=1)

    def rarity(self, word: str) -> float:
        """How rare a word is in the answers, from 0."""
        return self._rarity.get(word, self._rarest)

    def having(self, words: Sequence[str], topics: Sequence[str]) -> Having:
        """Which of these topics have which of these words."""
        lines = [self._lines.get(word, -1) for word in words]
        columns = [self._columns[topic] for topic in topics]
        tables = (np.unpackbits(table[lines], axis=1) for table in (self._question, self._whole))
        return Having(*(table[:, columns] for table in tables))
