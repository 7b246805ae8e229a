"""Which answer is wrong: picked, or typed as it should be."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.by_parts import CORRECTED
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.engine import Done, Next, Proceed, Turn
from bot.model import Choice, Message

CHANGES = {
    "name": N_("Change the name"),
    "kind": N_("Change the kind"),
    "district": N_("Change the commune"),
    "address": N_("Change the address"),
    "phone": N_("Change the phone"),
}
"""What is pressed for that."""


def changes(turn: Turn[Registration]) -> list[Choice]:
    """A choice for each answer that has been given."""
    lacking = turn.data.lacking()
    return [turn.pick(label, field) for field, label in CHANGES.items() if field not in lacking]


def ask_wrong(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("Which one is wrong? Pick it, or type it as it should be."),
        *changes(turn),
        turn.pick(N_("Nothing, go on"), "right", word="next"),
        turn.pick(N_("Do not register"), "leave", word="stop"),
    )


async def wrong(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen in CORRECTED:
        return CORRECTED[chosen]
    return Proceed() if chosen == "right" else not_registered(turn)


def not_registered(turn: Turn[Registration]) -> Done:
    """Says so, and ends it."""
    turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
    return Done()
