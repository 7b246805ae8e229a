"""A text and where it was said in, what it means out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from bot.content import Library
from bot.content.meanings import BRIEFLY, DOUBT, LATER, MORE, STOP, WAIT
from bot.model.writing.text import heard
from bot.understanding.calibrated import borders
from bot.understanding.calibrated.urgency import Urgency
from bot.understanding.cases.answering import Answering
from bot.understanding.cases.told import Told
from bot.understanding.guided.guided import Guided
from bot.understanding.judging.anew import Correcting
from bot.understanding.judging.judging import Judging
from bot.understanding.learnt import Learnt, learnt
from bot.understanding.meaning import Earlier, Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import LIMIT
from bot.understanding.parts import Heard, Parts, parts
from bot.understanding.passages import Passages
from bot.understanding.small_words import Places
from bot.understanding.telling import Telling
from bot.understanding.telling.afterwards import After
from bot.understanding.texts import Text
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.chats import Chats

PUT_OFF = (LATER, STOP, WAIT)
"""Small words that no answer is like: whoever most likely says one of them says it."""

ASKS_ON = (DOUBT, MORE, BRIEFLY)
"""Small words that ask on of what was answered."""

SAYS = 3
"""Words beside what is denied up to which nothing more is said."""

BRIEF, KEPT = 16, 256
"""Letters of what is said again and again ("menu", "dạ được", "cảm ơn em"), and how much of it is understood once."""

LATELY = 8
"""Longer texts that are understood once: a line of a guide and its clauses are looked at from several sides."""


class Understanding:
    """Everything that can be meant, in all languages at once: who chats in Vietnamese may ask in English."""

    def __init__(
        self, library: Library, without: Callable[[Text], bool] = lambda text: False, keeps: bool = False
    ) -> None:
        """Nothing is read yet: that takes a second or two, at `learn` or at the first question, and half of one where
        what was learnt from the files as they stand was kept."""
        self.library, self._without, self._keeps = library, without, keeps
        self._brief = lru_cache(KEPT)(self._understood)
        self._lately = lru_cache(LATELY)(self._understood)

    @cached_property
    def borders(self) -> borders.Borders:
        """From where on it is sure."""
        return borders.read(self.library.root)

    @cached_property
    def _known(self) -> Learnt:
        return learnt(self.library, self.borders, self._without, self._keeps)

    @cached_property
    def judging(self) -> Judging:
        """What judges a text by itself and after others; calibration looks into it."""
        return Judging(self._known, self.borders)

    @cached_property
    def _parts(self) -> Parts | None:
        return parts(self.library)

    def parts(self, text: str, asked: str, held: Mapping[str, str]) -> Heard:
        """What the parts of a text tell of a place that is being registered, where something is `asked` and answers
        are `held`; nothing without weights. Read when a place is told for the first time."""
        return self._parts(heard(text)[:LIMIT], asked, held) if self._parts else Heard()

    def learn(self) -> None:
        """Reads the content now. Raises `ContentError` where it cannot be used."""
        self._known.passages.learn()

    @property
    def ready(self) -> bool:
        """Whether the content has been read."""
        return "_known" in self.__dict__

    def __call__(
        self,
        text: str,
        language: str,
        before: str = "",
        inside: bool = False,
        tells: bool = False,
        earlier: Earlier = Earlier(),  # noqa: B008 - a tuple that nobody changes
    ) -> Meaning:
        """What a text means, of whatever kind and length.

        `language` is the one that the person chats in, `before` the topic that was answered last, `inside`: it was
        typed where any words are an answer, so that only what is plainly urgent counts as such; `tells`: nothing else
        is open, so that what asks nothing and names nothing is about that topic as well; `earlier` is what was spoken
        of before that.
        """
        text, language = heard(text)[:LIMIT], self.library.language(language)
        return (self._brief if len(text) <= BRIEF else self._lately)(text, language, before, inside, tells, earlier)

    def _understood(
        self, text: str, language: str, before: str, inside: bool, tells: bool, earlier: Earlier
    ) -> Meaning:
        topics = self.library.topics[language]
        known = before if before in topics else ""
        earlier = earlier if earlier.topic in topics else earlier._replace(topic="")
        tells_on = tells and before not in self.urgency.topics
        asked_for = self._asked_for(text, language, known)
        found = self.judging(asked_for, language, known, tells_on, earlier)
        found = self._without_denied(text, language, found)
        word = self._known.words(text, language) or (self._in_part(text, language) if tells else "")
        found = found if word else self._known.wishes(text, language, found)
        border = self.borders.urgent_inside if inside else self.borders.urgent
        calms = word and not self.urgency.is_severe(text, language)  # "muon tu tu" is no "từ từ"
        well = calms or self.recovered(text, language) is not None
        urgent = "" if well else self._known.urgency(text, language, border, before)
        if word and found.zone is not Zone.ANSWER and not (found.kind is Kind.JOB and found.exact):
            found = replace(found, kind=Kind.WORD, id=word, zone=Zone.CHOOSE)
        likely = "" if inside or found.is_sure else self._known.likely(text, language)
        begun = word or self._known.core.word(text, language) or (likely if likely in PUT_OFF else "")
        if before in self.urgency.topics:
            found = replace(found, **self.after(text, language))
        asked = bool(self.telling.clauses(text, language)[1])
        calm = "" if urgent or word else self._known.urgency.calm(text, language, asked)
        found = replace(found, urgent=urgent, calm=calm, secret=self._known.secrets(text))
        return replace(found, word=word, begun=begun, likely=likely)

    def _asked_for(self, text: str, language: str, before: str) -> str:
        """What is asked beside who somebody says they are; where that is nothing, what is asked of their case
        `before`, or the question that offices have."""
        rest = self._known.introductions(text, language)
        if rest or not text.strip() or before:
            return rest or text
        topic = self.library.topics[language].get(self._known.introductions.topics[language])
        return topic.question if topic else text

    def _in_part(self, text: str, language: str) -> str:
        """The small word that puts something off, or stops it, where no more is said before it is told why: "ờ để sau
        đi, chiều cháu về làm cho"; "" where anything is asked. Or the one that asks on of what was answered, in a last
        sentence of its own: "ok chị ghi vô báo cáo. nguồn ghi là gì"."""
        first, _, why = text.partition(",")
        word = self._known.words(first.strip(), language) if why.strip() and not self.asks(text) else ""
        last = text.rstrip(" .?!").rpartition(". ")[2]
        asks_on = self._known.words(last, language) if last != text else ""
        return word if word in PUT_OFF else asks_on if asks_on in ASKS_ON else ""

    def _without_denied(self, text: str, language: str, found: Meaning) -> Meaning:
        """What is meant by what somebody says beside an illness that they deny: no more is that illness."""
        ill = found.kind is Kind.TOPIC and not self.urgency.near.isdisjoint((found.id, *found.offered[:1]))
        if not ill or found.exact or not self.urgency.denies_any(text, language):
            return found
        left = self.urgency.without_denied(text, language)
        return self.judging(left, language, "") if len(left.split()) > SAYS else replace(found, zone=Zone.CHOOSE, id="")

    def after(self, text: str, language: str) -> After:
        """What a text tells, or asks, once somebody was told what cannot wait."""
        text = heard(text)[:LIMIT]
        rest, told = self.recovered(text, language), self._known.afterwards.told
        if rest is None:
            return told(text, language, self.telling.clauses(text, language))
        beside, better = told(rest, language, ("", "")), self._known.afterwards.better
        also = beside["after"] if beside["after"] != better else ""
        goes_on = beside["goes_on"] or told(text, language, ("", ""))["goes_on"]
        return After(after=better, also=also, after_like=1.0, goes_on=goes_on)

    def recovered(self, text: str, language: str) -> str | None:
        """What is told beside that whoever was ill is well again; nothing where that is not said, or a sign is told,
        too."""
        rest = self._known.recovering(heard(text)[:LIMIT])
        if rest is None:
            return None
        told = self.urgency.told(rest, language)
        ill = told.severe or told.signs or told.severe_of or self.urgency(rest, language, self.borders.urgent)
        return None if ill else self._known.recovering.beside(rest)

    def tells_sign(self, text: str, language: str) -> bool:
        """Whether a sign of illness is told that somebody has, urgent or not."""
        text, language = heard(text)[:LIMIT], self.library.language(language)
        told = self.urgency.tells(self.told.beside(text), language)
        return told and self._known.recovering(text) is None

    def excludes(self, text: str, job: str) -> bool:
        """Whether a text says something with which a job is not meant, however like it it is."""
        return self.judging.excludes(heard(text)[:LIMIT], job)

    def quits(self, text: str) -> str | None:
        """What is told beside that somebody wants no more of what is open; nothing where that is not said."""
        return self._known.quitting(heard(text)[:LIMIT])

    def things(self, text: str, language: str) -> frozenset[str]:
        """What a text names that one can speak of here."""
        return self._known.leaning.things(heard(text)[:LIMIT], language)

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
    def chats(self) -> Chats:
        """Which small talk a text is."""
        return self._known.chats

    @property
    def told(self) -> Told:
        """What a text tells of people, and asks of them."""
        return self._known.told

    @cached_property
    def own(self) -> Answering:
        """The answers to what is asked of somebody of whom something was told."""
        return Answering(self.library)

    @property
    def guided(self) -> Guided:
        """What a line says where a guide is open."""
        return self._known.guided

    @property
    def passages(self) -> Passages:
        """Which passage of an answer something is about."""
        return self._known.passages

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

    @property
    def anew(self) -> Correcting:
        """What somebody asks anew who was answered beside the point."""
        return self._known.anew

    def denies(self, text: str, language: str) -> bool:
        """Whether a text says somewhere that somebody has no illness."""
        return self.urgency.denies_any(heard(text)[:LIMIT], language)
