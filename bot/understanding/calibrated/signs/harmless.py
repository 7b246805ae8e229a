"""What only sounds like a sign of illness: "nhỏ xíu", "hộ kinh doanh", "sốt ruột", a phone that is hot."""

from collections.abc import Mapping, Sequence

from bot.content.sayings.urgent import Urgent
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.calibrated.signs.figures import Figures
from bot.understanding.calibrated.signs.states import States
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.phrases import Normalised

LONGEST = 4
"""Words before one that may belong to the same sign."""


class Sounding:
    """Takes out of a text what only sounds like a sign. A sign that is as long, or longer, keeps its words: "con nhỏ
    xỉu" is a girl who fainted, although "nhỏ xíu" is tiny."""

    def __init__(self, given: Mapping[str, Urgent], say: Mapping[str, Normalised]) -> None:
        told = [(say[language], urgent) for language, urgent in given.items()]
        harmless = [(say, urgent.harmless) for say, urgent in told]
        self._signs = Phrases(say(sign) for say, urgent in told for sign in (*urgent.signs, *urgent.severe))
        self._phrases = Phrases(say(phrase) for say, known in harmless for phrase in known.phrases)
        self._spelt = Phrases((say(phrase) for say, known in harmless for phrase in known.spelt), as_written=True)
        between = Phrases(say(word) for say, known in harmless for word in known.between)
        self._states = States(((say, state) for say, known in harmless for state in known.states), between)
        self._figures = Figures((say, known.figure) for say, known in harmless)
        self._weary = Phrases(say(word) for say, known in harmless for word in known.weary)
        self._weary_of = Mentions(say(phrase) for say, known in harmless for phrase in known.weary_of)
        self._unless = Mentions(say(phrase) for say, known in harmless for phrase in known.unless)
        told_of = (self._weary, self._phrases, self._spelt, self._states, self._figures)
        self._begin = frozenset[str]().union(*(one.first for one in told_of))

    def __call__(self, said: Sequence[str], bare: bool) -> Sequence[str]:
        """The words of a text without it."""
        gone: set[int] = set()
        weary = not self._weary.first.isdisjoint(said) and self._is_weary(said, bare)
        for place, word in enumerate(said):
            sounds = self._sounding(said, place, bare) if word in self._begin else 0
            if sounds and not self._is_sign(said, place, sounds, bare):
                gone.update(range(place, place + sounds))
            gone.update(range(place, place + self._weary.at(said, place, bare)) if weary else ())
        return [word for place, word in enumerate(said) if place not in gone] if gone else said

    def _is_weary(self, said: Sequence[str], bare: bool) -> bool:
        """Whether somebody is tired of what they do: "mệt quá, tải hoài không được, để mai làm"."""
        return bool(self._weary_of(said, bare)) and not self._unless(said, bare)

    def _is_sign(self, said: Sequence[str], place: int, length: int, bare: bool) -> bool:
        """Whether some of the next words belong to a sign that is as long as they are."""
        begins = ((at, self._signs.at(said, at, bare)) for at in range(max(place - LONGEST, 0), place + length))
        return any(sign >= length and at + sign > place for at, sign in begins)

    def _sounding(self, said: Sequence[str], place: int, bare: bool) -> int:
        """How many words that begin at a place only sound like a sign."""
        phrase = max(self._phrases.at(said, place, bare), self._spelt.at(said, place, bare))
        return phrase or self._states.at(said, place, bare) or self._figures.at(said, place, bare)
