"""Signs that may be another word where they were typed without diacritics: "ho" is a cough, a family name, a lake."""

from collections.abc import Iterable, Sequence

from bot.content.sayings.signs import Unsure
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.normaliser.phrases import Normalised


class Unsurely:
    """Tells them by the words around them in a clause: "ba tui ho", "ho nhe thoi", "nay ho hoai"."""

    def __init__(self, given: Iterable[tuple[Normalised, Unsure]]) -> None:
        self._given = [
            (Phrases([say(one.word)]), Phrases(map(say, one.after)), Phrases(map(say, one.before)), say)
            for say, one in given
        ]

    def __call__(self, clause: str) -> bool:
        """Whether one of them is a sign in a clause that was typed without diacritics."""
        return any(self._is_sign(say(clause), *words) for *words, say in self._given)

    def _is_sign(self, said: Sequence[str], word: Phrases, after: Phrases, before: Phrases) -> bool:
        for place in range(len(said)):
            end = place + word.at(said, place, True)
            begins, ends = place == 0, end == len(said)
            stands = begins or after.at(said, place - 1, True)
            if end > place and stands and (ends or before.at(said, end, True)) and not (begins and ends):
                return True
        return False
