"""What was said before lifts what belongs to it."""

from collections.abc import Mapping

import numpy as np

from bot.content import Library
from bot.understanding.index.index import Index
from bot.understanding.index.postings import Floats
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

SHORT = 9
"""Words of a text that may lean on what was said before; a longer one speaks for itself."""

FAR = 16
"""The same for one that says that it does: "vậy còn mẹ tui không có điện thoại thì sao"."""

RELATED = 2.0
"""Standard deviations by which a topic that is related to the last one is lifted."""

SAME = 0.8
"""The same for the last topic itself, and for those of its category."""


class Leaning:
    """Knows the words of every language with which something leans on what was said before."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        given = [(code, library.written.small_words(code).leaning) for code in normalisers]
        self._leans = Mentions(normalisers[code](phrase) for code, phrases in given for phrase in phrases)

    def __call__(self, text: str, language: str) -> bool:
        """Whether one of them is in a text."""
        return bool(self._leans(self._say[language](text), is_bare(text)))


class Context:
    """For each topic, how much all others are lifted after it. Relations hold both ways."""

    def __init__(self, library: Library, index: Index) -> None:
        topics = library.topics[library.site.languages[0]]
        self._place = {index.ids[at]: at for at in index.of(Kind.TOPIC)}
        self._size = len(index.ids)
        self._near: dict[str, dict[str, float]] = {name: {} for name in topics}
        for name, topic in topics.items():
            for other in topics.values():
                if other.category == topic.category:
                    self._near[name][other.id] = SAME
        for name, topic in topics.items():
            for related in topic.related:
                if related in topics:
                    self._near[name][related] = self._near[related][name] = RELATED

    def lift(self, before: str) -> Floats:
        """What is added to the total of every entry after this topic."""
        lifted: Floats = np.zeros(self._size)
        for name, amount in self._near.get(before, {}).items():
            if name in self._place:
                lifted[self._place[name]] = amount
        return lifted
