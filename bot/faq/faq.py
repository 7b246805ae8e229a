"""A question in, an answer out."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from bot.content import Library
from bot.faq.index import Entry, Index
from bot.faq.normalise import Normaliser, merged, words


class Zone(StrEnum):
    """Answer at once, offer three topics, or say what the bot can help with."""

    ANSWER = "answer"
    CHOOSE = "choose"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Found:
    """A topic and how well it fits."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question means to us."""

    zone: Zone
    confidence: float
    topics: tuple[Found, ...]
    aside: str


class Faq:
    """Everything that people may ask, in all languages at once."""

    def __init__(self, library: Library) -> None:
        languages = library.site.languages
        asked: dict[str, list[str]] = {}
        told: dict[str, list[str]] = {}
        for language in languages:
            for topic in library.topics[language].values():
                asked.setdefault(topic.id, []).extend(topic.phrasings + (topic.question,))
                told.setdefault(topic.id, []).extend((topic.question, topic.answer))
        asides: dict[str, list[str]] = {}
        for language in languages:
            for aside in library.asides(language):
                asides.setdefault(aside.id, []).extend(aside.exemplars)
        vocabulary: Counter[str] = Counter()
        for texts in (*asked.values(), *told.values(), *asides.values()):
            for text in texts:
                vocabulary.update(words(text))
        self._words = Normaliser(
            vocabulary,
            merged(library.abbreviations(language) for language in languages),
            merged(library.synonyms(language) for language in languages),
        )
        say = self._words
        entries = [
            Entry(i, True, tuple(say(t) for t in texts), tuple(say(t) for t in told[i])) for i, texts in asked.items()
        ]
        entries += [Entry(i, False, tuple(say(t) for t in texts)) for i, texts in asides.items()]
        self._index = Index(entries)

    def ask(self, text: str, language: str) -> Answer:
        """What a text of any kind and length means."""
        said = self._words(text)
        scores = self._index(said)
        ours = np.where(self._index.ours, scores, -1)
        best = np.argsort(-ours, kind="stable")[:10]
        topics = tuple(Found(self._index.ids[i], float(ours[i])) for i in best)
        other = int(np.argmax(np.where(self._index.ours, -1, scores)))
        confidence = float(
            ours[best[0]] - max(float(scores[other]) if not self._index.ours[other] else 0.0, float(ours[best[1]]))
        )
        zone = Zone.ANSWER if confidence > 0.4 else Zone.OUT if confidence < -0.1 else Zone.CHOOSE
        return Answer(zone, confidence, topics, self._index.ids[other] if zone is Zone.OUT else "")
