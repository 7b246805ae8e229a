"""A text and where it was said in, what it means out."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

from bot.content import Library
from bot.model.writing.text import heard
from bot.understanding.calibrated import borders
from bot.understanding.health import Health
from bot.understanding.judging.judging import Judging
from bot.understanding.learnt import Learnt, learnt
from bot.understanding.meaning import Earlier, Meaning
from bot.understanding.meant import Meant
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.normalise import LIMIT
from bot.understanding.parts import Heard, Parts, parts
from bot.understanding.texts import Text

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
        self._apart = lately(self._taken_apart)
        self._things = lru_cache(KEPT)(self._named)  # pages are asked for often, and take long to hear

    @cached_property
    def borders(self) -> borders.Borders:
        """From where on it is sure."""
        return borders.read(self.library.root)

    @cached_property
    def known(self) -> Learnt:
        """The parts that it is put together of, each of which may be asked by itself."""
        return learnt(self.library, self.borders, self._without, self._keeps)

    @cached_property
    def judging(self) -> Judging:
        """What judges a text by itself and after others; calibration looks into it."""
        return Judging(self.known, self.borders)

    @cached_property
    def health(self) -> Health:
        """What a text tells of somebody being ill, or well again."""
        return Health(self.library, self.known, self.borders)

    @cached_property
    def _meant(self) -> Meant:
        return Meant(self.library, self.known, self.borders, self.judging, self.health)

    @cached_property
    def _parts(self) -> Parts | None:
        return parts(self.library)

    def parts(self, text: str, asked: str, held: Mapping[str, str]) -> Heard:
        """What the parts of a text tell of a place that is being registered, where something is `asked` and answers
        are `held`; nothing without weights. Read when a place is told for the first time."""
        return self._apart(heard(text)[:LIMIT], asked, tuple(held.items()))

    def _taken_apart(self, text: str, asked: str, held: Iterable[tuple[str, str]]) -> Heard:
        return self._parts(text, asked, dict(held)) if self._parts else Heard()

    def learn(self) -> None:
        """Reads the content now. Raises `ContentError` where it cannot be used."""
        self.known.passages.said.learn()
        self.known.passages.asked.learn()
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

    def things(self, text: str, language: str) -> frozenset[str]:
        """What a text names that one can speak of here."""
        return self._things(text, language)

    def _named(self, text: str, language: str) -> frozenset[str]:
        return self.known.leaning.things(heard(text)[:LIMIT], language)

    def touches(self, text: str, language: str, topic: str, but: Iterable[str]) -> bool:
        """Whether a text names what a topic is about, and what is not spoken of in other texts."""
        return self.known.leaning.touches(heard(text)[:LIMIT], language, topic, but)

    def small_word(self, text: str, language: str) -> str:
        """The small word that a text is, begins with or is most like, whatever else it may mean."""
        said = self.known.words(text, language) or self.known.core.word(text, language)
        return said or self.known.likely(text, language)
