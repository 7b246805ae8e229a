"""The next place, told before the one that is being registered is done: "second: Sunset Bar, same address"."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.foretold import put_behind
from bot.dialogs.checkpoints.registering.told.heard import Told
from bot.dialogs.checkpoints.registering.told.spoken import phrases
from bot.engine import Turn
from bot.model.writing.text import words

NEXT = N_("second, the second, second one, the second one, second is, the second is, the other one, the other one is")
"""What the next place is called, right before its name."""


def is_next(turn: Turn[Registration], told: Told) -> bool:
    """Whether what is told is of the next place: it waits until this one is registered."""
    text, data = turn.update.text, turn.data
    before, name, after = text.partition(told.name) if told.name else (text, "", "")
    called = {words(phrase) for phrase in phrases(turn.services.library, NEXT)}
    if not (name and data.name) or data.name == name or words(before).removeprefix("and ") not in called:
        return False
    put_behind(turn, f"{name}{after}")
    return True
