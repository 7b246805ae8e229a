"""What a place is called, and what kind of place it is."""

from bot.content import N_
from bot.content.site import Option, option_called
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, SENTENCE, Registration
from bot.dialogs.checkpoints.registering.spoken_answers import take_apart
from bot.engine import Next, Proceed, Turn, UnclearError
from bot.model import Choice, Message
from bot.model.writing.text import words
from bot.understanding import Kind, mask

LONG = 6
"""Words from which on a name may be a whole sentence, and is said again to be sure."""


async def name(turn: Turn[Registration]) -> Next:
    typed = turn.update.text
    told = take_apart(turn.text(NAME if len(typed) > SENTENCE else SENTENCE), turn.services.library)
    if not any(sign.isalpha() for sign in told.name):
        raise UnclearError(N_("A name has letters in it. What is written above the door?"))
    if len(told.name) > NAME:
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    doubtful = _is_doubtful(turn, told.name)
    data = turn.data
    data.name, data.address, data.phone = told.name, told.address or data.address, told.phone or data.phone
    long = len(told.name.split()) > LONG and not option_called(_kinds(turn), told.name)
    if told.phone or told.address or long or doubtful:
        return sure
    return Proceed()


def _kinds(turn: Turn[Registration]) -> tuple[Option, ...]:
    return turn.services.library.site.checkpoint_kinds


def _is_doubtful(turn: Turn[Registration], name: str) -> bool:
    """Whether a name sounds like a question and no kind of place is in it, as "Quán Không Tên" has one. Raises
    `UnclearError` where it is like a topic, which is then answered; whoever says it again means it."""
    if not turn.services.understanding.asks(name) or option_called(_kinds(turn), name):
        return False
    if turn.meant(name).kind is Kind.TOPIC and turn.asked != mask(name):
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    return True


def ask_sure(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("The name is “{name}”, is that right?"),
        turn.pick(N_("Yes, that is the name"), "yes"),
        turn.pick(N_("No, type it again"), "no"),
        name=turn.data.name,
    )


async def sure(turn: Turn[Registration]) -> Next:
    """Yes or no; whoever types something else says the right name at once, or goes on with what is asked next."""
    if turn.picked is not None:
        return Proceed() if turn.picked == "yes" else name
    if turn.update.text.strip()[:1].isdigit():
        turn.data.address = turn.text(limit=ADDRESS)
        return Proceed()
    kind_said = next((option for option in _kinds(turn) if words(turn.update.text) in option.names), None)
    if kind_said is not None:
        turn.data.kind = kind_said.id
        return Proceed()
    return await name(turn)


def ask_kind(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("What kind of place is {name}?"),
        *(Choice(option.label[turn.person.language], option.id) for option in _kinds(turn)),
        name=turn.data.name,
    )


async def kind(turn: Turn[Registration]) -> Next:
    typed = turn.update.text
    asks = turn.services.understanding.asks(typed)  # "in ra được chưa" is no pagoda ("chùa")
    named = option_called(_kinds(turn), typed) if not asks else None
    turn.data.kind = named.id if named and turn.picked is None else turn.choice()
    return Proceed()
