"""What a text means that was looked for among all that the content says: as sure as the borders are, and after what was
said before."""

import math
from dataclasses import replace

import numpy as np

from bot.model.writing.text import fold
from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.index import Evidence
from bot.understanding.judging.context import ALONE, ANSWERED, BRIEF, FAR, RELATED, SAME, SHORT, WITHIN
from bot.understanding.judging.signs import Best, Signs, best, signs
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import is_bare, words

EVEN = 0.5
"""The least chance of a topic that belongs to the last answer, for a text that leans on that."""

BARELY = 3
"""Words of a question that says nothing by itself, whatever it is like: "bao nhiêu", "ở đâu nữa"."""

NEVER = -math.inf
"""Lift of a topic that a text says it is not about."""

ORDER = (Zone.OUT, Zone.CHOOSE, Zone.ANSWER)
"""From unsure to sure."""


class Judging:
    """Judges texts by what was learnt and calibrated."""

    def __init__(self, known: Learnt, borders: Borders) -> None:
        self._known, self._borders = known, borders

    def look(self, text: str, language: str, before: str) -> tuple[Evidence, Best, Signs]:
        """The evidence for a text, what it speaks for most, and its signs."""
        evidence = self._known.index(self._known.core(text, language), is_bare(text))
        return self._judged(text, language, self._lifted(evidence, text, language, before, SAME))

    def _own(self, text: str, language: str, before: str) -> float:
        """How far the last topic itself is lifted: the less a text names, the more it is about that, unless it says
        that it is not; what it denies besides is not what it is about."""
        if self._known.leaning.is_against(text, language):
            return NEVER if self._known.leaning.is_within(text, language, before) else ANSWERED
        if self._known.leaning.is_alone(text, language):
            brief = self._known.asks(text) and len(self._known.core(text, language)) <= BRIEF
            return ANSWERED if brief and self._known.passages(text, language, before) else ALONE
        return WITHIN if self._known.leaning.is_within(text, language, before) else SAME

    def _lifted(self, evidence: Evidence, text: str, language: str, before: str, own: float) -> Evidence:
        if not before or len(self._known.core(text, language)) > (
            FAR if self._known.leaning(text, language) else SHORT
        ):
            return evidence
        return replace(evidence, total=evidence.total + self._known.context.lift(before, own))

    def _judged(self, text: str, language: str, evidence: Evidence) -> tuple[Evidence, Best, Signs]:
        found = best(self._known.index, evidence)
        topic, job = self._known.index.ids[found.topic], self._known.index.ids[found.job] if found.job >= 0 else ""
        explained = topic in self._known.explains.get(job, ())
        length = len(self._known.core(text, language))
        return evidence, found, signs(self._known.index, evidence, found, self._known.asks(text), length, explained)

    def __call__(self, text: str, language: str, before: str, tells: bool = False) -> Meaning:
        """What a text means, after the topic that was answered last; where nothing else is open, what `tells` without
        asking may be about that as well."""
        evidence, found, spoken = self.look(text, language, "")
        if not evidence.length or not any(c.isalpha() for c in text):
            return Meaning(Kind.NONE, "", Zone.OUT, 0.0, topics=self._known.name.ranked(evidence))
        zone = self._known.name.exact(evidence, found) or self._borders.zone(spoken)
        if before and (zone is not Zone.ANSWER or (tells and self._is_of_before(text, language, before))):
            own = self._own(text, language, before) if tells else SAME
            plain, aside = (evidence, found, spoken), self._known.name.aside(evidence, found)
            evidence, found, spoken = self._judged(text, language, self._lifted(evidence, text, language, before, own))
            zone = max(zone, self._borders.zone(spoken), key=ORDER.index)
            if self._leans(text, language, zone, aside, tells):
                return self._after(before, evidence, found, spoken, zone)
            if zone is Zone.OUT:
                evidence, found, spoken = plain
        elsewhere = self._known.elsewhere(text, self._known.index.ids[found.topic])
        if elsewhere and zone is not Zone.OUT:
            zone = Zone.CHOOSE if zone is Zone.ANSWER else Zone.OUT
        meaning = self._known.name(evidence, self._without_job(text, evidence, found), spoken, zone)
        outside = elsewhere and meaning.kind in (Kind.NONE, Kind.ASIDE)
        return replace(meaning, kind=Kind.ASIDE, id=elsewhere, aside=elsewhere) if outside else meaning

    def _without_job(self, text: str, evidence: Evidence, found: Best) -> Best:
        """A job is not to be done where the text names what it is never about ("a QR for my Wi-Fi"), or is known to be
        no business of ours."""
        if found.job < 0 or found.job in evidence.exact:
            return found
        job = self._known.index.ids[found.job]
        outside = self._known.name.exact(evidence, found) is Zone.OUT
        strange = outside or self._known.elsewhere(text, job) or not self._has_its_word(text, job)
        return replace(found, job=-1) if strange else found

    def _has_its_word(self, text: str, job: str) -> bool:
        """Whether a text says a word that the job needs; most jobs need none."""
        needed = self._known.only_with.get(job)
        return needed is None or not needed.isdisjoint(map(fold, words(text)))

    def _is_of_before(self, text: str, language: str, before: str) -> bool:
        """Whether what is surely like something else is about the last answer all the same: it names nothing, and the
        answer has something to say to it."""
        if not self._stands_alone(text, language):
            return False
        denies = self._known.leaning.is_against(text, language)
        return denies or bool(self._known.passages(text, language, before))

    def _stands_alone(self, text: str, language: str) -> bool:
        """Whether what a text is like says nothing of what it is about: it names nothing."""
        leaning = self._known.leaning
        alone = leaning.is_alone(text, language) or leaning.is_against(text, language)
        return alone and len(self._known.core(text, language)) <= SHORT

    def _leans(self, text: str, language: str, zone: Zone, aside: str, tells: bool) -> bool:
        """Whether a text leans on what was answered last: a short question, unless it is plainly about something
        else; or some words that name nothing and are like nothing else."""
        length = len(self._known.core(text, language))
        if self._known.leaning(text, language):
            return length <= FAR
        if tells and not aside and self._stands_alone(text, language):
            return True
        return self._known.asks(text) and length <= (BARELY if zone is Zone.OUT and aside else SHORT)

    def _after(self, before: str, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> Meaning:
        """What a text means that leans on the last answer. It is never told that it is not ours, and is answered at
        once where what belongs to that answer is far enough ahead."""
        lifted = self._known.context.lift(before)
        if zone is Zone.OUT:
            near = replace(evidence, total=np.where(lifted > 0, evidence.total, -np.inf))
            return self._known.name(near, best(self._known.index, near), spoken, Zone.CHOOSE)
        near = lifted[found.topic]
        border = self._borders.lean if near >= RELATED else self._borders.lean_far
        refused = np.isneginf(evidence.total).any()  # what is left is only near
        sure = not refused and (zone is Zone.ANSWER or (near > 0 and spoken.lead >= border))
        after = Zone.ANSWER if sure else Zone.CHOOSE
        stays = self._known.index.ids[found.topic] == before
        meaning = self._known.name(evidence, replace(found, job=-1) if stays else found, spoken, after)
        return replace(meaning, first=max(meaning.first, EVEN)) if near > 0 else meaning
