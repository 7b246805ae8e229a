"""What only sounds like a sign of illness: "nhỏ xíu", "hộ kinh doanh", "sốt ruột", a phone that is hot."""

from collections.abc import Mapping

from bot.content.meanings import Urgent
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.normaliser.phrases import Normalised

BETWEEN = 3
"""Words that may stand between a thing and its state: "máy em nó nóng"."""

DEGREES = frozenset(("độ", "do", "degrees", "c"))
"""Said with a number of what is hot: "trời nóng 39 độ"."""


class Sounding:
    """Takes out of a text what only sounds like a sign. A sign that is as long, or longer, keeps its words: "con nhỏ
    xỉu" is a girl who fainted, although "nhỏ xíu" is tiny."""

    def __init__(self, given: Mapping[str, Urgent], say: Mapping[str, Normalised]) -> None:
        told = [(say[language], urgent) for language, urgent in given.items()]
        harmless = [(say, urgent.harmless) for say, urgent in told]
        self._signs = Phrases(say(sign) for say, urgent in told for sign in (*urgent.signs, *urgent.severe))
        self._phrases = Phrases(say(phrase) for say, known in harmless for phrase in known.phrases)
        states = [(say, state) for say, known in harmless for state in known.states]
        self._states = [(Phrases(map(say, state.of)), Phrases(map(say, state.are))) for say, state in states]
        self._between = Phrases(say(word) for say, known in harmless for word in known.between)
        self._begin = self._phrases.first.union(*(things.first for things, _ in self._states))

    def __call__(self, said: list[str], bare: bool) -> list[str]:
        """The words of a text without it."""
        if self._begin.isdisjoint(said):
            return said
        left: list[str] = []
        place = 0
        while place < len(said):
            sounds, sign = self._sounding(said, place, bare), self._signs.at(said, place, bare)
            kept = max(sign, 1) if sign >= sounds or self._is_sign(said, place, sounds, bare) else 0
            left += said[place : place + kept]
            place += kept or sounds
        return left

    def _is_sign(self, said: list[str], place: int, length: int, bare: bool) -> bool:
        """Whether a sign begins among the next words that is as long as they are."""
        return any(self._signs.at(said, at, bare) >= length for at in range(place + 1, place + length))

    def _sounding(self, said: list[str], place: int, bare: bool) -> int:
        """How many words that begin at a place only sound like a sign."""
        told = (self._state(said, place, bare, things, states) for things, states in self._states)
        return self._phrases.at(said, place, bare) or next(filter(None, told), 0)

    def _state(self, said: list[str], place: int, bare: bool, things: Phrases, states: Phrases) -> int:
        """The same of a thing and its state."""
        end = place + things.at(said, place, bare)
        if end == place:
            return 0
        for _ in range(BETWEEN + 1):
            if state := states.at(said, end, bare):
                return _degrees(said, end + state) - place
            end += self._between.at(said, end, bare)
        return 0


def _degrees(said: list[str], place: int) -> int:
    """Where the degrees end that stand at a place."""
    while place < len(said) and (said[place].isdigit() or said[place] in DEGREES):
        place += 1
    return place
