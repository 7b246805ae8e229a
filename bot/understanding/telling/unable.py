"""Whether somebody tells that they cannot do it themselves, and why: "mắt tui kém", "con cháu đi làm xa hết"."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.content import Library
from bot.content.sayings.unable import Sign
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.mentions import Mentions, Spelt, with_gaps
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

LONGEST = 30
"""Words of a line in which that is heard; who writes more tells a story."""

WHO = "{who} "
"""Stands in a phrase for whoever it is."""


class Cannot(NamedTuple):
    """Why somebody cannot, by its name, and the words of the line beside that."""

    sign: str
    beside: str


class Unable:
    """Knows the phrases of every language: people mix them."""

    def __init__(self, library: Library, say: Mapping[str, Normalised]) -> None:
        self._say, self._given = say, {code: library.written.unable(code) for code in say}
        signs = [(code, sign) for code, given in self._given.items() for sign in given.signs]
        self._ids = [sign.id for _, sign in signs]
        said = [(rank, way) for rank, (code, sign) in enumerate(signs) for way in self._ways(code, sign, sign.said)]
        self._whose, self._said = [rank for rank, _ in said], Mentions(way for _, way in said)
        both = {rank: (code, sign) for rank, (code, sign) in enumerate(signs) if sign.fails}
        self._of = {rank: Mentions(self._ways(code, sign, sign.of)) for rank, (code, sign) in both.items()}
        self._fails = {rank: Mentions(self._ways(code, sign, sign.fails)) for rank, (code, sign) in both.items()}
        self._seeks = Mentions(with_gaps(say[code], phrase) for code in say for phrase in self._given[code].seeks)

    def _ways(self, code: str, sign: Sign, phrases: Sequence[str]) -> Iterator[Sequence[str]]:
        """The words of phrases, of whomever each may speak."""
        for phrase in phrases:
            spelt = phrase in sign.spelt
            for who in ("", *(f"{one} " for one in self._given[code].who if WHO in phrase)):
                words = with_gaps(self._say[code], phrase.replace(WHO, who))
                yield Spelt(words) if spelt else words

    def __call__(self, text: str, language: str) -> Cannot | None:
        """Why, the first of what it may be; nothing where a line does not tell it."""
        if len(text.split()) > LONGEST:
            return None
        bare, best, rest = is_bare(text), len(self._ids), list[str]()
        for clause in filter(str.strip, WORDS.split(text)):
            words = self._say[language](clause)
            rank, left = self._in(words, bare)
            best = min(best, rank)
            rest += left
        return Cannot(self._ids[best], " ".join(rest)) if best < len(self._ids) else None

    def _in(self, words: Sequence[str], bare: bool) -> tuple[int, list[str]]:
        """The rank of the first sign in a clause, and what is left of that; a sign of two words has all of it."""
        spans, left = list(self._said.spans(words, bare)), list(words)
        both = [rank for rank, fails in self._fails.items() if fails(words, bare) and self._of[rank](words, bare)]
        for start, end, _ in reversed(spans):
            del left[start:end]
        rank = min((*(self._whose[number] for _, _, number in spans), *both), default=len(self._ids))
        return rank, [] if both else left

    def seeks(self, text: str, language: str) -> bool:
        """Whether a line asks who helps, or what to do then."""
        return bool(self._seeks(self._say[language](text), is_bare(text)))
