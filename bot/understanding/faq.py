"""A question in, an answer out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from bot.content import Library
from bot.understanding import zones
from bot.understanding.index.index import Evidence, Index
from bot.understanding.index.reading import Said
from bot.understanding.normaliser.normalise import Normaliser, merged, words
from bot.understanding.zones import Zone

SHOWN = 10
"""Topics in an answer, as far as the content has so many."""


@dataclass(frozen=True, slots=True)
class Found:
    """A topic and how much speaks for it: standard deviations above the mean of all topics, about −3 to 12."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question means to us. `aside` names the reply that fits a question which is not ours, "" if none does."""

    zone: Zone
    confidence: float
    topics: tuple[Found, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the content: whose it is, in which language, and whether people ask it or the bot tells it."""

    id: str
    ours: bool
    asked: bool
    language: str
    text: str


class Faq:
    """Everything that people may ask, in all languages at once: who chats in Vietnamese may ask in English."""

    def __init__(self, library: Library, without: Callable[[Text], bool] = lambda text: False) -> None:
        self.library = library
        self.zones = zones.read(library.root)
        self._say = normalisers(library, texts_of(library))
        self._index = Index(
            Said(text.id, text.ours, text.asked, self._say[text.language](text.text))
            for text in texts_of(library)
            if not without(text)
        )

    def ask(self, text: str, language: str) -> Answer:
        """What a text means, of whatever kind and length; `language` is the one the person chats in."""
        said = self._say[self.library.language(language)](text)
        evidence = self._index(said)
        topics = self._ranked(evidence)
        if not evidence.length or not any(c.isalpha() for word in said for c in word):
            return Answer(Zone.OUT, 0.0, topics)
        confidence = self.zones.confidence(zones.signs(self._index, evidence))
        zone = self._exact(evidence, topics)
        if zone is None:
            lead = topics[0].score - topics[1].score if len(topics) > 1 else np.inf
            zone = self.zones.zone(confidence, lead)
        return Answer(zone, confidence, topics, self._aside(evidence) if zone is Zone.OUT else "")

    def signs(self, text: str, language: str) -> dict[str, float]:
        """What the confidence in a question is made of."""
        return zones.signs(self._index, self._index(self._say[self.library.language(language)](text)))

    def _exact(self, evidence: Evidence, topics: tuple[Found, ...]) -> Zone | None:
        """The zone of what somebody wrote into the content word for word, as long as it is there once."""
        owners = {(self._index.ids[entry], bool(self._index.ours[entry])) for entry in evidence.exact}
        if owners == {(topics[0].id, True)}:
            return Zone.ANSWER
        return Zone.OUT if owners and not any(ours for _, ours in owners) else None

    def _ranked(self, evidence: Evidence) -> tuple[Found, ...]:
        ours = np.flatnonzero(self._index.ours)
        best = ours[np.argsort(-evidence.total[ours], kind="stable")[:SHOWN]]
        return tuple(Found(self._index.ids[i], round(float(evidence.total[i]), 4)) for i in best)

    def _aside(self, evidence: Evidence) -> str:
        """The kind of aside that a question is, if it is more like one than like any topic."""
        best = int(np.argmax(evidence.total))
        return "" if self._index.ours[best] else self._index.ids[best]


def texts_of(library: Library) -> Iterator[Text]:
    """Every text of the content that questions are compared with, by whose it is, phrasings first."""
    languages = library.site.languages
    topics = [(language, topic) for language in languages for topic in library.written.topics[language].values()]
    for language, topic in sorted(topics, key=lambda pair: pair[1].id):
        yield from (Text(topic.id, True, True, language, asked) for asked in (*topic.phrasings, topic.question))
        yield from (Text(topic.id, True, False, language, told) for told in (topic.question, topic.answer))
    asides = [(language, aside) for language in languages for aside in library.written.asides(language)]
    for language, aside in sorted(asides, key=lambda pair: pair[1].id):
        yield from (Text(aside.id, False, True, language, asked) for asked in aside.exemplars)


def normalisers(library: Library, texts: Iterable[Text]) -> dict[str, Normaliser]:
    """One for each language: its own abbreviations have their way. The other tables are shared, so that an English
    word in a Vietnamese question becomes what the content says."""
    languages = library.site.languages
    synonyms = merged(library.written.synonyms(language) for language in languages)
    shorts = {language: library.written.abbreviations(language) for language in languages}
    vocabulary = Counter(word for text in texts for word in words(text.text))
    vocabulary.update(word for table in (synonyms, *shorts.values()) for key in table for word in words(key))
    return {
        language: Normaliser(vocabulary, merged([shorts[language], *shorts.values()]), synonyms)
        for language in languages
    }
