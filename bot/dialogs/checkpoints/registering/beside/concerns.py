"""What is asked about registering while it is open, or is about to be: answered in a line or two."""

import re
from typing import Any

from bot.content import N_, Library
from bot.dialogs.checkpoints.owned import Owned
from bot.dialogs.checkpoints.registering.beside.short_answers import CONCERNS, LABELS, WHAT_IF, Concern
from bot.dialogs.checkpoints.registering.declaring.reminding import REMINDED, UNREMINDED
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import has, says
from bot.engine import Turn
from bot.model import Message
from bot.understanding import Kind

OR = N_("or")
"""The word of a question that no word for asking is in."""

WHEN = N_("o'clock, half past, tomorrow, tonight, this afternoon, this evening, in the morning, at noon, later on")
"""Words for when somebody wants to be reminded."""

HOUR = re.compile(r"\b\d{1,2} ?(?:h|:)")
"""An hour, in figures."""

ALARM = N_(
    "I cannot set an hour for one person. Set an alarm on your phone, and type “go on” when it rings: I go on from"
    " right here."
)


def about(turn: Turn[Any], text: str) -> Message | None:
    """The answer to a question about registering; `None` for everything else."""
    library = turn.services.library
    if not isinstance(turn.data, Owned) and wants_a_reminder(text, library):
        return turn.message(ALARM)
    if not turn.services.understanding.asks(text) and not (says(text, OR, library) or says(text, WHAT_IF, library)):
        return None
    for concern in CONCERNS[turn.person.consented_at is not None :]:  # the first is about what is settled by a yes
        if says(text, concern.words, library) and (not concern.also or says(text, concern.also, library)):
            if _is_wished(turn, concern, text):
                return None
            name, _, arg = concern.opens.partition(":")
            choices = (turn.opens(LABELS[concern.opens], name, arg, word="yes"),) if name else ()
            return turn.message(concern.answer, *choices)
    return None


def wants_a_reminder(text: str, library: Library) -> bool:
    """Whether somebody wants to be reminded at some hour: "2h chiều nay nhắc tui"."""
    wanted = says(text, REMINDED, library) and not has(text, UNREMINDED, library)
    return wanted and (says(text, WHEN, library) or bool(HOUR.search(text.lower())))


def _is_wished(turn: Turn[Any], concern: Concern, text: str) -> bool:
    """Whether the owner of a place wants done what is asked: then it opens, and nothing is told about it."""
    meant = turn.meant(text)
    opens = turn.services.library.opens(turn.person.language)[meant.id] if meant.kind is Kind.JOB else ""
    return isinstance(turn.data, Owned) and concern.opens != "" and opens == concern.opens
