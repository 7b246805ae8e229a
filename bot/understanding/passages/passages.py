"""Which passage of an answer something that is asked further is about."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from bot.content import Library
from bot.content.gist import BULLET, SENTENCE
from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.postings import Floats
from bot.understanding.judging.after.leaning import Leaning
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.said import bare_of
from bot.understanding.passages import answers
from bot.understanding.passages.asked import Asked
from bot.understanding.passages.beside import tells_beside
from bot.understanding.passages.sides import Sides
from bot.understanding.passages.signs import FURTHER, TOLD, OfLine, OfText, of_answer, of_none, of_passage
from bot.understanding.traits.asking import Asking

LEADING = 0.85
"""How likely a passage of an answer must be to be told before its first: of 20 such replies strangers held 18 to be
better, and of those that are less likely as many worse as better."""


class Passage(NamedTuple):
    """A passage, how likely it is that it tells what was asked, from 0 to 1, whether it tells of a side that was asked
    for, and whether it `leads`: it surely tells that, likelier than how the answer begins does."""

    text: str
    likely: float
    sided: bool
    leads: bool


class Passages:
    """Knows what makes a passage the right one, of what was `said` in answers, and `asked` on after them."""

    def __init__(
        self,
        library: Library,
        core: Openings,
        leaning: Leaning,
        asking: Asking,
        borders: Borders,
        sides: Sides,
        said: answers.Answers,
        asked: Asked,
    ) -> None:
        self._library, self._core, self._leaning, self._asking = library, core, leaning, asking
        self._borders, self._sides, self.said, self.asked = borders, sides, said, asked
        self._shares, self._further = borders.passage_shares, borders.further_shares
        self._known = lately(self._likeliest)

    def __call__(self, text: str, language: str, topic: str, seen: bool = False) -> Passage:
        """The passage of a topic's answer that a text is likeliest about; `seen`: it is one of those that people are
        known to ask."""
        return self._known(text, language, topic, seen)

    def _likeliest(self, text: str, language: str, topic: str, seen: bool) -> Passage:
        read, signs = self.look(text, language, topic, seen)
        best, likely = self._best(signs)
        entry, sided = self._library.topics[language][topic], bool(signs[best, TOLD] > 0)
        told = self._of_the_side(read[best], text, language) if sided else read[best]
        passage = answers.by_itself(told, entry.answer)
        step = read[best][0].isdigit()  # one of several, which is told in its place
        sure = passage in entry.further or (likely >= LEADING and not step)
        return Passage(passage, likely, sided, best > 0 and sure and likely > self._begins(signs))

    def _begins(self, signs: Floats) -> float:
        """How likely it is that how the answer begins tells it."""
        return float(self._shares(of_answer(signs))[0])

    def _best(self, signs: Floats) -> tuple[int, float]:
        """The likeliest passage, and how likely it is: one that is told only when it is asked on where that is sure,
        else one of the answer itself."""
        further = signs[:-1, FURTHER] > 0
        if further.any():
            shares = self._further(signs)[:-1]
            if further[best := int(shares.argmax())] and shares[best] >= self._borders.further_sure:
                return best, float(shares[best])
        shares = self._shares(of_answer(signs))[:-1]
        return int(shares.argmax()), float(shares.max())

    def ranked(self, text: str, language: str, topic: str) -> list[str]:
        """The passages of an answer itself as they are said by themselves, those that a text is likelier about
        first."""
        read, signs = self.look(text, language, topic)
        answer = self._library.topics[language][topic].answer
        shares = self._shares(of_answer(signs))[:-1]
        return [answers.by_itself(read[at], answer) for at in np.argsort(-shares, kind="stable")]

    def _of_the_side(self, passage: str, text: str, language: str) -> str:
        """The sentences of a passage that tell of the side that a text asks for: of a fine that there is none, and not
        that a phone is needed, which comes before it. One that counts steps stays whole."""
        asked, sentences = self._sides.asked(text, language), SENTENCE.split(passage)
        told = [each for each in sentences if not asked.isdisjoint(self._sides.told(self._core(each, language)))]
        return passage if BULLET.match(passage) else " ".join(told) or passage

    def look(self, text: str, language: str, topic: str, seen: bool = False) -> tuple[list[str], Floats]:
        """The passages of an answer, and a row of signs for each; the last row is for none of them. `seen`: the text is
        one of those that people are known to ask."""
        words, asked = self._core(text, language), self._sides.asked(text, language)
        said, passages = bare_of(words), self.said.passages(topic, language)
        texts = [passage.text for passage in passages]
        rarity = self.said.rarities(said, language)
        *like, like_none = self.asked.like(text, rarity, language, topic, seen)
        line = OfLine(rarity, sum(rarity.values()) or 1.0, set(pairwise(said)), asked)
        rows = (of_passage(line, passages, at, alike).listed() for at, alike in enumerate(like))
        alone, asks = self._leaning.is_alone(text, language), self._asking(text)
        of_text = OfText(float(alone), float(asks), len(words) / 8, float(bool(asked)), like_none)
        return texts, np.array([*rows, of_none(of_text)])

    def is_unread(self, text: str, language: str, topic: str) -> bool:
        """Whether what follows the first part of an answer surely tells of it."""
        passage, unread = self(text, language, topic), self._library.topics[language][topic].unread
        return passage.likely >= self._borders.passage_sure and passage.text in unread

    def beside(self, text: str, language: str, topic: str) -> str:
        """The passage behind the first part of an answer that surely tells what a text asks beside the question of that
        answer; "" where there is none."""
        passage = self(text, language, topic).text if self.is_unread(text, language, topic) else ""
        first = [each for each in self.said.passages(topic, language) if each.first]
        return passage if passage and self._tells_beside(passage, text, language, topic, first) else ""

    def nearest(self, text: str, language: str, topic: str) -> str:
        """The passage that is likeliest, however likely it is, where it tells what a text asks beside the question of
        the answer; "" where it does not."""
        passage = self(text, language, topic).text
        return passage if self._tells_beside(passage, text, language, topic, ()) else ""

    def _tells_beside(
        self, passage: str, text: str, language: str, topic: str, but_for: Sequence[answers.Read]
    ) -> bool:
        told = [each for each in self.said.passages(topic, language) if each.text in passage or passage in each.text]
        words, sides = set(bare_of(self._core(text, language))), self._sides.asked(text, language)
        answer = self.said.answer(topic, language)
        return tells_beside(told, words, sides, answer, but_for, lambda word: self.said.rarity(word, language))

    def is_further(self, text: str, language: str) -> bool:
        """Whether a text asks on, and is no whole question."""
        return self._leaning.is_alone(text, language) or self._leaning(text, language)

    def points(self, text: str, language: str) -> bool:
        """Whether a text points at what was said: "nghị định nào ghi vụ đó"."""
        return self._leaning.points(text, language)

    def asks_for_a_side(self, text: str, language: str) -> bool:
        """Whether a text asks for a side of a thing: its price, its place, how long it takes."""
        return bool(self._sides.asked(text, language))
