"""The words of all answers: read once, when a content is learnt, and kept with what was learnt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise, takewhile
from sys import intern
from typing import NamedTuple

from bot.content import Library
from bot.content.gist import BULLET, SENTENCE
from bot.model.writing.text import fold
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.normaliser.said import Said
from bot.understanding.passages.sides import Sides
from bot.understanding.passages.words import Told, Words

LINE = 330
"""Letters of a line that is a passage as a whole; a longer one is read by its sentences."""

KEPT = 128
"""Answers whose passages are at hand: those that people ask about."""


class Written(NamedTuple):
    """An answer as it is kept: the words of its question as they are spelt, and the sides that asks for; of each
    passage its words without diacritics, and the sides that it tells of."""

    question: str
    asks: Sequence[int]
    passages: Sequence[str]
    tells: Sequence[Sequence[int]]


class Read(NamedTuple):
    """A passage as its words, `pairs` of them, and the sides of a thing that it `tells` of; `first`: it stands in the
    part of the answer that is said first, `further`: it is told only when it is asked on, `number`: there is one in
    it. `length` counts its words as they are written."""

    text: str
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    tells: frozenset[int]
    first: bool
    further: bool
    number: bool
    length: int


class Answer(NamedTuple):
    """The words of an answer's `question`, which `asks` for these sides, and `whole` those of all of it, without
    diacritics."""

    question: frozenset[str]
    whole: frozenset[str]
    asks: frozenset[int]


Kept = Mapping[str, Mapping[str, Written]]
"""By language and topic."""


class Answers:
    """Knows what each answer says, and how rare each word is among them."""

    def __init__(
        self, library: Library, normalisers: Mapping[str, Normalised], sides: Sides, kept: Kept | None = None
    ) -> None:
        """`kept` is what was read before."""
        self._library, self._say, self._sides = library, normalisers, sides
        if kept is not None:
            self.written = kept
        self.passages = lru_cache(KEPT)(self._passages)
        self.answer = lru_cache(KEPT)(self._answer)

    def learn(self) -> None:
        """Reads all of them and counts their words now, and not in the midst of a turn."""
        _ = self.words

    @cached_property
    def written(self) -> Kept:
        """All of them, which takes a tenth of a second."""
        return {
            language: {topic: self._read(topic, language) for topic in topics}
            for language, topics in self._library.topics.items()
        }

    def _read(self, topic: str, language: str) -> Written:
        entry, say = self._library.topics[language][topic], self._say[language]
        said = [say(passage) for passage in passages_of(entry.whole)]
        return Written(
            " ".join(say(entry.question)),
            sorted(self._sides.asked(entry.question, language)),
            [" ".join(words.bare) for words in said],
            [self._sides.told(words) for words in said],
        )

    def question(self, topic: str, language: str) -> Said:
        """The words of a topic's question."""
        return Said(self.written[language][topic].question.split())

    def _answer(self, topic: str, language: str) -> Answer:
        question = frozenset(map(intern, self.question(topic, language).bare))
        said = " ".join(self.written[language][topic].passages).split()
        whole = question.union(map(intern, said))  # the same few thousand words in all answers
        return Answer(question, whole, frozenset(self.written[language][topic].asks))

    def _passages(self, topic: str, language: str) -> list[Read]:
        entry, written = self._library.topics[language][topic], self.written[language][topic]
        first = entry.parts[0]
        return [
            Read(
                text,
                frozenset(said),
                frozenset(pairwise(said)),
                frozenset(tells),
                first=text in first,
                further=text in entry.further,
                number=any(map(str.isdigit, text)),
                length=len(text.split()),
            )
            for text, said, tells in zip(
                passages_of(entry.whole), map(str.split, written.passages), written.tells, strict=True
            )
        ]

    def rarity(self, word: str, language: str) -> float:
        """How rare a word is in the answers of a language, from 0."""
        return self.words[language].rarity(word)

    def rarities(self, words: Iterable[str], language: str) -> dict[str, float]:
        """How rare each of some words is."""
        rarity = self.words[language].rarity
        return {word: rarity(word) for word in words}

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """Of each language which answers have which word."""
        return {language: Words(_told(written)) for language, written in self.written.items()}


def _told(written: Mapping[str, Written]) -> Mapping[str, Told]:
    return {
        topic: Told([*map(fold, one.question.split())], " ".join(one.passages).split())
        for topic, one in written.items()
    }


def passages_of(answer: str) -> Iterator[str]:
    """The passages of an answer, in order."""
    for line in filter(None, answer.splitlines()):
        yield from map(str.strip, [line] if len(line) <= LINE else SENTENCE.split(line))


def by_itself(passage: str, answer: str) -> str:
    """A passage as it is said by itself: one that only announces what stands below it, with that; a line of a list
    without what marks it."""
    if not passage.endswith(":"):
        return BULLET.sub("", passage, 1) if BULLET.match(passage) else passage
    below = answer.partition(passage)[2].strip().splitlines()
    listed = list(takewhile(BULLET.match, below)) or below[:1]
    return "\n".join([passage, *listed])
