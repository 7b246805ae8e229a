"""What is said before what is asked, and is none of it: thanks ("ok em cảm ơn, cho xin số"), and what one feels."""

from bot.content.sayings.small_words import THANKS, UNDERSTOOD, WARM
from bot.understanding.ends import PART
from bot.understanding.normaliser.openings import Openings
from bot.understanding.small_words import SmallWords
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.feelings import Feelings

POLITE = (THANKS, UNDERSTOOD, WARM)
"""Small words that may stand before a question."""

LEAST = 3
"""Words of the shortest question after them."""

MOST = 6
"""Words of thanks without a breath after them: "cảm ơn em nhiều nghen cho chị hỏi …"."""


class Courtesies:
    """Takes it off."""

    def __init__(self, words: SmallWords, core: Openings, asks: Asking, feelings: Feelings) -> None:
        self._words, self._core, self._asks, self._feelings = words, core, asks, feelings

    def __call__(self, text: str, language: str) -> str:
        """What is left of a text; all of it where nothing of that stands in it, or nothing else."""
        left = self._without_thanks(text, language)
        felt = self._feelings(left, language)
        left = felt.rest if felt else left
        return left if len(left.split()) >= LEAST else text

    def _without_thanks(self, text: str, language: str) -> str:
        clauses = PART.findall(text)
        polite = len(clauses) > 1 and self._is_polite(clauses[0].strip(" .,;!\n").split(), language)
        return "".join(clauses[1:]).strip() if polite else self._after_thanks(text, language)

    def _is_polite(self, typed: list[str], language: str) -> bool:
        """Whether a clause is no more than that, or ends with it: "ok e cảm ơn"."""
        ends = (" ".join(typed[at:]) for at in range(max(len(typed) - 1, 1)))
        return len(typed) <= MOST and any(self._words(end, language) in POLITE for end in ends)

    def _after_thanks(self, text: str, language: str) -> str:
        """What follows thanks without a breath between, where it asks or begins as a question does."""
        typed = text.split()
        for at in range(min(MOST, len(typed) - LEAST), 0, -1):
            rest = " ".join(typed[at:])
            if self._words(" ".join(typed[:at]), language) == THANKS:
                begun = len(self._core(rest, language)) < len(rest.split())
                return rest if begun or self._asks(rest) else text
        return text
