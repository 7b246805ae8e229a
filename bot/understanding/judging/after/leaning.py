"""Whether a text leans on what was answered last: because it says so, or because it names nothing that it could be
about."""

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

KEPT = 256
"""Topics whose things are remembered: about as many as there are."""


class Leaning:
    """Knows the words of every language with which something leans on what was said before, and the things that
    something can be about: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say, self._topics = normalisers, library.topics
        given = [(normalisers[code], library.written.small_words(code)) for code in normalisers]
        self._leans = Mentions(say(phrase) for say, words in given for phrase in words.leaning)
        self._points = Mentions(say(phrase) for say, words in given for phrase in words.pointing)
        self._against = Phrases(say(phrase) for say, words in given for phrase in words.against)
        self._things = _Things(say(phrase) for say, words in given for phrase in words.things)
        self._about, self._titles = lru_cache(KEPT)(self._told), lru_cache(KEPT)(self._asked)
        self.things, self._surely = lately(self._named), lru_cache(KEPT)(self._named_surely)

    def __call__(self, text: str, language: str) -> bool:
        """Whether a text says that it leans: "vậy còn …"."""
        return bool(self._leans(self._say[language](text), is_bare(text)))

    def points(self, text: str, language: str) -> bool:
        """Whether it points at what was said: "văn bản nào ghi vụ đó"."""
        return bool(self._points(self._say[language](text), is_bare(text)))

    def is_against(self, text: str, language: str) -> bool:
        """Whether it begins by saying what is not so: "đâu phải F1"."""
        return bool(self._against.at(self._say[language](text), 0, is_bare(text)))

    def is_alone(self, text: str, language: str) -> bool:
        """Whether it names nothing: "tốn tiền không", "mấy ngày vậy". Nothing does where no things are known."""
        return bool(self._things) and not self.things(text, language)

    def is_within(self, text: str, language: str, topic: str) -> bool:
        """Whether all that it names, if it names anything, is what this topic tells of."""
        named = self.things(text, language)
        return bool(named) and named <= self._about(topic, language)

    def touches(self, text: str, language: str, topic: str, but: Iterable[str] = ()) -> bool:
        """Whether it names, or says in other words, something that the question of this topic names, and that is not
        spoken of in other texts."""
        named = self._things.surely(self._say[language](text), is_bare(text)) & self._titles(topic, language)
        return bool(named) and not named <= frozenset().union(*(self._surely(other, language) for other in but))

    def _named_surely(self, phrase: str, language: str) -> frozenset[str]:
        """The things that a phrase of the content names, or says in other words."""
        return self._things.surely(self._say[language](phrase), False)

    def _named(self, text: str, language: str) -> frozenset[str]:
        """The things that a text names."""
        return self._things(self._say[language](text), is_bare(text))

    def asking(self, things: Set[str], language: str) -> set[str]:
        """The topics whose question names one of these."""
        topics = self._topics[language] if things else ()
        return {topic for topic in topics if not things.isdisjoint(self._titles(topic, language))}

    def _asked(self, topic: str, language: str) -> frozenset[str]:
        return self._named(self._topics[language][topic].question, language)

    def _told(self, topic: str, language: str) -> frozenset[str]:
        """The things of which a topic's question and the first part of its answer tell."""
        entry = self._topics[language][topic]
        return self._named(entry.question, language) | self._named(entry.parts[0], language)


class _Things:
    """Finds things by their names. In a text without diacritics one syllable that has some may be another word: "ma" is
    rather a "but" than a code."""

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        spelt = [name for name in names if name]
        plain = [name for name in spelt if len(name) > 1 or name[0].isascii()]
        self._names = {bare: [fold(" ".join(name)) for name in of] for bare, of in ((False, spelt), (True, plain))}
        self._find = {False: Mentions(spelt), True: Mentions(plain)}

    def __bool__(self) -> bool:
        return bool(self._names[False])

    def __call__(self, words: Sequence[str], bare: bool) -> frozenset[str]:
        names = self._names[bare]
        return frozenset(names[number] for number in self._find[bare](words, bare))

    def surely(self, words: Sequence[str], bare: bool) -> frozenset[str]:
        """The same, with those that are said in other words, which have their diacritics: "chich" is a "tiêm"."""
        names = self._names[False]
        return self(words, bare) | frozenset(names[number] for number in self._find[False](words, False))
