"""Which passage of an answer something that is asked further is about."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

import numpy as np

from bot.content import Library
from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.postings import Floats
from bot.understanding.judging.leaning import Leaning
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.normaliser.said import bare_of
from bot.understanding.passage_signs import OfPassage, OfText, of_none
from bot.understanding.traits.asking import Asking

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
"""Between two sentences."""

LISTED = re.compile(r"[•–-]|\d+\. ")
"""Begins a line of a list."""

LINE = 330
"""Letters of a line that is a passage as a whole; a longer one is read by its sentences."""

KEPT = 64
"""Answers whose passages are kept as words."""


Seen = Mapping[str, Mapping[str, int]]
"""How often each language has which word."""


class Passage(NamedTuple):
    """A passage, and how likely it is that it tells what was asked, from 0 to 1."""

    text: str
    likely: float


class Read(NamedTuple):
    """A passage as its words, `pairs` of them, and which sides of a thing it `tells` of; `first`: it stands in the part
    of the answer that is said first."""

    text: str
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    tells: tuple[bool, ...]
    first: bool


class Passages:
    """Knows how rare each word is in the answers of a language, and what makes a passage the right one."""

    def __init__(
        self,
        library: Library,
        normalisers: Mapping[str, Normalised],
        core: Openings,
        leaning: Leaning,
        asking: Asking,
        borders: Borders,
        seen: Seen | None = None,
    ) -> None:
        """`seen`: in how many answers of each language each word stands, where that is known."""
        self._library, self._say, self._core, self._leaning = library, normalisers, core, leaning
        self._asking, self._borders = asking, borders
        given = [(normalisers[code], library.written.small_words(code).aspects) for code in normalisers]
        aspects = [(say, aspect) for say, of in given for aspect in of]
        self._asks = [Mentions(map(say, aspect.asks)) for say, aspect in aspects]
        self._tells = [Mentions(map(say, aspect.says)) for say, aspect in aspects]
        if seen is not None:
            self.seen = seen
        self._kept = lru_cache(KEPT)(self._read)
        self._known = lru_cache(maxsize=4)(self._likeliest)  # one text is looked at from several sides

    def __call__(self, text: str, language: str, topic: str) -> Passage:
        """The passage of a topic's answer that a text is likeliest about."""
        return self._known(text, language, topic)

    def _likeliest(self, text: str, language: str, topic: str) -> Passage:
        read, signs = self.look(text, language, topic)
        shares = self._borders.passage_shares(signs)
        best = int(shares[:-1].argmax())
        answer = self._library.topics[language][topic].answer
        return Passage(with_its_list(read[best], answer), float(shares[best]))

    def look(self, text: str, language: str, topic: str) -> tuple[list[str], Floats]:
        """The passages of an answer, and a row of signs for each; the last row is for none of them."""
        words, asked = self._core(text, language), self.sides(text, language)
        said = bare_of(words)
        rarity = {word: self.rarity(word, language) for word in said}
        passages = self._kept(language, topic)
        rows = [self._signs(rarity, set(pairwise(said)), asked, passages, at) for at in range(len(passages))]
        of_text = OfText(
            float(self._leaning.is_alone(text, language)), float(self._asking(text)), len(words) / 8, float(any(asked))
        )
        return [passage.text for passage in passages], np.array([*(row.listed() for row in rows), of_none(of_text)])

    def is_unread(self, text: str, language: str, topic: str) -> bool:
        """Whether what follows the first part of an answer surely tells of it."""
        passage, likely = self(text, language, topic)
        return likely >= self._borders.passage_sure and passage in self._library.topics[language][topic].parts[1]

    def learn(self) -> None:
        """Counts the words of all answers now, which takes a twelfth of a second."""
        assert self.seen

    def is_further(self, text: str, language: str) -> bool:
        """Whether a text asks on, and is no whole question."""
        return self._leaning.is_alone(text, language) or self._leaning(text, language)

    def asks_for_a_side(self, text: str, language: str) -> bool:
        """Whether a text asks for a side of a thing: its price, its place, how long it takes."""
        return any(self.sides(text, language))

    def sides(self, text: str, language: str) -> list[bool]:
        """Which sides of a thing a text asks for."""
        words, bare = self._core(text, language), is_bare(text)
        return [asks(words, bare) != set() for asks in self._asks]

    def _signs(
        self,
        rarity: Mapping[str, float],
        pairs: set[tuple[str, str]],
        asked: Sequence[bool],
        passages: Sequence[Read],
        at: int,
    ) -> OfPassage:
        passage = passages[at]
        shared = [rarity[word] for word in rarity.keys() & passage.words]
        return OfPassage(
            covered=sum(shared) / (sum(rarity.values()) or 1.0),
            rarest=max(shared, default=0.0),
            pairs=len(pairs & passage.pairs),
            told=sum(asks and tells for asks, tells in zip(asked, passage.tells, strict=True)),
            begins=float(at == 0),
            first=float(passage.first),
            place=at / max(len(passages) - 1, 1),
            length=math.log1p(len(passage.text.split())),
            number=float(any(sign.isdigit() for sign in passage.text)),
        )

    def _read(self, language: str, topic: str) -> list[Read]:
        entry = self._library.topics[language][topic]
        read: list[Read] = []
        for passage in passages_of(entry.answer):
            words = self._say[language](passage)
            folded = words.bare
            tells = tuple(each(words, bare=False) != set() for each in self._tells)
            first = passage in entry.parts[0]
            read.append(Read(passage, frozenset(folded), frozenset(pairwise(folded)), tells, first))
        return read

    def rarity(self, word: str, language: str) -> float:
        """How rare a word is in the answers of a language, from 0."""
        return math.log((len(self._library.topics[language]) + 1) / (self.seen[language].get(word, 0) + 1))

    @cached_property
    def seen(self) -> Seen:
        """In how many answers each word stands."""
        return {
            language: Counter(word for topic in topics.values() for word in set(self._say[language](topic.answer).bare))
            for language, topics in self._library.topics.items()
        }


def passages_of(answer: str) -> Iterator[str]:
    """The passages of an answer, in order."""
    for line in filter(None, answer.splitlines()):
        yield from map(str.strip, [line] if len(line) <= LINE else SENTENCE.split(line))


def with_its_list(passage: str, answer: str) -> str:
    """A passage that only announces what stands below it, with that; any other as it is."""
    if not passage.endswith(":"):
        return passage
    below = answer.partition(passage)[2].strip().splitlines()
    listed = list(takewhile(LISTED.match, below)) or below[:1]
    return "\n".join([passage, *listed])
