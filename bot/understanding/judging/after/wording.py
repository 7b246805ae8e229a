"""How much of what a text says stands in an answer's question, and in the answer: what is rare counts more."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.understanding.normaliser.said import bare_of
from bot.understanding.passages.answers import Answers
from bot.understanding.passages.sides import Sides


class Shares(NamedTuple):
    """Shares from 0 to 1 of what a text says: in a topic's `title`, its question, and in all of it; `only_title` and
    `only_whole` without what the answer before says as well; `side`: its question asks for the side of a thing that the
    text asks for, too."""

    title: float
    only_title: float
    whole: float
    only_whole: float
    side: float


class Wording:
    """Compares texts with all answers."""

    def __init__(self, answers: Answers, sides: Sides) -> None:
        self._answers, self._sides = answers, sides

    def __call__(
        self, text: str, said: Sequence[str], language: str, topics: Iterable[str], before: str
    ) -> Iterator[Shares]:
        """What each topic says of a text, the words that are `said` in it, after the answer to `before`."""
        asked = self._sides.asked(text, language)
        rarity = {word: self._answers.rarity(word, language) for word in bare_of(said)}
        everything, read = sum(rarity.values()) or 1.0, self._answers.answer(before, language).whole
        for question, whole, asks in (self._answers.answer(topic, language) for topic in topics):
            told = [word for word in rarity if word in whole]  # a dozen words, of hundreds
            named = [word for word in told if word in question]
            found = (named, _but(named, read), told, _but(told, read))
            said_there = [sum([rarity[word] for word in words]) / everything for words in found]
            yield Shares._make([*said_there, float(not asked.isdisjoint(asks))])

    def asks_alike(self, text: str, language: str, topics: Iterable[str]) -> bool:
        """Whether the questions of all these topics ask for a side of a thing that a text asks for."""
        asked = self._sides.asked(text, language)
        return all(not asked.isdisjoint(self._answers.answer(topic, language).asks) for topic in topics)


def _but(words: Iterable[str], others: Container[str]) -> list[str]:
    return [word for word in words if word not in others]
