"""What is kept, said in a sentence, with what can be done about it."""

from math import inf
from typing import Any

from bot.content import N_
from bot.dialogs.me.hours.saying import to_do_said, when_said
from bot.engine import Turn
from bot.model import Address, Choice, OwnReminder
from bot.model.own_reminder import WEEK

ONCE = N_("Your reminder is set: {when} I remind you {task}, this once.")
DAILY = N_(
    "Your reminder is set: {when} I remind you {task}, on Sundays too. Should you want a day left out, or another hour,"
    " tell me."
)
WEEKLY = N_("Your reminder is set: {when} I remind you {task}. Should you want another day or hour, tell me.")
UNTIL = N_("I remind you until you tell me to stop:")
SINGLE = N_("I remind you once:")
CLOSES = N_(
    "On this channel I may write only within {hours} hours of your last word or press here: press the button under each"
    " reminder, or answer me, and the next one comes. If you stay silent for longer, it does not."
)

GAP = "\0"


def confirmed(turn: Turn[Any], reminder: OwnReminder, number: int, sure: bool = True) -> None:
    """Says it; where it was not told how often, that can be pressed."""
    library = turn.services.library
    task = to_do_said(turn.words, library, reminder.task)
    sentence = ONCE if not reminder.days else DAILY if reminder.days == WEEK else WEEKLY
    when = when_said(turn.words, reminder, library, turn.now)
    said = [turn.words(sentence, when=when[:1].lower() + when[1:], task=task)]
    turn.say("\n".join(filter(None, (*said, closes(turn, reminder.address)))), *_choices(turn, reminder, number, sure))


def closes(turn: Turn[Any], where: Address) -> str:
    """What there is to know where somebody has to write for the next reminder to reach them; "" elsewhere."""
    hours = turn.services.office.reaches_for(where.channel)
    return turn.words(CLOSES, hours=int(hours)) if hours < inf else ""


def _choices(turn: Turn[Any], reminder: OwnReminder, number: int, sure: bool) -> list[Choice]:
    often = [turn.opens(N_("Every day"), "hours", f"{number}/daily")] if not (sure or reminder.days) else []
    return [
        *often,
        turn.opens(N_("Another hour"), "hours", f"{number}/hour"),
        turn.opens(N_("Stop this reminder"), "hours", f"{number}/off"),
    ]


def was_confirmed(turn: Turn[Any]) -> bool:
    """Whether one was spoken of in the last few answers; of those only the first words are known."""
    begins = {turn.words(one, when=GAP, task=GAP).partition(GAP)[0] for one in (ONCE, DAILY, WEEKLY, UNTIL, SINGLE)}
    return any(said.startswith(tuple(begins)) for _, said in turn.exchanges)
