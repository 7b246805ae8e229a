"""A text and where it was said in, what it means out."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

from bot.content import Library
from bot.model.writing.text import heard
from bot.understanding.calibrated import borders
from bot.understanding.calibrated.acts import Acts
from bot.understanding.calibrated.urgency import Urgency
from bot.understanding.cases.answering import Answering
from bot.understanding.cases.told import Told
from bot.understanding.guided.guided import Guided
from bot.understanding.health import Health
from bot.understanding.judging.anew import Correcting
from bot.understanding.judging.judging import Judging
from bot.understanding.learnt import Learnt, learnt
from bot.understanding.meaning import Earlier, Meaning
from bot.understanding.meant import Meant
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.normalise import LIMIT
from bot.understanding.parts import Heard, Parts, parts
from bot.understanding.passages.passages import Passages
from bot.understanding.small_words import Places
from bot.understanding.telling import Telling
from bot.understanding.texts import Text
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.chats import Chats
from bot.understanding.traits.feelings import Feelings
from bot.understanding.traits.offices import Offices

BRIEF, KEPT = 16, 256
"""Letters of what is said again and again ("menu", "dạ được", "cảm ơn em"), and how much of it is understood once."""


class Understanding:
    """Everything that can be meant, in all languages at once: who chats in Vietnamese may ask in English."""

    def __init__(
        self, library: Library, without: Callable[[Text], bool] = lambda text: False, keeps: bool = False
    ) -> None:
        """Nothing is read yet: that takes a second or two, at `learn` or at the first question, and half of one where
        what was learnt from the files as they stand was kept."""
        self.library, self._without, self._keeps = library, without, keeps
        self.ready = False  # until `learn` is over: nobody is to wait for it in the midst of a turn
        self._brief = lru_cache(KEPT)(lambda *said: self._meant(*said))
        self._lately = lately(lambda *said: self._meant(*said))
        self._things = lru_cache(KEPT)(self._named)  # pages are asked for often, and take long to hear

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
    def health(self) -> Health:
        """What a text tells of somebody being ill, or well again."""
        return Health(self.library, self._known, self.borders)

    @cached_property
    def _meant(self) -> Meant:
        return Meant(self.library, self._known, self.borders, self.judging, self.health)

    @cached_property
    def _parts(self) -> Parts | None:
        return parts(self.library)

    def parts(self, text: str, asked: str, held: Mapping[str, str]) -> Heard:
        """What the parts of a text tell of a place that is being registered, where something is `asked` and answers
        are `held`; nothing without weights. Read when a place is told for the first time."""
        return self._parts(heard(text)[:LIMIT], asked, held) if self._parts else Heard()

    def learn(self) -> None:
        """Reads the content now. Raises `ContentError` where it cannot be used."""
        self._known.answers.learn()
        self._known.asked.learn()
        self.ready = True

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

    def excludes(self, text: str, job: str) -> bool:
        """Whether a text says something with which a job is not meant, however like it it is."""
        return self.judging.able.excludes(heard(text)[:LIMIT], job)

    def quits(self, text: str) -> str | None:
        """What is told beside that somebody wants no more of what is open; nothing where that is not said."""
        return self._known.quitting(heard(text)[:LIMIT])

    def things(self, text: str, language: str) -> frozenset[str]:
        """What a text names that one can speak of here."""
        return self._things(text, language)

    def _named(self, text: str, language: str) -> frozenset[str]:
        return self._known.leaning.things(heard(text)[:LIMIT], language)

    def touches(self, text: str, language: str, topic: str, but: Iterable[str]) -> bool:
        """Whether a text names what a topic is about, and what is not spoken of in other texts."""
        return self._known.leaning.touches(heard(text)[:LIMIT], language, topic, but)

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
    def feelings(self) -> Feelings:
        """What somebody feels who says so."""
        return self._known.feelings

    @property
    def acts(self) -> Acts:
        """How likely a text only tells something."""
        return self._known.acts

    @property
    def offices(self) -> Offices:
        """Whose business it is what a text names."""
        return self._known.offices

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
