"""How much of what a text says stands in an answer's question, and in the answer: what is rare counts more."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from bot.understanding.index.postings import Floats
from bot.understanding.normaliser.said import bare_of
from bot.understanding.passages.answers import Answers
from bot.understanding.passages.sides import Sides


class Shares(NamedTuple):
    """Of some topics, each from 0 to 1: the shares of what a text says that are in a topic's `title`, its question, and
    in all of it; `only_title` and `only_whole` without what the answer before says as well; `side`: its question asks
    for the side of a thing that the text asks for, too."""

    title: Floats
    only_title: Floats
    whole: Floats
    only_whole: Floats
    side: Floats


class Wording:
    """Compares texts with all answers."""

    def __init__(self, answers: Answers, sides: Sides) -> None:
        self._answers, self._sides = answers, sides

    def __call__(self, text: str, said: Sequence[str], language: str, topics: Sequence[str], before: str) -> Shares:
        """What the topics say of a text, the words that are `said` in it, after the answer to `before`."""
        known, words = self._answers.words[language], tuple(dict.fromkeys(bare_of(said)))
        rarity = np.array([*map(known.rarity, words)])
        question, whole = known.having(words, (*topics, before))
        unread = rarity * (1 - whole[:, -1])
        weights = np.array((rarity, unread)) / (rarity.sum() or 1.0)
        (title, only_title), (told, only_told) = weights @ question[:, :-1], weights @ whole[:, :-1]
        return Shares(title, only_title, told, only_told, self._alike(text, language, topics))

    def _alike(self, text: str, language: str, topics: Sequence[str]) -> Floats:
        """Whether the question of each asks for a side of a thing that a text asks for."""
        asked = self._sides.asked(text, language)
        if not asked:
            return np.zeros(len(topics))  # as most do
        written = self._answers.written[language]
        return np.array([float(not asked.isdisjoint(written[topic].asks)) for topic in topics])

    def asks_alike(self, text: str, language: str, topics: Iterable[str]) -> bool:
        """Whether the questions of all these topics ask for a side of a thing that a text asks for."""
        return bool(self._alike(text, language, tuple(topics)).all())
