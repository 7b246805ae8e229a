"""Answers that are said anew, or were told at another place: taken at once."""

from collections.abc import Mapping

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import NAME, Registration
from bot.dialogs.checkpoints.registering.told.corrected.applied import as_said
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction
from bot.dialogs.checkpoints.registering.told.corrected.said.several import several
from bot.dialogs.checkpoints.registering.told.corrected.taken import corrected
from bot.dialogs.checkpoints.registering.told.same import is_elsewhere, is_same
from bot.engine import Proceed, Turn
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds

SURE = "sure"
"""The step at which a name is said again that may be none."""

SAME_AS = 8
"""Words of whoever says that an answer is as it was at the place before, and no more."""


def renamed(turn: Turn[Registration]) -> None:
    """A name that is not sure yet gives way to one with a kind of place in it."""
    name = read(turn.update.text, turn.services.library).name if turn.step == SURE else ""
    if name and Kinds(name, turn.services.library).starts():
        turn.data.name = name[:NAME]


def is_lacking(turn: Turn[Registration]) -> bool:
    """Whether what is said to be as it was at the place before has not been told yet, and nothing else is."""
    lacking, text = turn.data.lacking(), turn.update.text
    if is_elsewhere(text, turn.services.library):
        return True
    same = [field for field in is_same(text, turn.services.library) if field in lacking]
    return bool(same) and not any(map(str.isdigit, text)) and len(text.split()) <= SAME_AS


def noted(turn: Turn[Registration], changed: Mapping[str, str]) -> Proceed:
    """Goes on with what was mended, which is said where the summary does not show it yet."""
    if turn.data.lacking():
        turn.say(N_("Noted: {told}."), told="; ".join(as_said(turn, turn.data, changed).values()))
    return Proceed()


def said_anew(turn: Turn[Registration]) -> bool:
    """Whether answers that were given are said anew, several at once, or one beside a yes to all the others."""
    given, library = turn.data, turn.services.library
    found = [] if asks(turn) else several(turn.update.text, library)
    if not found or any(one.field in given.lacking() for one in found) or (len(found) == 1 and given.lacking()):
        return False
    if len(found) == 1 and correction(turn.update.text, library):
        return False  # that knows better
    changed = [corrected(given, one, library) for one in found]
    return any(changed)


def asks(turn: Turn[Registration]) -> bool:
    """Whether it ends like a question: "sau này đổi tên được không" changes nothing."""
    last = turn.update.text.split()[-1:]
    return any(map(turn.services.understanding.known.asks, last))
