"""What is said calls everybody the same; whoever calls themselves "bà" is called that, by a bot that is "con" then."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.content.sayings.addressed import Addressed
from bot.model import Message

QUOTED = (r"“[^”]*(?:”|$)", r"\"[^\"\n]*\"")
"""What somebody is to say to others, or others say, or a screen shows; to the end where a passage leaves it open."""

BEGINNINGS = (r"\A", r"\n", r"[.!?…”)•] ")
"""What a sentence begins after: a capital elsewhere is somebody's name."""


def called(messages: Iterable[Message], given: Addressed, name: str) -> tuple[Message, ...]:
    """The same messages with the form of that name for what everybody is called, in their text alone: what stands on a
    choice is compared with what is typed. Nothing changes where there is no such form."""
    form = given.forms.get(name)
    if form is None:
        return tuple(messages)
    instead = dict.fromkeys(given.plain, name)
    if given.own and form.own:
        instead[given.own] = form.own
    instead |= {_capital(plain): _capital(said) for plain, said in instead.items()}
    pattern = _pattern(given.plain, given.own, given.kept)

    def put(found: re.Match[str]) -> str:
        return instead.get(found[0], found[0])

    return tuple(replace(message, text=pattern.sub(put, message.text)) for message in messages)


@lru_cache(8)
def _pattern(plain: Iterable[str], own: str, kept: Iterable[str]) -> re.Pattern[str]:
    """Finds what is to be replaced, and what is not. Each alternative begins with a letter and looks back from its end:
    that is found faster."""
    phrases = sorted({*plain, *kept, *map(_capital, (*plain, *kept))}, key=len, reverse=True)
    whole = [rf"{re.escape(one)}(?<!\w{re.escape(one)})(?!\w)" for one in (*phrases, own) if one]
    name = re.escape(_capital(own)) or "(?!)"
    begins = "|".join(f"(?<={before}{name})" for before in BEGINNINGS)
    return re.compile("|".join((*QUOTED, *whole, rf"{name}(?:{begins})(?!\w)")))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
