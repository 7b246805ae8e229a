"""What is told, or asked, once what cannot wait was answered: that help was called, where one is, whether to go on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypedDict

import numpy as np

from bot.content import Library
from bot.content.sayings.urgent import Urgent
from bot.understanding.ends import WORDS
from bot.understanding.index.index import Index
from bot.understanding.index.reading import Said
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

LIKE = 0.145
"""How like its phrasings a text must be, times how much of it they say, 0 to 1: nine in ten of strangers' lines are
heard, and of those that tell something else one in sixteen would be."""


PARTS = 6
"""Parts of a text that are looked at each by itself."""

MUCH_LIKE = 0.4
"""The same of what says that nobody is ill: whoever is may say nearly that ("không phải bệnh nhẹ đâu")."""

ALSO = 0.3
"""The same of what is answered beside another: two answers are long, and the second must be worth it."""

EXACTLY = 1.0
"""How like them a text is that they have word for word."""


class After(TypedDict):
    """What a `Meaning` knows of it."""

    after: str
    also: str
    after_like: float
    goes_on: bool


class Like(NamedTuple):
    """Which of them a text is, and how like it, 0 to 1."""

    name: str
    like: float


class Afterwards:
    """Knows the phrasings of every language: whoever is afraid mixes them. It looks for nothing else, so that a few
    dozen lines tell them apart."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        """`better` is what tells that somebody is."""
        self._say = normalisers
        given = [(language, found) for language in normalisers if (found := library.written.urgent(language))]
        said: dict[str, list[Sequence[str]]] = {}
        for language, urgent in given:
            for after in urgent.after:
                said.setdefault(after.id, []).extend(map(normalisers[language], after.phrasings))
        texts = [Said(name, Kind.TOPIC, True, words) for name, phrasings in said.items() for words in phrasings]
        self._index = Index(texts) if texts else None
        self._on = Mentions(normalisers[language](phrase) for language, found in given for phrase in found.goes_on)
        self._named = _named(given, normalisers)
        self.better = next((after.id for _, urgent in given for after in urgent.after if after.glad), "")
        self._back = {after.id for _, urgent in given for after in urgent.after if after.back}
        self._ends = {after.id for _, urgent in given for after in urgent.after if after.ends}

    def is_nobody(self, name: str) -> bool:
        """Whether what is told is that nobody is ill."""
        return name in self._back & self._ends

    def told(self, text: str, language: str, clauses: Sequence[str]) -> After:
        """What is told, and whether what waited is to go on. Of `clauses`, what it tells and what it asks, each may be
        something else: "gọi rồi, họ kêu ở nhà. mấy ngày vậy"."""
        whole = self._like(text, language)
        cut = [part for part in WORDS.split(text, PARTS) if part.strip()][:PARTS]
        apart = cut if len(cut) > 1 else clauses
        parts = [self._like(part, language) for part in apart] if all(apart) and whole.like < EXACTLY else []
        found = [part.name for part in parts if part.name] or [whole.name]
        goes_on = bool(self._on(self._say[language](text), is_bare(text))) or found[0] in self._back
        likes = [max((part.like for part in (whole, *parts) if part.name == name), default=0.0) for name in found]
        if likes[0] < ALSO <= likes[-1]:
            found, likes = found[-1:], likes[-1:]
        if found[0] in self._ends and clauses[-1] and likes[0] < ALSO:
            found, likes = [""], [0.0]  # whoever asks whether the hospital tests children is not there
        also = found[-1] if found[-1] != found[0] and likes[-1] >= ALSO else ""
        return After(after=found[0], also=also, after_like=min(likes) if also else likes[0], goes_on=goes_on)

    def _like(self, text: str, language: str) -> Like:
        """Which of them a text is, if any."""
        words = self._say[language](text)
        if self._index is None or not words:
            return Like("", 0.0)
        evidence = self._index(words, is_bare(text))
        if evidence.exact:
            return Like(self._index.ids[evidence.exact[0]], EXACTLY)
        likest = [int(best) for best in np.argsort(-evidence.total)[:2]] if evidence.length else []
        for name, like in ((self._index.ids[at], float(evidence.close[at] * evidence.covered[at])) for at in likest):
            if not self._may_be(name, words, is_bare(text)):
                break  # what is less like it is no better for that
            if like >= (MUCH_LIKE if name in self._back else LIKE):
                return Like(name, like)
        return Like("", 0.0)

    def _may_be(self, name: str, words: Sequence[str], bare: bool) -> bool:
        """Whether the things that it is about are named, where it is about any."""
        return name not in self._named or bool(self._named[name](words, bare))


def _named(given: Iterable[tuple[str, Urgent]], say: Mapping[str, Normalised]) -> dict[str, Mentions]:
    """The things that some are about, in every language."""
    said: dict[str, list[Sequence[str]]] = {}
    for language, after in ((language, after) for language, urgent in given for after in urgent.after if after.named):
        said.setdefault(after.id, []).extend(map(say[language], after.named))
    return {name: Mentions(ways) for name, ways in said.items()}
