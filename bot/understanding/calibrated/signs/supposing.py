"""Whether somebody only asks what would be if somebody were ill: "khách mà sốt thì sao", "what if a guest is ill"."""

from collections.abc import Iterable, Mapping

from bot.content.sayings.signs import Supposed
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised


class Supposing:
    """Knows the words of every language by which it is supposed, and those that say that it is so now."""

    def __init__(self, given: Mapping[str, Supposed], say: Mapping[str, Normalised]) -> None:
        self._say = say

        def mentions(phrases: Iterable[tuple[str, tuple[str, ...]]]) -> Mentions:
            return Mentions(say[language](phrase) for language, written in phrases for phrase in written)

        self._by = mentions((language, supposed.by) for language, supposed in given.items())
        self._of = mentions((language, supposed.of) for language, supposed in given.items())
        self._then = mentions((language, supposed.then) for language, supposed in given.items())
        self._real = mentions((language, supposed.real) for language, supposed in given.items())

    def __call__(self, text: str, language: str) -> bool:
        """Whether a text only supposes something."""
        words, bare = self._say[language](text), is_bare(text)
        supposed = self._by(words, bare) or (self._of(words, bare) and self._then(words, bare))
        return bool(supposed) and not self._real(words, bare)
