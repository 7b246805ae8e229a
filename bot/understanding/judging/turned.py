"""What somebody means who was answered beside the point: ranked again without what was refused, with what they asked
before."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.index import Evidence
from bot.understanding.index.postings import Floats
from bot.understanding.judging.after.context import RELATED
from bot.understanding.judging.anew import Anew
from bot.understanding.judging.naming import SHOWN
from bot.understanding.judging.signs import Best, Signs
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Found, Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import is_bare

Looked = tuple[Evidence, Best, Signs]

BEFORE, RATHER = 0.5, 2.0
"""What the question before it is worth beside what is said now, and where that is no more than a few words."""

NEAR = 1.0
"""What it is worth to be related to what was refused, in standard deviations."""

FEW = 3
"""Such a few: "của tỉnh á"."""


class Turned:
    """Turns away from an answer."""

    def __init__(self, known: Learnt, borders: Borders, look: Callable[[str, str], Looked]) -> None:
        self._known, self._borders, self._look = known, borders, look

    def __call__(self, anew: Anew, language: str, before: str, asked: str, plain: Meaning) -> Meaning | None:
        """What is meant by what is said anew; `plain` is what that means by itself. Nothing where that says nothing."""
        if not anew.said:
            return None
        alone = self._known.leaning.is_alone(anew.said, language)
        if plain.zone is Zone.OUT and alone and self._borders.zone(self._look(asked, language)[2]) is Zone.OUT:
            return None
        refused = {before, *self._like(anew, language)}
        if plain.kind in (Kind.JOB, Kind.ASIDE) or (plain.zone is Zone.ANSWER and plain.id not in refused):
            return plain
        speaks = self._speaks(anew, language, asked)
        if alone:  # what names nothing is rather about something near
            near = self._known.follow_ups.context.near(before)
            speaks = speaks + np.array([NEAR * (near.get(name, 0.0) >= RELATED) for name in self._known.index.ids])
        return self._offered(self._ranked(speaks, refused), plain)

    def beside(self, text: str, language: str, asked: str, plain: Meaning) -> Meaning | None:
        """What is meant by what is only told, read with the question before it; nothing where both say nothing."""
        whole = self._look(f"{asked} {text}", language)
        if self._borders.zone(whole[2]) is Zone.OUT:
            return None
        ranked = self._ranked(self._speaks(Anew(text, "", False), language, asked), set())
        return self._offered(ranked, replace(plain, confidence=self._borders.ours.of(whole[2])))

    def _speaks(self, anew: Anew, language: str, asked: str) -> Floats:
        """What speaks for each entry, in what is said now and in what was asked before."""
        own, core = self._look(anew.said, language)[0].total, self._known.core
        words = [*core(asked, language), *core(anew.said, language)]
        both = self._known.index.total(words, is_bare(asked) or is_bare(anew.said))
        share = RATHER if len(anew.said.split()) <= FEW else BEFORE
        together: Floats = (own + share * both) / (1 + share)
        return together

    def _offered(self, ranked: Sequence[Found], plain: Meaning) -> Meaning:
        scores = [found.score for found in ranked]
        odds = sum(math.exp((score - scores[0]) / self._borders.sharp) for score in scores)
        first = plain.first if plain.topics and plain.topics[0].id == ranked[0].id else 0.0
        return replace(
            plain,
            kind=Kind.TOPIC,
            id="",
            zone=Zone.CHOOSE,
            first=max(first, plain.confidence / odds),
            topics=tuple(ranked),
            offered=tuple(found.id for found in ranked[: self._borders.offered(scores)]),
            aside="",
        )

    def _like(self, anew: Anew, language: str) -> set[str]:
        """The topics that ask about a thing that is refused, and is not named beside that."""
        things = self._known.leaning.things
        return self._known.leaning.asking(things(anew.refused, language) - things(anew.said, language), language)

    def _ranked(self, total: Floats, refused: set[str]) -> tuple[Found, ...]:
        index = self._known.index
        topics = index.of(Kind.TOPIC)
        order = topics[np.argsort(-total[topics], kind="stable")].tolist()
        left = [entry for entry in order if index.ids[entry] not in refused]
        return tuple(Found(index.ids[entry], round(float(total[entry]), 4)) for entry in left[:SHOWN])
