"""What may be meant after an answer: the topics that come into question, and what speaks for each of them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bot.understanding.index.index import Evidence
from bot.understanding.index.postings import Floats
from bot.understanding.judging.context import RELATED
from bot.understanding.meaning import Kind

if TYPE_CHECKING:
    from bot.understanding.learnt import Learnt

SIGNS = (
    "total",
    "behind",
    "close",
    "covered",
    "same",
    "related",
    "category",
    "same_alone",
    "related_alone",
    "same_leans",
    "related_leans",
    "same_against",
    "same_within",
    "related_within",
    "same_length",
    "related_length",
    "category_length",
    "same_asks",
    "same_covered",
    "related_covered",
    "category_covered",
    "same_passage",
    "same_passage_alone",
    "same_alone_length",
    "same_weight",
    "behind_length",
    "behind_alone",
    "total_alone",
    "close_alone",
    "sure",
    "sure_alone",
    "sure_length",
)
"""What speaks for a topic. `total`, `close` and `covered` are its evidence, `behind` how far it is behind the first;
`same`, `related`, `category`: it is the last topic, one related to it, one of its category. `alone`: the text names
nothing; `leans`: it says that it leans on what was said; `against`: it begins by saying what is not so; `within`: all
that it names is in the last answer; `asks`: it sounds like a question; `length`: its words; `weight`: how much it says;
`passage`: the last answer has a passage for it; `sure`: how likely the topic is without anything said before. Two of
them together count where both are so."""

MOST = 12
"""Topics that come into question by the words alone."""

LONGEST, HEAVIEST = 12, 30.0
"""Words, and what they weigh, that count as 1."""


class Candidates(NamedTuple):
    """The entries that come into question, and a row of signs for each."""

    entries: list[int]
    signs: Floats


class After:
    """Looks at a text after an answer."""

    def __init__(self, known: "Learnt") -> None:
        self._known = known
        self._topics = known.index.of(Kind.TOPIC)
        self._place = {known.index.ids[at]: int(at) for at in self._topics}

    def __call__(
        self, text: str, language: str, before: str, evidence: Evidence, likeliest: int, sure: float
    ) -> Candidates:
        """The topics that may be meant; `likeliest` is the one that is `sure` by so much without what was said
        before."""
        entries = self._entries(evidence, before)
        text_signs = self._of_text(text, language, before)
        sure *= not (text_signs.alone and text_signs.passage)  # "tốn tiền không" asks for the price of what was read
        near, first = self._known.context.near(before), float(evidence.total[self._topics].max())
        rows = []
        for entry in entries:
            name = self._known.index.ids[entry]
            near_by = (name == before, near.get(name, 0.0) >= RELATED and name != before, name in near)
            alone = (evidence.total[entry], evidence.total[entry] - first, evidence.close[entry])
            own = (*alone, evidence.covered[entry], sure if entry == likeliest else 0.0)
            rows.append(list(_signs(own, near_by, evidence.weight / HEAVIEST, text_signs)))
        return Candidates(entries, np.array(rows))

    def _entries(self, evidence: Evidence, before: str) -> list[int]:
        order = self._topics[np.argsort(-evidence.total[self._topics], kind="stable")[:MOST]].tolist()
        near = self._known.context.near(before)
        related = (self._place[name] for name, amount in near.items() if amount >= RELATED and name in self._place)
        return list(dict.fromkeys([*order, self._place[before], *related]))

    def _of_text(self, text: str, language: str, before: str) -> "_OfText":
        known = self._known
        return _OfText(
            float(known.leaning.is_alone(text, language)),
            float(known.leaning(text, language)),
            float(known.leaning.is_against(text, language)),
            float(known.leaning.is_within(text, language, before)),
            min(len(known.core(text, language)), LONGEST) / LONGEST,
            float(known.asks(text)),
            float(bool(known.passages(text, language, before))),
        )


class _OfText(NamedTuple):
    alone: float
    leans: float
    against: float
    within: float
    length: float
    asks: float
    passage: float


def _signs(own: tuple[float, ...], near_by: tuple[bool, bool, bool], weight: float, text: _OfText) -> Iterator[float]:
    """In the order of `SIGNS`."""
    total, behind, close, covered, sure = own
    same, related, category = near_by[0], near_by[1], near_by[2] and not near_by[0]
    yield from (total, behind, close, covered, same, related, category)
    yield from (same * text.alone, related * text.alone, same * text.leans, related * text.leans)
    yield from (same * text.against, same * text.within, related * text.within)
    yield from (same * text.length, related * text.length, category * text.length, same * text.asks)
    yield from (same * covered, related * covered, category * covered, same * text.passage)
    yield same * text.passage * text.alone
    yield from (same * text.alone * text.length, same * weight, behind * text.length, behind * text.alone)
    yield from (total * text.alone, close * text.alone)
    yield from (sure, sure * text.alone, sure * text.length)
