"""How sure something is, in a line below it; and whom to ask where it may not be said."""

from datetime import date
from typing import Any

from bot.content import N_
from bot.content.standing import PENDING, Standing
from bot.engine import Turn

WAITS = N_("⏳ {office} has yet to confirm this.")
AGAIN = N_("⏳ This is being looked at again; to be sure, call {hotline}.")
AGAIN_ASK = N_("⏳ This is being looked at again; to be sure: {ask}")
HELD = N_("“{question}” I may not answer that yet; {office} is still looking at it. Please call {hotline}.")
HELD_ASK = N_("“{question}” I may not answer that yet; {office} is still looking at it. {ask}")


def today(turn: Turn[Any]) -> date:
    """The day on the clock that people here read."""
    return turn.services.library.site.local(turn.now).date()


def noted(turn: Turn[Any], entry: Standing, text: str) -> str:
    """The text, and below it what is to be known of it."""
    note = note_on(turn, entry.told_in(text))
    return f"{text}\n\n{note}" if note else text


def note_on(turn: Turn[Any], entry: Standing) -> str:
    """How sure it is; "" where it is confirmed."""
    if entry.overdue(today(turn)):
        return turn.words(AGAIN_ASK, ask=entry.ask) if entry.ask else turn.words(AGAIN)
    return turn.words(WAITS) if entry.status == PENDING else ""


def instead(turn: Turn[Any], entry: Standing, question: str) -> str:
    """What is said where something is held back."""
    return turn.words(HELD_ASK if entry.ask else HELD, question=question, ask=entry.ask)
