"""Names that are not ours, such as those of other provinces and of other codes: whoever says one may be asking about
something else."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import words as folded
from bot.understanding.normaliser.mentions import Mentions, as_spelt, with_gaps
from bot.understanding.normaliser.normalise import is_bare, words

STORY = 16
"""Words from which on a text tells a story, in which many things are named that it is not about."""


class Elsewhere:
    """Knows the names that asides give. What says such a name itself ("back from Đà Nẵng") is not doubted."""

    def __init__(self, library: Library) -> None:
        languages = library.site.languages
        asides = [aside for language in languages for aside in library.asides(language)]
        names = [(as_spelt(name, words(name), aside.spelt), aside.id) for aside in asides for name in aside.names]
        unless = [(with_gaps(words, phrase), aside.id) for aside in asides for phrase in aside.unless]
        self._ours, self._unless = [aside for _, aside in unless], Mentions(phrase for phrase, _ in unless)
        called = [(name, words(first)) for aside in asides for first in aside.called for name in aside.names]
        self._called = Mentions([*first, *words(name)] for name, first in called)
        self._calls = [" ".join(words(name)) for name, _ in called]
        self._spelt = [" ".join(name) for name, _ in names]
        self._asides = [aside for _, aside in names]
        self._names = Mentions(name for name, _ in names)
        self._library = library
        self._said = lru_cache(maxsize=256)(self._named_by)

    def __call__(self, text: str, entry: str) -> str:
        """The aside whose name the text says, and the topic or job never does; "" where there is none."""
        typed = words(text)
        if len(typed) > STORY:
            return ""
        named = self._names(typed, is_bare(text))  # "còn đâu" names no "con dấu"
        found = [name for name in sorted(named) if name not in self._said(entry)]
        return self._not_ours(typed, text, found) if found else ""

    def _not_ours(self, typed: Sequence[str], text: str, found: list[int]) -> str:
        """The first aside of those named that the text does not say something of ours beside."""
        bare = is_bare(text)
        ours = {self._ours[phrase] for phrase in self._unless(typed, bare)}
        called = {self._calls[phrase] for phrase in self._called(typed, bare)}
        left = (name for name in found if self._spelt[name] not in called and self._asides[name] not in ours)
        return next((self._asides[name] for name in left), "")

    def _named_by(self, entry: str) -> set[int]:
        """The names that a topic or job says; to look through all of them took a seventh of the start."""
        lines = (line for text in self._texts(entry) for line in text.splitlines())
        return {name for line in lines for name in self._names(folded(line).split(), bare=True)}

    def _texts(self, entry: str) -> Iterator[str]:
        for language in self._library.site.languages:
            topic = self._library.topics[language].get(entry)
            yield from (topic.question, topic.answer, *topic.phrasings) if topic else ()
            yield from (text for job in self._library.jobs(language) if job.id == entry for text in job.phrasings)
