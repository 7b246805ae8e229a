"""Who stops in the middle of it: "thôi ngừng đi, vợ tui kêu để bữa khác"."""

from bot.content import N_
from bot.content.sayings.small_words import LATER, NEXT, STOP, YES
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.unasked.foretold import foretold
from bot.engine import Turn
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.phrases import says

DONE = N_("has done it already, is registered already, already registered, has a code already, already has a code")
"""What is said of a place for which nothing is left to do."""

BREAK = 2
"""Words of a part that stops, at least: "thôi, quán Mây" only begins so."""


def breaks_off(turn: Turn[Registration], already: bool = False) -> bool:
    """Whether a text begins with a part that stops, and tells nothing: "thôi ngừng đi, vợ tui kêu để bữa khác"; or
    that it is done `already`: "thôi dừng, chồng em làm hồi sáng rồi"."""
    first, *others = CLAUSE.split(turn.update.text, maxsplit=1)
    if not others or len(first.split()) < BREAK or turn.meant(first).word not in (STOP, LATER):
        return False
    if already:
        return says(others[0], DONE, turn.services.library) and not any(map(str.isdigit, others[0]))
    behind = " ".join(first.split()[1:])
    if any(turn.meant(part).word in (YES, NEXT) for part in (behind, others[0])):
        return False  # "thôi được rồi, làm đi"
    return not turn.services.understanding.known.asks(others[0]) and not foretold(turn, others[0])
