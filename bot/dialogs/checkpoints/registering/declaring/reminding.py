"""Whoever has a provisional poster is reminded of the official code, if they want to be; and how it goes on then."""

from bot.content import N_
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.dialogs.me.agreeing import says
from bot.dialogs.me.due import next_due
from bot.dialogs.me.reminded import is_wished, wants_an_hour
from bot.engine import Done, Next, Open, Stay, Turn, was_said
from bot.engine.hearing.words.assent import says_yes
from bot.model import Checkpoint, Choice, Message

OTHER = N_("Other papers, changes and arrivals")

DUE = N_(
    "Noted: I write on {date} at about {time}; another hour I cannot set. Should you have the code before that, send me"
    " a picture of it, and I make the poster at once."
)
SOONER = N_("Noted. Should you have the code before that, send me a picture of it, and I make the poster at once.")
UNASKED = N_("As you like. Once you have the code, send me a picture of it.")
"""What whoever wants to be reminded is told, and who does not."""


TOO_LATE = N_("too late, that is late, sooner, earlier, an hour earlier, still today, today already, cannot wait")
"""Words of whoever cannot wait for that."""

NOT_SOONER = N_(
    "Sooner, or at an hour of your own, I cannot: for that, set an alarm on your phone. Or we get the code right now,"
    " page by page, in a few minutes."
)
RIGHT_NOW = N_("I see that it presses. Then right now is best: press below, and I show you page by page.")


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
    text = turn.update.text
    asks_for_an_hour = turn.services.understanding.known.asks(text) and wants_an_hour(turn, text)
    if asks_for_an_hour or says(turn, text, TOO_LATE):
        told = was_said(turn, turn.words(NOT_SOONER))
        turn.say(
            RIGHT_NOW if told else NOT_SOONER,
            turn.opens(N_("Show me how to declare it"), "declared", f"{checkpoint.code}/how"),
        )
        return Stay()
    if not (_agrees(turn, text) or turn.choice() == "yes"):
        turn.say(UNASKED, *ways(turn, checkpoint))
        return Done()
    await turn.change(nudges=True)
    due = await next_due(turn)
    if due is None:
        turn.say(SOONER, *ways(turn, checkpoint))
    else:
        turn.say(DUE, *ways(turn, checkpoint), **due.on_the_clock(turn))
    return Done()


def _agrees(turn: Turn[Owned], text: str) -> bool:
    """Whether they want it, at whatever hour and however they grumble: "chán thiệt. ừ thì nhắc đi mà 7h sáng nha"."""
    wished = is_wished(turn, text) or wants_an_hour(turn, text)
    return wished or says_yes(text, turn.services.understanding, turn.person.language)


def ways(turn: Turn[Owned], checkpoint: Checkpoint) -> list[Choice]:
    """How it goes on from a provisional poster."""
    return [
        turn.opens(N_("I have the code now"), "official", checkpoint.code),
        turn.opens(N_("Show me how to declare it"), "declared", f"{checkpoint.code}/how"),
        turn.opens(OTHER, "desk", checkpoint.code),
        turn.opens(N_("Menu"), "menu"),
    ]
