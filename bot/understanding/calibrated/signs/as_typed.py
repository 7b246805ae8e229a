"""Signs that count as they were typed, with or without diacritics."""

from collections.abc import Iterable, Sequence

from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.said import bare_of


class AsTyped:
    """Finds signs, but none in a word that was put for what somebody typed without diacritics: "ma" is read "mẹ", and
    "nhanh hon ma" is no "hôn mê"."""

    def __init__(self, signs: Iterable[Sequence[str]]) -> None:
        self._signs = list(signs)
        self._mentions = Mentions(self._signs)

    def __call__(self, words: Sequence[str], bare: bool) -> int:
        """How many there are."""
        met = self._mentions(words, bare)
        if not (met and bare) or all(word.isascii() for word in words):
            return len(met)
        return sum(_is_typed(words, self._signs[number]) for number in met)


def _is_typed(words: Sequence[str], sign: Sequence[str]) -> bool:
    """Whether a sign stands somewhere in words without diacritics but its own."""
    plain, said = bare_of(sign), bare_of(words)
    places = (at for at in range(len(said) - len(plain) + 1) if said[at : at + len(plain)] == plain)
    return any(all(word.isascii() or word in sign for word in words[at : at + len(plain)]) for at in places)
