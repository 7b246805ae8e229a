"""Whether somebody says that they did something about it in vain: "gửi lại 3 lần rồi vẫn không có"."""

from collections.abc import Mapping

from bot.content import Library
from bot.understanding.normaliser.mentions import BREATH, Mentions, with_gaps
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.telling.clauses import parts


class Tried:
    """Knows the phrases of every language: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        given = {code: library.written.screens(code) for code in normalisers}
        self._phrases = Mentions(
            with_gaps(say, phrase) for code, say in normalisers.items() for phrase in given[code].tried
        )
        self._insisting = Mentions(
            (*with_gaps(say, phrase), BREATH) for code, say in normalisers.items() for phrase in given[code].insists
        )

    def __call__(self, text: str, language: str) -> bool:
        """Whether one of them stands in a text."""
        return bool(self._phrases(self._say[language](text[:LIMIT]), is_bare(text)))

    def insists(self, text: str, language: str) -> bool:
        """Whether a part of a text ends with what insists that it was done before: "bật hết rồi mà"; whomever it calls
        then ("rồi mà em")."""
        said = parts(self._say[language], text[:LIMIT])
        words = [word for part in said for end in (part, part[:-1]) for word in (*end, BREATH)]
        return bool(self._insisting(words, is_bare(text)))
