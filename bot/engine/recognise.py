"""Which choice somebody means by what they typed, or that it is none."""

import re
from collections.abc import Iterable

from bot.model import Choice
from bot.model.errors import BotError
from bot.model.text import says, words


class UnclearError(BotError):
    """The answer does not fit the question; the reason is a sentence for the person, who is asked again."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


_NUMBER = re.compile(r"^\s*(?:số|so|no\.?|#)?\s*(\d{1,2})\s*[.)]?\s*$", re.IGNORECASE)


def picked(text: str, offered: Iterable[Choice]) -> Choice | None:
    """The choice whose number or whole label was typed, with or without diacritics."""
    number = _NUMBER.match(text)
    for choice in offered:
        if number and choice.number and choice.number == int(number[1]):
            return choice
        if text and (says(text, [choice.label]) or says(text, [_without_signs(choice.label)])):
            return choice
    return None


def hinted(text: str, offered: Iterable[Choice]) -> str | None:
    """The value of the one choice whose label has all these words ("quán cà phê" → "Quán ăn, cà phê")."""
    typed = set(words(text).split())
    if len("".join(typed)) < 2:
        return None
    found = {choice.value for choice in offered if choice.value and typed <= set(words(choice.label).split())}
    return found.pop() if len(found) == 1 else None


def _without_signs(label: str) -> str:
    """The label's letters and digits: what is left of "✅ Đồng ý" on a keyboard."""
    return " ".join(re.findall(r"\w+", label))
