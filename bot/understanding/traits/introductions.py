"""Who somebody is, told before they ask: "chào bạn, mình bên UBND xã Hòa An. Cho mình xin số liệu"."""

import re
from collections.abc import Callable, Mapping

from bot.content import Library
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

SENTENCE = re.compile(r"[.!]\s|\n")
"""Where a sentence ends."""

ASKS = 4
"""Words of the shortest question after it."""


class Introductions:
    """Knows the phrases of every language."""

    def __init__(self, library: Library, say: Mapping[str, Normalised], asks: Callable[[str], bool]) -> None:
        self._say, self._asks = say, asks
        given = ((code, phrase) for code in say for phrase in library.written.small_words(code).introduces)
        self._introduces = Mentions(say[code](phrase) for code, phrase in given)

    def __call__(self, text: str, language: str) -> str:
        """A text without the first sentence, where that only says who somebody is."""
        first, *others = SENTENCE.split(text, maxsplit=1)
        rest = others[0].strip() if others else ""
        if len(rest.split()) < ASKS or self._asks(first):
            return text
        return rest if self._introduces(self._say[language](first), is_bare(first)) else text
