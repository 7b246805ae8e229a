"""A text and where it was said in, what it means out."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, lru_cache

import numpy as np

from bot.content import Library
from bot.content.meanings import LATER, STOP, WAIT
from bot.model.writing.text import fold, heard
from bot.understanding.asking import Asking
from bot.understanding.calibrated import borders
from bot.understanding.calibrated.urgency import Urgency
from bot.understanding.context import FAR, RELATED, SHORT
from bot.understanding.index.index import Evidence
from bot.understanding.learnt import Learnt, learnt
from bot.understanding.meaning import Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import LIMIT, is_bare, words
from bot.understanding.signs import Best, Signs, best, signs
from bot.understanding.small_words import Places
from bot.understanding.telling import Telling
from bot.understanding.texts import Text

EVEN = 0.5
"""The least chance of a topic that belongs to the last answer, for a text that leans on that."""

BARELY = 3
"""Words of a question that says nothing by itself, whatever it is like: "bao nhiêu", "ở đâu nữa"."""

ORDER = (Zone.OUT, Zone.CHOOSE, Zone.ANSWER)
"""From unsure to sure."""

PUT_OFF = (LATER, STOP, WAIT)
"""Small words that no answer is like: whoever most likely says one of them says it."""

BRIEF, KEPT = 16, 256
"""Letters of what is said again and again ("menu", "dạ được", "cảm ơn em"), and how much of it is understood once."""


class Understanding:
    """Everything that can be meant, in all languages at once: who chats in Vietnamese may ask in English."""

    def __init__(self, library: Library, without: Callable[[Text], bool] = lambda text: False) -> None:
        """Nothing is read yet: that takes half a second, at `learn` or at the first question."""
        self.library, self._without = library, without
        self._brief = lru_cache(KEPT)(self._understood)

    @cached_property
    def borders(self) -> borders.Borders:
        """From where on it is sure."""
        return borders.read(self.library.root)

    @cached_property
    def _known(self) -> Learnt:
        return learnt(self.library, self.borders, self._without)

    def learn(self) -> None:
        """Reads the content now. Raises `ContentError` where it cannot be used."""
        assert self._known

    @property
    def ready(self) -> bool:
        """Whether the content has been read."""
        return "_known" in self.__dict__

    def __call__(self, text: str, language: str, before: str = "", inside: bool = False) -> Meaning:
        """What a text means, of whatever kind and length.

        `language` is the one that the person chats in, `before` the topic that was answered last, `inside`: it was
        typed where any words are an answer, so that only what is plainly urgent counts as such.
        """
        text, language = heard(text)[:LIMIT], self.library.language(language)
        return (self._brief if len(text) <= BRIEF else self._understood)(text, language, before, inside)

    def _understood(self, text: str, language: str, before: str, inside: bool) -> Meaning:
        found = self._meant(text, language, before if before in self.library.topics[language] else "")
        word = self._known.words(text, language)
        found = found if word else self._known.wishes(text, language, found)
        border = self.borders.urgent_inside if inside else self.borders.urgent
        urgent = self._known.urgency(text, language, border) if not word else ""
        if word and found.zone is not Zone.ANSWER and not (found.kind is Kind.JOB and found.exact):
            found = replace(found, kind=Kind.WORD, id=word, zone=Zone.CHOOSE)
        is_answered = found.kind is Kind.TOPIC and found.zone is Zone.ANSWER
        likely = "" if inside or is_answered else self._known.likely(text, language)
        begun = word or self._begun(text, language, likely)
        if before in self.urgency.topics:
            found = replace(found, **self._known.afterwards.told(text, language))
        return replace(found, urgent=urgent, word=word, begun=begun, likely=likely, secret=self._known.secrets(text))

    def _begun(self, text: str, language: str, likely: str) -> str:
        return self._known.core.word(text, language) or (likely if likely in PUT_OFF else "")

    def small_word(self, text: str, language: str) -> str:
        """The small word that a text is, begins with or is most like, whatever else it may mean."""
        known = self._known.words(text, language) or self._known.core.word(text, language)
        return known or self._known.likely(text, language)

    @property
    def place(self) -> Places:
        """Which of several things a whole message names by its place: the second."""
        return self._known.place

    @property
    def telling(self) -> Telling:
        """What a text tells beside a question."""
        return self._known.telling

    @property
    def asks(self) -> Asking:
        """Whether a text asks something."""
        return self._known.asks

    @property
    def urgency(self) -> Urgency:
        """What cannot wait."""
        return self._known.urgency

    def language_of(self, text: str, language: str) -> str:
        """The language in which a text is written; the given one unless another is plain."""
        return self._known.languages(text, language)

    def signs(self, text: str, language: str, before: str = "") -> Signs:
        """What an understanding is made of, for calibration."""
        return self._look(text, self.library.language(language), before)[2]

    def best_job(self, text: str, language: str) -> str:
        """The job that a text is most like, whether or not it is to be done."""
        found = self._look(text, self.library.language(language), "")[1]
        return self._known.index.ids[found.job] if found.job >= 0 else ""

    def same_job(self, one: str, other: str) -> bool:
        """Whether two jobs begin the same dialog: whoever asks for one is served by the other."""
        opens = {job.id: job.opens.partition(":")[0] for job in self.library.jobs(self.library.site.languages[0])}
        return one == other or (one in opens and opens.get(one) == opens.get(other))

    def _look(self, text: str, language: str, before: str) -> tuple[Evidence, Best, Signs]:
        evidence = self._known.index(self._known.core(text, language), is_bare(text))
        return self._judged(text, language, self._lifted(evidence, text, language, before))

    def _lifted(self, evidence: Evidence, text: str, language: str, before: str) -> Evidence:
        if not before or len(self._known.core(text, language)) > (
            FAR if self._known.leaning(text, language) else SHORT
        ):
            return evidence
        return replace(evidence, total=evidence.total + self._known.context.lift(before))

    def _judged(self, text: str, language: str, evidence: Evidence) -> tuple[Evidence, Best, Signs]:
        found = best(self._known.index, evidence)
        topic, job = self._known.index.ids[found.topic], self._known.index.ids[found.job] if found.job >= 0 else ""
        explained = topic in self._known.explains.get(job, ())
        length = len(self._known.core(text, language))
        return evidence, found, signs(self._known.index, evidence, found, self.asks(text), length, explained)

    def _meant(self, text: str, language: str, before: str) -> Meaning:
        evidence, found, spoken = self._look(text, language, "")
        if not evidence.length or not any(c.isalpha() for c in text):
            return Meaning(Kind.NONE, "", Zone.OUT, 0.0, topics=self._known.name.ranked(evidence))
        zone = self._known.name.exact(evidence, found) or self.borders.zone(spoken)
        if zone is not Zone.ANSWER and before:
            plain, aside = (evidence, found, spoken), self._known.name.aside(evidence, found)
            evidence, found, spoken = self._judged(text, language, self._lifted(evidence, text, language, before))
            zone = max(zone, self.borders.zone(spoken), key=ORDER.index)
            if self._leans(text, language, zone, aside):
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

    def _leans(self, text: str, language: str, zone: Zone, aside: str) -> bool:
        """Whether a text leans on what was answered last: a short question, unless it is plainly about something
        else."""
        length = len(self._known.core(text, language))
        if self._known.leaning(text, language):
            return length <= FAR
        return self.asks(text) and length <= (BARELY if zone is Zone.OUT and aside else SHORT)

    def _after(self, before: str, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> Meaning:
        """What a text means that leans on the last answer. It is never told that it is not ours, and is answered at
        once where what belongs to that answer is far enough ahead."""
        lifted = self._known.context.lift(before)
        if zone is Zone.OUT:
            near = replace(evidence, total=np.where(lifted > 0, evidence.total, -np.inf))
            return self._known.name(near, best(self._known.index, near), spoken, Zone.CHOOSE)
        near = lifted[found.topic]
        border = self.borders.lean if near >= RELATED else self.borders.lean_far
        after = Zone.ANSWER if near > 0 and spoken.lead >= border else max(zone, Zone.CHOOSE, key=ORDER.index)
        meaning = self._known.name(evidence, found, spoken, after)
        return replace(meaning, first=max(meaning.first, EVEN)) if near > 0 else meaning
