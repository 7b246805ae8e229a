"""Figures of speech: "nghẹt thở vì đồng hồ đếm ngược", "đột quỵ với giá cả"."""

from collections.abc import Iterable, Sequence

from bot.content.sayings.signs import Figure
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.normaliser.phrases import Normalised

BETWEEN = 3
"""Words that may stand between what it comes by and the thing: "xỉu với độ chậm của mạng"."""


class Figures:
    """Finds them where they begin: a sign that nobody is said to have, and the thing that it comes by."""

    def __init__(self, given: Iterable[tuple[Normalised, Figure]]) -> None:
        told = list(given)
        self._of = Phrases(say(sign) for say, figure in told for sign in figure.of)
        self._after = Phrases(say(word) for say, figure in told for word in figure.after)
        self._by = Phrases(say(word) for say, figure in told for word in figure.by)
        self._things = Phrases(say(thing) for say, figure in told for thing in figure.things)
        self.first = frozenset(self._of.first)

    def at(self, said: Sequence[str], place: int, bare: bool) -> int:
        """How many words one has that begins at a place; 0 where none does."""
        sign = self._of.at(said, place, bare)
        if not sign or (place and not self._after.at(said, place - 1, bare)):
            return 0
        by = self._by.at(said, place + sign, bare)
        start = place + sign + by
        ends = (at + self._things.at(said, at, bare) for at in range(start, start + BETWEEN + 1) if by)
        return next((end - place for at, end in enumerate(ends, start) if end > at), 0)
