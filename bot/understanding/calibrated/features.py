"""What a message is taken apart into, to see whether somebody cannot wait."""

from collections.abc import Mapping
from itertools import pairwise

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.calibrated.denials import Denials
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import Normaliser, is_bare

READ = 40
"""Words of a message that are looked at; whoever cannot wait says so early."""

LONG = 12
"""Words from which on a message tells a story: signs of illness weigh less in one."""

SIGN, SIGNS, ONLY_SOUNDS, STORY = "*sign", "*signs", "*only sounds", "*story"
WHOLE = frozenset((SIGN, SIGNS, ONLY_SOUNDS, STORY))
"""Features that weigh the same in messages of any length."""


class Features:
    """Takes a message apart. The signs of every language count: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normaliser]) -> None:
        urgent = [(language, found) for language in normalisers if (found := library.written.urgent(language))]
        self._signs = Mentions(normalisers[code](phrase) for code, found in urgent for phrase in found.signs)
        self._sounds = Mentions(normalisers[code](phrase) for code, found in urgent for phrase in found.only_sounds)
        self._denials = Denials({code: found.denied for code, found in urgent}, normalisers)

    def __call__(self, text: str, language: str) -> list[str]:
        """The features of a message without what it denies; none where it only says that nobody is ill."""
        typed, denies = self._denials(text, language)
        bare = is_bare(text)
        if denies and not self._signs(typed, bare) and not self._denials.tells(typed, bare):
            return []
        return self._features(typed[:READ], bare)

    def said(self, text: str, language: str) -> list[str]:
        """The words of a message that are looked at, without what it denies."""
        return self._denials(text, language)[0][:READ]

    def _features(self, typed: list[str], is_bare: bool) -> list[str]:
        bare = [fold(word) for word in typed]
        features = {f"b {word}" for word in bare} | {f"p {one} {other}" for one, other in pairwise(bare)}
        features |= {f"a {word}" for word, plain in zip(typed, bare, strict=True) if word != plain}
        return sorted(features | self._whole(typed, is_bare))

    def _whole(self, typed: list[str], bare: bool) -> set[str]:
        signs, sounds = len(self._signs(typed, bare)), len(self._sounds(typed, bare))
        told = ((SIGN, signs > 0), (SIGNS, signs > 1), (ONLY_SOUNDS, sounds > 0), (STORY, len(typed) > LONG))
        return {name for name, holds in told if holds}
