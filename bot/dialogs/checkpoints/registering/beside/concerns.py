"""What is asked about registering while it is open, or is about to be: answered in a line or two."""

from typing import Any

from bot.content import N_, Library
from bot.dialogs.checkpoints.owned import Owned
from bot.dialogs.checkpoints.registering.beside.concern import Concern
from bot.dialogs.checkpoints.registering.beside.of_the_poster import POSTER
from bot.dialogs.checkpoints.registering.beside.of_the_sheet import SHEET
from bot.dialogs.checkpoints.registering.beside.short_answers import CONCERNS, LABELS, WHAT_IF
from bot.dialogs.checkpoints.registering.beside.which_of_two import SHARED, WHICH
from bot.dialogs.me.reminded import ALARM, wants_an_hour
from bot.engine import Turn
from bot.model import Message
from bot.model.writing.text import fold
from bot.understanding import Kind
from bot.understanding.places.phrasing.phrases import says

BRIEF = 4
"""Words of a question, without courtesies, that names nothing."""

OR = N_("or")
"""The word of a question that no word for asking is in."""


def about(turn: Turn[Any], text: str) -> Message | None:
    """The answer to a question about registering; `None` for everything else."""
    library = turn.services.library
    if not isinstance(turn.data, Owned) and wants_an_hour(turn, text):
        return turn.message(ALARM)
    understanding = turn.services.understanding
    asks, chooses = understanding.known.asks(text), understanding.known.asks.which(text)
    asks = asks or says(text, OR, library) or says(text, WHAT_IF, library)
    concerns = CONCERNS[turn.person.consented_at is not None :]  # the first is about what is settled by a yes
    for concern in (SHARED, *(WHICH if chooses else ()), *POSTER, *SHEET, *concerns):
        if not (asks or concern.told) or not _is_of_it(turn, concern, text):
            continue
        if _fits(concern, text, library):
            if _is_wished(turn, concern, text):
                return None
            name, _, arg = concern.opens.partition(":")
            choices = (turn.opens(LABELS[concern.opens], name, arg, word="yes"),) if name else ()
            return turn.message(concern.answer, *choices)
    return None


def _is_of_it(turn: Turn[Any], concern: Concern, text: str) -> bool:
    """Whether it may be asked now; a vague one where a question waits, or a place was just made of which it may be
    asked, and nothing is named that one can ask about: "không biết phải làm gì", "phạt bao nhiêu vậy"."""
    made = isinstance(turn.data, Owned)
    if concern.made not in (None, made):
        return False
    if not concern.vague:
        return True
    lasts = concern.lasting and made
    there = turn.step != "" or (lasts and _is_brief(text, turn.services.library))
    return there and not turn.services.understanding.things(text, turn.person.language)


def _is_brief(text: str, library: Library) -> bool:
    """Whether there is no room in it for anything else that it asks of: "ra đường ban đêm có bị phạt không" is of no
    sheet."""
    return sum(fold(word) not in library.written.fillers for word in text.split()) <= BRIEF


def _fits(concern: Concern, text: str, library: Library) -> bool:
    if not says(text, concern.words, library) or (concern.also and not says(text, concern.also, library)):
        return False
    return not (concern.unless and says(text, concern.unless, library))


def _is_wished(turn: Turn[Any], concern: Concern, text: str) -> bool:
    """Whether the owner of a place wants done what is asked: then it opens, and nothing is told about it."""
    meant = turn.meant(text)
    opens = turn.services.library.jobs.opens(turn.person.language)[meant.id] if meant.kind is Kind.JOB else ""
    return isinstance(turn.data, Owned) and concern.opens != "" and opens == concern.opens
