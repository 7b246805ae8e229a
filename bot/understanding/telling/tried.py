"""Whether somebody says that they did something about it in vain: "gửi lại 3 lần rồi vẫn không có"."""

from collections.abc import Mapping

from bot.content import Library
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.normaliser.phrases import Normalised


class Tried:
    """Knows the phrases of every language: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        self._phrases = Mentions(
            with_gaps(say, phrase)
            for code, say in normalisers.items()
            for phrase in library.written.screens(code).tried
        )

    def __call__(self, text: str, language: str) -> bool:
        """Whether one of them stands in a text."""
        return bool(self._phrases(self._say[language](text[:LIMIT]), is_bare(text)))
