"""What counts as a yes: nothing but a yes."""

from typing import Any

from bot.content import N_
from bot.content.meanings import NEXT, NO, YES
from bot.engine import Turn
from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import is_bare, words

AGREED = N_("agree, agreed, i consent, you may keep it")
"""Words that say yes, whatever else is said with them, unless that is asked or denied."""

NODS = N_("yes, ok, okay, fine")
"""Words that say yes with "done": "ok rồi"."""

DENIED = N_("not, no, never, don't, do not, if")
"""Words that take a yes back."""


def agrees(turn: Turn[Any], text: str) -> bool:
    """Whether a text says yes: as a whole, or with the very word for it: "thì đồng ý, hỏi hoài". "Done" is none."""
    word = turn.meant(text).word
    if word in (YES, NO):
        return word == YES
    taken_back = turn.services.understanding.asks(text) or says(turn, text, DENIED)
    return (word == NEXT and says(turn, text, NODS)) or (says(turn, text, AGREED) and not taken_back)


def says(turn: Turn[Any], text: str, sentence: str) -> bool:
    """Whether one of these phrases is in a text; with its own diacritics, if the text has any: "đúng" is no "đừng"."""
    known = {phrase for said in turn.services.library.words.values() for phrase in said.phrases(sentence)}
    return any(f" {_read(phrase, text)} " in f" {_read(text, text)} " for phrase in known)


def _read(said: str, text: str) -> str:
    return " ".join(map(fold, words(said)) if is_bare(text) else words(said))
