"""What a place is called, and what kind of place it is."""

from bot.content import N_
from bot.content.site import Option, option_called
from bot.dialogs.checkpoints.registering.beside.said_before import asked
from bot.dialogs.checkpoints.registering.no_name import has_a_question, is_doubtful, is_no_name, stands_apart
from bot.dialogs.checkpoints.registering.registration import NAME, SENTENCE, Registration
from bot.dialogs.checkpoints.registering.strayed import is_strayed
from bot.dialogs.checkpoints.registering.told.settled import settle_number
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import spoken, take
from bot.engine import Next, Proceed, Stay, Turn, UnclearError
from bot.model import Choice, Message
from bot.model.writing.text import nfc
from bot.understanding.places.phrasing.labels import AT
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line

PART = 2
"""Words of a part of a kind's label."""


def ask_name(turn: Turn[Registration]) -> Message:
    usual = N_("What is your place called, as above its door? For example: Huong Café.")
    return turn.message(asked(turn, "name", usual))


async def name(turn: Turn[Registration]) -> Next:
    line = _line(turn)
    if not (line.called or line.communes or line.phone) and has_a_question(turn):
        turn.say(N_("That sounds like a question, which I cannot answer for sure here. As for the name:"))
        return Stay()
    if not any(sign.isalpha() for sign in line.rest):
        raise UnclearError(N_("A name has letters in it. What is written above the door?"))
    if len(line.rest) > NAME:
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    if line.kind and not line.name and (line.kind != turn.data.kind or not _is_said_again(turn, line)):
        return _kind_first(turn, line)
    if is_no_name(turn, line.rest):
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    called = line.name if line.called else line.rest
    doubtful = not stands_apart(turn, called) and is_doubtful(turn, called)
    known = turn.data.phone
    told = take(turn.data, line, turn.services.library)
    turn.data.name, turn.data.kind = called, line.kind or turn.data.kind
    settle_number(turn, turn.update.text, known)
    if doubtful or (told and line.name != called and not stands_apart(turn, called)):
        return sure
    if told and turn.data.lacking():
        turn.say(N_("Noted: {told}."), told="; ".join((called, *told.values())))
    return Proceed()


def _is_said_again(turn: Turn[Registration], line: Line) -> bool:
    """Whether nothing but the kind is said: "quán ăn đó con" tells it, and is no name."""
    kinds = Kinds(line.rest, turn.services.library)
    return kinds.leading(line.rest.split()) == len(line.rest.split()) and line.rest == turn.update.text.strip()


def _kind_first(turn: Turn[Registration], line: Line) -> Next:
    """ "Khách sạn" is what it is; whoever says it again means that it is called so, too."""
    library = turn.services.library
    told = take(turn.data, line, library)
    turn.data.kind = line.kind
    turn.say(N_("Noted: {told}."), told="; ".join((library.site.kind(line.kind, turn.person.language), *told.values())))
    return name


def _line(turn: Turn[Registration]) -> Line:
    """What was typed, taken apart; where nothing is left that could be a name, "79 Coffee" is one, and no address."""
    turn.text(NAME if len(turn.update.text) > SENTENCE else SENTENCE)
    typed = " ".join(nfc(spoken(turn)).split())
    line = read(typed, turn.services.library, named=False)
    return line if line.rest or line.phone else Line(rest=typed)


def _kinds(turn: Turn[Registration]) -> tuple[Option, ...]:
    return turn.services.library.site.checkpoint_kinds


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
    line = read(turn.update.text, turn.services.library)
    if line.kind and not (line.name or line.phone or line.address or line.communes):
        turn.data.kind = line.kind
        return Proceed()
    return await name(turn)


def ask_kind(turn: Turn[Registration]) -> Message:
    return turn.message(
        asked(turn, "kind", N_("What kind of place is {name}?") if turn.data.name else N_("What kind of place is it?")),
        *(Choice(option.label[turn.person.language], option.id) for option in _kinds(turn)),
        name=turn.data.name,
    )


async def kind(turn: Turn[Registration]) -> Next:
    if is_strayed(turn):
        raise UnclearError(N_("Please pick one of the choices below."))
    typed = _without_where(turn) if turn.picked is None else ""
    if typed and not turn.data.name:
        turn.data.name = read(typed, turn.services.library).name  # the name was to come later
    asks = turn.services.understanding.known.asks(typed)  # "in ra được chưa" is no pagoda ("chùa")
    said = max(Kinds(typed, turn.services.library).said_in(), key=len, default="")
    short = typed if len(typed.split()) <= PART else ""  # "restaurant" is part of a label
    named = option_called(_kinds(turn), said or short) if not asks else None
    turn.data.kind = named.id if named else turn.choice()
    return Proceed()


def _without_where(turn: Turn[Registration]) -> str:
    """What was typed, without where something is: "in tại văn phòng" is no office."""
    text = turn.update.text
    for phrase in phrases(turn.services.library, AT):
        before, sign, _ = split(text, phrase)
        text = before if sign and before.strip() else text
    return text
