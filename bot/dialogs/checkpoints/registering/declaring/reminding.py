"""Whoever has a provisional poster is reminded of the official code, if they want to be; and how it goes on then."""

from bot.content import N_
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.dialogs.me.due import next_due
from bot.dialogs.me.reminded import is_wished
from bot.engine import Done, Next, Open, Turn
from bot.model import Checkpoint, Choice, Message

OTHER = N_("Other papers, changes and arrivals")

DUE = N_(
    "Noted: I write on {date} at about {time}; another hour I cannot set. Should you have the code before that, send me"
    " a picture of it, and I make the poster at once."
)
SOONER = N_("Noted. Should you have the code before that, send me a picture of it, and I make the poster at once.")
UNASKED = N_("As you like. Once you have the code, send me a picture of it.")
"""What whoever wants to be reminded is told, and who does not."""


def ask_remind(turn: Turn[Owned]) -> Message:
    return turn.message(
        N_("Shall I remind you of the code of {declare} after a day, and once more after three?"),
        turn.pick(N_("Yes, remind me"), "yes", word="reminders-on"),
        turn.pick(N_("No need to remind me"), "no", word="reminders-off"),
    )


async def remind(turn: Turn[Owned]) -> Next:
    if turn.prepared.result():
        return Open("official", turn.data.code)
    checkpoint = await owned(turn)
    if not (is_wished(turn, turn.update.text) or turn.choice() == "yes"):
        turn.say(UNASKED, *ways(turn, checkpoint))
        return Done()
    await turn.change(nudges=True)
    due = await next_due(turn)
    if due is None:
        turn.say(SOONER, *ways(turn, checkpoint))
    else:
        turn.say(DUE, *ways(turn, checkpoint), **due.on_the_clock(turn))
    return Done()


def ways(turn: Turn[Owned], checkpoint: Checkpoint) -> list[Choice]:
    """How it goes on from a provisional poster."""
    return [
        turn.opens(N_("I have the code now"), "official", checkpoint.code),
        turn.opens(N_("Show me how to declare it"), "declared", f"{checkpoint.code}/how"),
        turn.opens(OTHER, "desk", checkpoint.code),
        turn.opens(N_("Menu"), "menu"),
    ]
