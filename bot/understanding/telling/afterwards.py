"""What is told, or asked, once what cannot wait was answered: that help was called, where one is, whether to go on."""

from collections.abc import Mapping
from typing import TypedDict

import numpy as np

from bot.content import Library
from bot.understanding.index.index import Index
from bot.understanding.index.reading import Said
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

LIKE = 0.14
"""How like its phrasings a text must be, times how much of it they say, 0 to 1: nine in ten of strangers' lines are
heard, and of those that tell something else one in sixteen would be."""


class After(TypedDict):
    """What a `Meaning` knows of it."""

    after: str
    goes_on: bool


class Afterwards:
    """Knows the phrasings of every language: whoever is afraid mixes them. It looks for nothing else, so that a few
    dozen lines tell them apart."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        said: dict[str, list[list[str]]] = {}
        for language, say in normalisers.items():
            urgent = library.written.urgent(language)
            for after in urgent.after if urgent else ():
                said.setdefault(after.id, []).extend(map(say, after.phrasings))
        texts = [Said(name, Kind.TOPIC, True, words) for name, phrasings in said.items() for words in phrasings]
        self._index = Index(texts) if texts else None
        given = [(language, found) for language in normalisers if (found := library.written.urgent(language))]
        self._on = Mentions(normalisers[language](phrase) for language, found in given for phrase in found.goes_on)

    def told(self, text: str, language: str) -> After:
        """What is told, and whether what waited is to go on."""
        return After(after=self(text, language), goes_on=bool(self._on(self._say[language](text), is_bare(text))))

    def __call__(self, text: str, language: str) -> str:
        """Which of them a text is; "" where it is none."""
        words = self._say[language](text)
        if self._index is None or not words:
            return ""
        evidence = self._index(words, is_bare(text))
        best = int(np.argmax(evidence.total))
        if evidence.exact:
            return self._index.ids[evidence.exact[0]]
        like = evidence.length and evidence.close[best] * evidence.covered[best] >= LIKE
        return self._index.ids[best] if like else ""
