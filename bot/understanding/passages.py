"""Which passage of an answer something that is asked further is about."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.judging.leaning import Leaning
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.phrases import Normalised

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
"""Between two sentences."""

LINE = 330
"""Letters of a line that is a passage as a whole; a longer one is read by its sentences."""

COVERED = 0.4
"""Share of what something says, by how rare it is in answers, that a passage must say, too."""

ASPECT = 4.0
"""What telling of the side that is asked for is worth beside words, as rarity."""

RARE = 1.5
"""How rare (log of one in so many answers) a word must be to show by itself what is asked about."""


class Passages:
    """Knows how rare each word is in the answers of a language."""

    def __init__(
        self, library: Library, normalisers: Mapping[str, Normalised], core: Openings, leaning: Leaning
    ) -> None:
        self._library, self._say, self._core, self._leaning = library, normalisers, core, leaning
        given = [(normalisers[code], library.written.small_words(code).aspects) for code in normalisers]
        aspects = [(say, aspect) for say, of in given for aspect in of]
        self._asks = [Mentions(map(say, aspect.asks)) for say, aspect in aspects]
        self._tells = [Mentions(map(say, aspect.says)) for say, aspect in aspects]

    def __call__(self, text: str, language: str, topic: str) -> str:
        """The passage of a topic's answer that is nearest to a text; "" where none is, or where the text is a whole
        question that asks for no side of the thing: whoever asks that again wants to read more."""
        words, bare = self._core(text, language), is_bare(text)
        tells = [tells for asks, tells in zip(self._asks, self._tells, strict=True) if asks(words, bare)]
        if not tells and not self.is_further(text, language):
            return ""
        asked = self._rarity({fold(word) for word in words}, language)
        best, most = "", 0.0
        for passage in _passages(self._library.topics[language][topic].answer):
            said = self._say[language](passage)
            shared = [asked[word] for word in asked.keys() & set(map(fold, said))]
            told = ASPECT * sum(bool(each(said, bare=False)) for each in tells)
            if (told or (shared and max(shared) >= RARE)) and sum(shared) + told > most:
                best, most = passage, sum(shared) + told
        return best.strip() if most >= COVERED * sum(asked.values()) else ""

    def unread(self, text: str, language: str, topic: str) -> str:
        """The same in what follows the first part of the answer."""
        passage = self(text, language, topic)
        return passage if passage and passage in self._library.topics[language][topic].parts[1] else ""

    def tells(self, passage: str, text: str, language: str) -> bool:
        """Whether a passage tells something of what a text asks, however that is asked."""
        asked = self._rarity({fold(word) for word in self._core(text, language)}, language)
        shared = [asked[word] for word in asked.keys() & set(map(fold, self._say[language](passage)))]
        return bool(shared) and max(shared) >= RARE and sum(shared) >= COVERED * sum(asked.values())

    def learn(self) -> None:
        """Counts the words of all answers now, which takes a twelfth of a second."""
        assert self._seen

    def is_further(self, text: str, language: str) -> bool:
        """Whether a text asks on, and is no whole question."""
        return self._leaning.is_alone(text, language) or self._leaning(text, language)

    def _rarity(self, words: Collection[str], language: str) -> dict[str, float]:
        answers, seen = len(self._library.topics[language]), self._seen[language]
        return {word: math.log((answers + 1) / (seen[word] + 1)) for word in words if seen[word]}

    @cached_property
    def _seen(self) -> Mapping[str, Counter[str]]:
        """In how many answers each word stands."""
        return {
            language: Counter(
                word for topic in topics.values() for word in {fold(word) for word in self._say[language](topic.answer)}
            )
            for language, topics in self._library.topics.items()
        }


def _passages(answer: str) -> Iterator[str]:
    for line in filter(None, answer.splitlines()):
        yield from [line] if len(line) <= LINE else SENTENCE.split(line)
