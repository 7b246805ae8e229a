"""What may be meant after an answer: the topics that come into question, and what speaks for each of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bot.understanding.index.index import Evidence, highest
from bot.understanding.index.postings import Floats
from bot.understanding.judging.after.alike import Likeness
from bot.understanding.judging.after.context import RELATED
from bot.understanding.judging.after.lines import Own
from bot.understanding.judging.after.signs import OfText, OfTopics, of_none, signs
from bot.understanding.judging.after.wording import Shares
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.said import bare_of

if TYPE_CHECKING:
    from bot.understanding.learnt import Learnt

MOST = 12
"""Topics that come into question by the words alone."""

LONGEST, HEAVIEST = 12, 30.0
"""Words, and what they weigh, that count as 1."""

TOLD = 0.5
"""How likely a passage of the last answer must be for a text that names nothing to be about that."""


Line = tuple[str, str, str]
"""A text, the language of whoever typed it, and the topic that was answered before."""


class Candidates(NamedTuple):
    """The entries that come into question, and a row of signs for each; the last row is for none of them."""

    entries: list[int]
    signs: Floats


class After:
    """Looks at a text after an answer."""

    def __init__(self, known: "Learnt") -> None:
        self._known = known
        self._topics = known.index.of(Kind.TOPIC)
        self._place = {known.index.ids[at]: int(at) for at in self._topics}

    def __call__(
        self,
        text: str,
        language: str,
        before: str,
        evidence: Evidence,
        likeliest: int,
        sure: float,
        but: Own | None = None,
    ) -> Candidates:
        """The topics that may be meant; `likeliest` is the one that is `sure` by so much without what was said
        before; `but` what the text was about, where it is one of those that were learnt from."""
        usual = self._known.follow_ups.said_next.usual(before, but)
        alike = self._known.follow_ups.alike(bare_of(self._known.core(text, language)), before, but)
        entries = self._entries(evidence, before, (*usual, *alike.topics))
        text_signs = self._of_text(text, language, before, alike, but)
        if text_signs.alone and text_signs.passage >= TOLD:
            sure = 0.0  # "tốn tiền không" asks for the price of what was read
        topics = self._of_topics((text, language, before), entries, evidence, {likeliest: sure}, usual, alike)
        none = of_none(text_signs, sure, *(float(of.max()) for of in (topics.total, topics.close, topics.covered)))
        return Candidates(entries, signs(topics, text_signs, evidence.weight / HEAVIEST, none))

    def _of_topics(
        self,
        line: Line,
        entries: list[int],
        evidence: Evidence,
        sure: Mapping[int, float],
        usual: Mapping[str, float],
        alike: Likeness,
    ) -> OfTopics:
        """What speaks for each of the entries, whatever the text is like."""
        total, close, covered = (of.take(entries) for of in (evidence.total, evidence.close, evidence.covered))
        names = [self._known.index.ids[entry] for entry in entries]
        return OfTopics(
            total,
            total - evidence.total.take(self._topics).max(),
            close,
            covered,
            np.array([sure.get(entry, 0.0) for entry in entries]),
            *self._nearness(names, line[2]),
            _leads(total),
            self._joint(*line, entries),
            _of_names(usual, names),
            *self._worded(line, names),
            *(_of_names(of, names) for of in (alike.anywhere, alike.after, alike.kindred)),
        )

    def _nearness(self, names: Sequence[str], before: str) -> tuple[Floats, Floats, Floats]:
        """Whether each is what was answered before, is related to that, or is at least near to it."""
        known = self._known.follow_ups.context.near(before)
        near = _of_names(known, names)
        other = np.array([float(name != before) for name in names])
        return 1.0 - other, other * (near >= RELATED), other * (near > 0)

    def _worded(self, line: Line, names: Sequence[str]) -> Shares:
        """How much of what each of these topics tells is in the words of a line."""
        text, language, before = line
        return self._known.follow_ups.wording(text, self._known.core(text, language), language, names, before)

    def _entries(self, evidence: Evidence, before: str, likely: Iterable[str]) -> list[int]:
        order = highest(evidence.total, self._topics, MOST).tolist()
        near = self._known.follow_ups.context.near(before)
        related = (self._place[name] for name, amount in near.items() if amount >= RELATED and name in self._place)
        met = (self._place[name] for name in likely if name in self._place)
        return list(dict.fromkeys([*order, self._place[before], *related, *met]))

    def _joint(self, text: str, language: str, before: str, entries: Sequence[int]) -> Floats:
        """How far each is behind the best but the last answer, where its question is read before the text."""
        words = [*self._known.passages.said.question(before, language), *self._known.core(text, language)]
        said = self._known.index.total(words, is_bare(text)).take(entries)
        others = [of for entry, of in zip(entries, said.tolist(), strict=True) if entry != self._place[before]]
        behind: Floats = said - max(others, default=0.0)
        return behind

    def _of_text(self, text: str, language: str, before: str, alike: Likeness, but: Own | None) -> OfText:
        known, core = self._known, self._known.core(text, language)
        return OfText(
            float(known.leaning.is_alone(text, language)),
            float(known.leaning(text, language)),
            float(known.leaning.is_against(text, language)),
            float(known.leaning.is_within(text, language, before)),
            min(len(core), LONGEST) / LONGEST,
            float(known.asks(text)),
            known.passages(text, language, before, seen=but is not None).likely,
            *known.follow_ups.said_next(bare_of(core), but),
            known.acts(text, language),
            alike.on,
            alike.nothing,
        )


def _of_names(known: Mapping[str, float], names: Sequence[str]) -> Floats:
    """What is known of each of some names; nothing of those that are not there."""
    return np.array([known.get(name, 0.0) for name in names])


def _leads(totals: Floats) -> Floats:
    """How far each is ahead of all others; less than nothing where it is not the first."""
    second, first = np.sort([*totals, totals.min()])[-2:]
    leads: Floats = totals - np.where(totals == first, second, first)
    return leads
