"""What is said calls everybody the same; whoever calls themselves "bà" is called that."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.model import Message

QUOTED = "“[^”]*”"
"""What somebody is to say to others, or others say."""


def called(messages: Iterable[Message], plain: str, form: str) -> tuple[Message, ...]:
    """The same messages with `form` for what everybody is called, in their text alone: what stands on a choice is
    compared with what is typed. Nothing changes where one of them is ""."""
    if not (plain and form):
        return tuple(messages)
    return tuple(replace(message, text=_said(message.text, plain, form)) for message in messages)


def _said(text: str, plain: str, form: str) -> str:
    def put(found: re.Match[str]) -> str:
        if found["quoted"]:
            return found[0]
        return form[:1].upper() + form[1:] if found[0][:1].isupper() else form

    return _plain(plain).sub(put, text)


@lru_cache(8)
def _plain(plain: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<quoted>{QUOTED})|\b{re.escape(plain)}\b", re.IGNORECASE)
