"""Which choice somebody means by what they typed, or that it is none."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from bot.model import Choice
from bot.model.errors import BotError
from bot.model.writing.text import Spoken, words


class UnclearError(BotError):
    """The answer does not fit the question; the reason is a sentence for the person, who is asked again."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


_NUMBER = re.compile(r"(?:số|so|no\.?|#)? ?(\d{1,2}) ?[.)]?", re.IGNORECASE)

_NAMED = re.compile(r"(?:số|so|câu|cau|cái|cai|mục|muc|no\.?|number) ?(\d{1,2})[ .,:)]+(\S.*)", re.IGNORECASE)

_POINTED = re.compile(
    r"(?:(?:thôi|thoi|khỏi|khoi|dạ|da|ừ|uh|à|ờ)[ ,]+)*"
    r"(?:(?:cái|cai|câu|cau|con|mục|muc|ý|y) (?:(?:số|so|thứ|thu) )?|(?P<bare>(?:số|so|thứ|thu) ))(\d{1,2})"
    r"(?P<that>(?: (?:đó|do|á|a|kia|này|nay|ấy|ay))*)(?: (?:đi|di|nha|nhe|nghen))*"
    r"(?:$|[,.;!] | (?:nhưng|nhung|mà|ma) ).*",
    re.IGNORECASE,
)
"""A choice that is pointed at by its number, whatever is told then: "cái số 4 đó, mà …", "thôi khỏi, cái thứ 2"."""

HALF = 0.5
"""Share of the words after a number that the label there must have: "số 3 mất mã lấy lại ở đâu"."""

FEW = 3
"""Words of a wish for what was offered, without courtesies."""

SHOWS = ("topic", "more", "helpful", "unhelpful", "menu")
"""Dialogs that only show something."""

LONGEST = 250
"""Letters from which on a text is no label: the longest that a channel shows has 200."""


def picked(text: str, offered: Sequence[Choice], place: int = 0) -> Choice | None:
    """The choice whose number or whole label was typed, with or without diacritics, or whose place the text names."""
    line = " ".join(text.split())
    if not line or len(line) > LONGEST:
        return None
    number, spoken = _NUMBER.fullmatch(line), Spoken(line)
    for choice in offered:
        if number and choice.number and choice.number == int(number[1]):
            return choice
        if spoken.is_one_of((choice.label, _without_signs(choice.label))):
            return choice
    return _named(line, offered) or _pointed(line, offered) or _at(place, offered)


def _named(line: str, offered: Iterable[Choice]) -> Choice | None:
    """The choice whose number was typed with words of its label."""
    named = _NAMED.fullmatch(line)
    choice = next((one for one in offered if named and one.number == int(named[1])), None)
    if named is None or choice is None:
        return None
    typed = words(named[2]).split()
    label = set(_words_of(choice.label))
    return choice if typed and sum(word in label for word in typed) >= HALF * len(typed) else None


def _pointed(line: str, offered: Iterable[Choice]) -> Choice | None:
    """The choice that is pointed at; "số 4, Lê Lợi" is an address."""
    found = _POINTED.fullmatch(line)
    if found is None or (found["bare"] and not found["that"]):
        return None
    return next((choice for choice in offered if choice.number == int(found[2])), None)


def likened(text: str, offered: Iterable[Choice], courtesies: Collection[str]) -> Choice | None:
    """The one choice that begins something and whose label begins with all that a few words say: "vậy thôi bật đi"."""
    typed = [word for word in words(text).split() if word not in courtesies] if len(text) <= LONGEST else []
    if not 0 < len(typed) <= FEW:
        return None
    wished = set(typed)
    fits = [choice for choice in offered if wished.issubset(_words_of(choice.label))]
    job = fits[0] if len(fits) == 1 and fits[0].value.startswith("open:") else None
    return job if job and job.value.split(":")[1] not in SHOWS and _words_of(job.label)[0] == typed[0] else None


def _at(place: int, offered: Iterable[Choice]) -> Choice | None:
    """The choice that stands there, counted from the end where the place is below zero."""
    counted = sorted((choice for choice in offered if choice.number), key=lambda choice: choice.number)
    if not place or not -len(counted) <= place <= len(counted):
        return None
    return counted[place - 1 if place > 0 else place]


def hinted(text: str, offered: Iterable[Choice]) -> str | None:
    """The value of the one choice whose label has all these words ("quán cà phê" → "Quán ăn, cà phê")."""
    typed = set(words(text).split()) if len(text) <= LONGEST else set()
    if len("".join(typed)) < 2:
        return None
    found = {choice.value for choice in offered if choice.value and typed <= set(_words_of(choice.label))}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1024)
def _words_of(label: str) -> tuple[str, ...]:
    """The words of a label: the same are offered again and again."""
    return tuple(words(label).split())


@lru_cache(maxsize=1024)
def _without_signs(label: str) -> str:
    """The label's letters and digits: what is left of "✅ Đồng ý" on a keyboard."""
    return " ".join(re.findall(r"\w+", label))
