"""Things of a kind that are in a state, with a few words between: a phone is hot, lips are blue."""

from collections.abc import Iterable, Sequence

from bot.content.sayings.signs import State
from bot.model.writing.text import fold
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.normaliser.phrases import Normalised

BETWEEN = 3
"""Words that may stand between a thing and its state: "máy em nó nóng"."""

DEGREES = frozenset(("độ", "do", "degrees", "c"))
"""Said with a number of what is hot: "trời nóng 39 độ"."""


class States:
    """Finds them where they begin."""

    def __init__(self, given: Iterable[tuple[Normalised, State]], between: Phrases) -> None:
        self._pairs = [(Phrases(map(say, state.of)), Phrases(map(say, state.are))) for say, state in given]
        self._between = between
        self._begun: dict[str, list[int]] = {}
        for number, (things, _) in enumerate(self._pairs):
            for word in things.first:
                self._begun.setdefault(word, []).append(number)
        self.first = frozenset(self._begun)

    def at(self, said: Sequence[str], place: int, bare: bool) -> int:
        """How many words one has that begins at a place; 0 where none does."""
        word, plain = said[place], fold(said[place]) if bare else said[place]
        begun = sorted({*self._begun.get(word, ()), *self._begun.get(plain, ())})
        return next(filter(None, (self._state(said, place, bare, *self._pairs[number]) for number in begun)), 0)

    def any(self, said: Sequence[str], bare: bool) -> bool:
        """Whether there is one."""
        return any(word in self.first and self.at(said, place, bare) for place, word in enumerate(said))

    def _state(self, said: Sequence[str], place: int, bare: bool, things: Phrases, states: Phrases) -> int:
        end = place + things.at(said, place, bare)
        if end == place:
            return 0
        for _ in range(BETWEEN + 1):
            if state := states.at(said, end, bare):
                return _degrees(said, end + state) - place
            end += self._between.at(said, end, bare)
        return 0


def _degrees(said: Sequence[str], place: int) -> int:
    """Where the degrees end that stand at a place."""
    while place < len(said) and (said[place].isdigit() or said[place] in DEGREES):
        place += 1
    return place
