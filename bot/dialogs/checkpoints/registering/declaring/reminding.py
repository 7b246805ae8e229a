"""Whoever has a provisional poster is reminded of the official code, if they want to be; and how it goes on then."""

from bot.content import N_
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.dialogs.me.agreeing import says
from bot.dialogs.me.due import next_due
from bot.dialogs.me.hours.heard import UNREMINDED, is_wished
from bot.dialogs.me.reminded import WHEN, wants_an_hour
from bot.engine import Done, Next, Open, Stay, Turn, was_said
from bot.engine.hearing.words.assent import says_yes
from bot.model import Checkpoint, Choice, Message
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.phrases import met, split

OTHER = N_("Other papers, changes and arrivals")

DUE = N_(
    "Noted: I write on {date} at about {time}; for this reminder I cannot set another hour. Should you have the code"
    " before that, send me a picture of it, and I make the poster at once."
)
SOONER = N_("Noted. Should you have the code before that, send me a picture of it, and I make the poster at once.")
UNASKED = N_("As you like. Once you have the code, send me a picture of it.")
"""What whoever wants to be reminded is told, and who does not."""


TOO_LATE = N_("too late, that is late, sooner, earlier, an hour earlier, still today, today already, cannot wait")
"""Words of whoever cannot wait for that."""

NOT_SOONER = N_(
    "Sooner, or at another hour, I cannot remind you of this: for that, set an alarm on your phone. Or we get the code"
    " right now, page by page, in a few minutes."
)
RIGHT_NOW = N_("I see that it presses. Then right now is best: press below, and I show you page by page.")


MENTIONED = N_("remind, reminder, write to me, message me")
"""What is spoken of by whoever takes it up, at whatever day and on whatever way."""


AT_ALL = N_("any more, ever again, no longer")
"""Words of whoever wants nothing sent any more."""

NEAR = 2
"""Words behind a refusal that say when alone it counts."""


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
    await _settle(turn, checkpoint, wished=not _refuses(turn, text) and (_agrees(turn, text) or turn.choice() == "yes"))
    return Done()


def takes_up(turn: Turn[Owned], text: str) -> bool:
    """Whether it is said, where that is asked, if they want to be reminded: "chán thiệt. ừ thì nhắc đi"."""
    return turn.step == remind.__name__ and (_refuses(turn, text) or _agrees(turn, text))


async def _settle(turn: Turn[Owned], checkpoint: Checkpoint, *, wished: bool) -> None:
    """Says when they are reminded, if they are; what is typed next need not be about the sheet."""
    turn.topic = ""
    if not wished:
        turn.say(UNASKED, *ways(turn, checkpoint))
        return
    await turn.change(nudges=True)
    due = await next_due(turn)
    if due is None:
        turn.say(SOONER, *ways(turn, checkpoint))
    else:
        turn.say(DUE, *ways(turn, checkpoint), **due.on_the_clock(turn))


def _agrees(turn: Turn[Owned], text: str) -> bool:
    """Whether they want it, at whatever hour and however they grumble: "chán thiệt. ừ thì nhắc đi mà 7h sáng nha"."""
    denied = says(turn, text, UNREMINDED) and not _says_when_not(turn, text)
    mentioned = says(turn, text, MENTIONED) and not (denied or turn.services.understanding.known.asks(text))
    wished = mentioned or is_wished(turn, text) or wants_an_hour(turn, text)
    return wished or says_yes(text, turn.services.understanding, turn.person.language)


def _refuses(turn: Turn[Owned], text: str) -> bool:
    """Whether they do not want it, whoever then does it: "không cần đâu, mai con tui làm"; "đừng nhắc nữa" wants
    nothing sent at all, which is heard elsewhere."""
    if turn.picked is not None or turn.services.understanding.known.asks.ends(text) or says(turn, text, AT_ALL):
        return False
    return says(turn, text, UNREMINDED) and not _says_when_not(turn, text)


def _says_when_not(turn: Turn[Owned], text: str) -> bool:
    """Whether only a time is refused: "đừng nhắc buổi sáng"."""
    apart = (split(text, phrase) for phrase in met(text, UNREMINDED, turn.services.library))
    return any(sign and says(turn, " ".join(CLAUSE.split(after)[0].split()[:NEAR]), WHEN) for _, sign, after in apart)


def ways(turn: Turn[Owned], checkpoint: Checkpoint) -> list[Choice]:
    """How it goes on from a provisional poster."""
    return [
        turn.opens(N_("I have the code now"), "official", checkpoint.code),
        turn.opens(N_("Show me how to declare it"), "declared", f"{checkpoint.code}/how"),
        turn.opens(OTHER, "desk", checkpoint.code),
        turn.opens(N_("Menu"), "menu"),
    ]
