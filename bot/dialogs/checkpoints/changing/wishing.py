"""Whoever wants something changed of a place that was made just now, and does not say what: "sửa lại giùm tui"."""

from typing import Any

from bot.dialogs.checkpoints.changing.mending import claimed as claims
from bot.dialogs.checkpoints.changing.mending import is_just_now
from bot.engine import Turn
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.phrasing.tidying import is_courtesy, tidy
from bot.understanding.places.values.begins import CHANGE

FEW = 4
"""Words behind that, which may be the name: "sửa lại mộc miên thôi"."""


def claimed(turn: Turn[Any], invited: bool) -> bool:
    """Whether a change is told, or wished for."""
    return claims(turn, invited) or wants_a_change(turn, turn.update.text)


def wants_a_change(turn: Turn[Any], text: str) -> bool:
    """Whether it begins so, and names nothing that one can speak of here; then it is asked what has changed."""
    library, understanding = turn.services.library, turn.services.understanding
    if any(map(str.isdigit, text)) or not is_just_now(turn):
        return False
    for phrase in phrases(library, CHANGE):
        before, sign, after = split(without_tails(tidy(text), library), phrase)
        if sign and " " in phrase and is_courtesy(before, library):
            return len(after.split()) <= FEW and not understanding.things(after, turn.person.language)
    return False
