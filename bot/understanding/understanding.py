"""A text and where it was said in, what it means out."""

from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np

from bot.content import Library
from bot.model.writing.text import heard
from bot.understanding import borders, urgency
from bot.understanding.asking import Asking
from bot.understanding.context import SHORT, Context
from bot.understanding.elsewhere import Elsewhere
from bot.understanding.index.index import Evidence, Index
from bot.understanding.index.reading import Said
from bot.understanding.languages import Languages
from bot.understanding.meaning import Found, Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.secrets import Secrets
from bot.understanding.signs import Best, Signs, best, signs
from bot.understanding.small_words import Places, SmallWords
from bot.understanding.texts import Text, normalisers, texts_of

SAID = 0.5
"""Share of what a text says that a job must say somewhere, too: one word of it begins nothing."""

BARELY = 3
"""Words of a question that says nothing by itself, whatever it is like: "bao nhiêu", "ở đâu nữa"."""

ORDER = (Zone.OUT, Zone.CHOOSE, Zone.ANSWER)
"""From unsure to sure."""

SHOWN = 10
"""Topics in a meaning, as far as the content has so many."""


class Understanding:
    """Everything that can be meant, in all languages at once: who chats in Vietnamese may ask in English."""

    def __init__(self, library: Library, without: Callable[[Text], bool] = lambda text: False) -> None:
        self.library = library
        self.borders = borders.read(library.root)
        weights = urgency.read(library.root)  # first of all: what follows fits into the memory that reading them frees
        self._say = normalisers(library, texts_of(library))
        self._urgency = urgency.Urgency(library, self._say, weights)
        self._index = Index(
            Said(text.id, text.kind, text.asked, self._say[text.language](text.text))
            for text in texts_of(library)
            if not without(text)
        )
        self._words = SmallWords(library, self._say)
        self.place = Places(library, self._say)
        self._languages = Languages(texts_of(library))
        self._elsewhere = Elsewhere(library)
        self._secrets = Secrets(library)
        self.asks = Asking(library)
        self._context = Context(library, self._index)
        self._explains = {job.id: set(job.topics) for code in library.site.languages for job in library.jobs(code)}

    def __call__(self, text: str, language: str, before: str = "", inside: bool = False) -> Meaning:
        """What a text means, of whatever kind and length.

        `language` is the one that the person chats in, `before` the topic that was answered last, `inside`: it was
        typed where any words are an answer, so that only what is plainly urgent counts as such.
        """
        text, language = heard(text)[:LIMIT], self.library.language(language)
        found = self._meant(text, language, before if before in self.library.topics[language] else "")
        word = self._words(text, language)
        border = self.borders.urgent_inside if inside else self.borders.urgent
        urgent = self._urgency(text, language, border) if not word else ""
        if word and found.zone is not Zone.ANSWER and not (found.kind is Kind.JOB and found.exact):
            found = replace(found, kind=Kind.WORD, id=word, zone=Zone.CHOOSE)
        return replace(found, urgent=urgent, word=word, secret=self._secrets(text, inside))

    @property
    def urgent_topics(self) -> Collection[str]:
        """The topics that cannot wait."""
        return self._urgency.topics

    def language_of(self, text: str, language: str) -> str:
        """The language in which a text is written; the given one unless another is plain."""
        return self._languages(text, language)

    def signs(self, text: str, language: str, before: str = "") -> Signs:
        """What an understanding is made of, for calibration."""
        return self._look(text, self.library.language(language), before)[2]

    def best_job(self, text: str, language: str) -> str:
        """The job that a text is most like, whether or not it is to be done."""
        found = self._look(text, self.library.language(language), "")[1]
        return self._index.ids[found.job] if found.job >= 0 else ""

    def same_job(self, one: str, other: str) -> bool:
        """Whether two jobs begin the same dialog: whoever asks for one is served by the other."""
        opens = {job.id: job.opens.partition(":")[0] for job in self.library.jobs(self.library.site.languages[0])}
        return one == other or (one in opens and opens.get(one) == opens.get(other))

    def _look(self, text: str, language: str, before: str) -> tuple[Evidence, Best, Signs]:
        said = self._say[language](text)
        evidence = self._index(said, is_bare(text))
        if before and len(said) <= SHORT:
            evidence = replace(evidence, total=evidence.total + self._context.lift(before))
        found = best(self._index, evidence)
        topic, job = self._index.ids[found.topic], self._index.ids[found.job] if found.job >= 0 else ""
        explained = topic in self._explains.get(job, ())
        return evidence, found, signs(self._index, evidence, found, self.asks(text), len(said), explained)

    def _meant(self, text: str, language: str, before: str) -> Meaning:
        evidence, found, spoken = self._look(text, language, "")
        if not evidence.length or not any(c.isalpha() for c in text):
            return Meaning(Kind.NONE, "", Zone.OUT, 0.0, self._ranked(evidence))
        zone = self._exact(evidence, found) or self.borders.zone(spoken)
        if zone is not Zone.ANSWER and before:
            evidence, found, spoken = self._look(text, language, before)
            zone = max(zone, self.borders.zone(spoken), key=ORDER.index)
            if self._leans(text, language, zone, self._aside(evidence, found)):
                return self._after(before, evidence, found, spoken, zone)
        elsewhere = self._elsewhere(text, self._index.ids[found.topic])
        if elsewhere and zone is not Zone.OUT:
            zone = Zone.CHOOSE if zone is Zone.ANSWER else Zone.OUT
        meaning = self._named(evidence, found, spoken, zone)
        outside = elsewhere and meaning.kind in (Kind.NONE, Kind.ASIDE)
        return replace(meaning, kind=Kind.ASIDE, id=elsewhere, aside=elsewhere) if outside else meaning

    def _leans(self, text: str, language: str, zone: Zone, aside: str) -> bool:
        """Whether a text leans on what was answered last: a short question, unless it is plainly about something
        else."""
        length = len(self._say[language](text))
        return self.asks(text) and length <= (BARELY if zone is Zone.OUT and aside else SHORT)

    def _after(self, before: str, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> Meaning:
        """What a text means that leans on the last answer. It is never told that it is not ours, and is answered at
        once where what belongs to that answer is far enough ahead."""
        lifted = self._context.lift(before)
        if zone is Zone.OUT:
            near = replace(evidence, total=np.where(lifted > 0, evidence.total, -np.inf))
            return self._named(near, best(self._index, near), spoken, Zone.CHOOSE)
        sure = lifted[found.topic] > 0 and spoken.lead >= self.borders.lean
        return self._named(evidence, found, spoken, Zone.ANSWER if sure else max(zone, Zone.CHOOSE, key=ORDER.index))

    def _named(self, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> Meaning:
        topics = self._ranked(evidence)
        offered = tuple(topic.id for topic in topics[: self.borders.offered([topic.score for topic in topics])])
        whole = Meaning(Kind.NONE, "", zone, self.borders.ours.of(spoken), topics, offered, exact=bool(evidence.exact))
        job = self._index.ids[found.job] if found.job >= 0 and self._does(evidence, found, spoken, zone) else ""
        if job:
            return replace(whole, kind=Kind.JOB, id=job, zone=zone if zone is Zone.ANSWER else Zone.CHOOSE)
        if zone is Zone.ANSWER:
            return replace(whole, kind=Kind.TOPIC, id=topics[0].id)
        if zone is Zone.CHOOSE:
            return replace(whole, kind=Kind.TOPIC, id="")
        aside = self._aside(evidence, found)
        return replace(whole, kind=Kind.ASIDE if aside else Kind.NONE, id=aside, aside=aside, offered=())

    def _does(self, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> bool:
        """Whether the best job is to be done. Who asks how something is done is told first, and finds its button."""
        if found.job in evidence.exact:
            return True
        if spoken.length < 2 or spoken.job_covered < SAID or (zone is Zone.ANSWER and spoken.asks and spoken.explained):
            return False
        return self.borders.job.of(spoken) >= self.borders.do

    def _exact(self, evidence: Evidence, found: Best) -> Zone | None:
        """The zone of what somebody wrote into the content word for word, as long as it is there once."""
        owners = {self._index.name(entry) for entry in evidence.exact}
        if owners == {self._index.name(found.topic)}:
            return Zone.ANSWER
        return Zone.OUT if owners and all(kind is Kind.ASIDE for kind, _ in owners) else None

    def _ranked(self, evidence: Evidence) -> tuple[Found, ...]:
        ours = np.flatnonzero(self._index.of(Kind.TOPIC))
        order = ours[np.argsort(-evidence.total[ours], kind="stable")[:SHOWN]]
        return tuple(Found(self._index.ids[i], round(float(evidence.total[i]), 4)) for i in order)

    def _aside(self, evidence: Evidence, found: Best) -> str:
        """The kind of aside that a text is, if it is more like one than like any topic."""
        ahead = found.aside >= 0 and evidence.total[found.aside] >= evidence.total[found.topic]
        return self._index.ids[found.aside] if ahead else ""
