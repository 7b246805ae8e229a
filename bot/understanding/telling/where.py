"""Whether somebody asks where that is which they were told to press: "bấm lại chỗ nào"."""

from collections.abc import Mapping
from itertools import product

from bot.content import Library
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.normaliser.phrases import Normalised


class Where:
    """Knows the phrases of every language: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        given = {code: library.written.screens(code) for code in normalisers}
        self._phrases = Mentions(
            with_gaps(say, " ".join(pair))
            for code, say in normalisers.items()
            for pair in product(given[code].pointed, given[code].where)
        )

    def __call__(self, text: str, language: str) -> bool:
        """Whether one of them stands in a text."""
        return bool(self._phrases(self._say[language](text[:LIMIT]), is_bare(text)))
