"""What speaks for a passage when something is asked on, as numbers that can be weighed."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.understanding.index.postings import Floats
from bot.understanding.passages.answers import Read


class OfPassage(NamedTuple):
    """What speaks for one passage: how much of what is asked it says by the rarity of the words (`covered`, 0 to 1),
    the rarest word and the pairs of words that it shares, how many of the sides that are asked for it tells of
    (`told`), whether it `begins` the answer or stands in its `first` part, its `place` from 0 to 1, its length (log of
    its words), whether there is a `number` in it, and how like what others `asked` who were told it this is; whether it
    is told only when it is asked on (`further`), which whoever asks for a side of the whole thing does not
    (`further_told`)."""

    covered: float
    rarest: float
    pairs: float
    told: float
    begins: float
    first: float
    place: float
    length: float
    number: float
    asked: float
    further: float
    further_told: float

    def listed(self) -> list[float]:
        """All signs, in their order."""
        return [*self, *[0.0] * (1 + len(OfText._fields))]


class OfText(NamedTuple):
    """What speaks for none: the text names nothing (`alone`), `asks`, its length, asks for a `side` of the thing, or is
    like what others `asked` whom no passage told it."""

    alone: float
    asks: float
    length: float
    side: float
    asked: float


class OfLine(NamedTuple):
    """What a text asks: the rarity of each of its words, the `weight` of them all, pairs of them, and the sides of a
    thing that are `asked` for."""

    rarity: Mapping[str, float]
    weight: float
    pairs: set[tuple[str, str]]
    asked: frozenset[int]


def of_passage(line: OfLine, passages: Sequence[Read], at: int, alike: float) -> OfPassage:
    """What speaks for the passage at a place of an answer, which is `alike` to what others asked who were told it."""
    passage = passages[at]
    shared = [line.rarity[word] for word in line.rarity.keys() & passage.words]
    told = len(line.asked & passage.tells)
    return OfPassage(
        covered=sum(shared) / line.weight,
        rarest=max(shared, default=0.0),
        pairs=len(line.pairs & passage.pairs),
        told=told,
        begins=float(at == 0),
        first=float(passage.first),
        place=at / max(len(passages) - 1, 1),
        length=math.log1p(passage.length),
        number=float(passage.number),
        asked=alike,
        further=float(passage.further),
        further_told=told * passage.further,
    )


def of_none(text: OfText) -> list[float]:
    """All signs of there being no passage, in their order."""
    return [*[0.0] * len(OfPassage._fields), 1.0, *text]


SIGNS = (*OfPassage._fields, "none", *(f"none_{name}" for name in OfText._fields))

FURTHER = OfPassage._fields.index("further")
"""Place of the sign that a passage is told only when it is asked on."""

TOLD = OfPassage._fields.index("told")
"""Place of the sign that it tells of sides that are asked for."""


def of_answer(signs: Floats) -> Floats:
    """The rows of the answer's own passages, which stand first, and of none."""
    own: Floats = signs[signs[:, FURTHER] == 0]
    return own
