"""What is asked of a trouble by whoever is not to be shown a guide: what follows from it."""

import re
from typing import Any

from bot.dialogs.guides.asked import asks, parts
from bot.dialogs.guides.opening.anywhere import said_anywhere
from bot.engine import Turn
from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import is_bare

LEFT = 2
"""Words that are left of a question of its own without those that only ask: "thì sao", "thì làm sao em" leave none."""


def follows_from_it(turn: Turn[Any]) -> bool:
    """Whether it is asked what becomes of whoever cannot install it: "cài không được thì có bị phạt không"."""
    if not asks(turn) or not said_anywhere(turn).stuck:
        return False
    text, asked = _what_follows(turn)
    if not asked or not said_anywhere(turn, text=text).stuck:
        return turn.services.understanding.known.asks.whether(turn.update.text)
    said = said_anywhere(turn, text=asked)
    return _asks_more(turn, asked) and not (said.goes_ahead or said.what_next or said.shows or said.page)


def _asks_more(turn: Turn[Any], asked: str) -> bool:
    """Whether it is more than what to do."""
    small = turn.services.library.written.small_words(turn.person.language)
    left = asked
    for phrase in sorted({*small.asking, *small.fillers}, key=len, reverse=True):
        left = " ".join(_apart(left, phrase))
    return len(left.split()) >= LEFT


def _what_follows(turn: Turn[Any]) -> tuple[str, str]:
    """What does not work, and what is asked then; "" where that is not told apart."""
    told, asked = parts(turn)
    if told and asked:
        return told, asked
    for phrase in turn.services.library.written.screens(turn.person.language).others.then:
        before, *after = _apart(asked, phrase)
        if after:
            return before, " ".join(after)
    return "", ""


def _apart(text: str, phrase: str) -> list[str]:
    """A text before and after a phrase, which has no diacritics where the text has none."""
    said = fold(phrase) if is_bare(text) else phrase
    return re.split(rf"(?<!\w){re.escape(said)}(?!\w)", text, flags=re.IGNORECASE)
