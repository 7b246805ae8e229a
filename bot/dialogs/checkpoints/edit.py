"""Changing the name, address or phone number of a checkpoint."""

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints.owned import Owned, begun, owned
from bot.engine import Answer, Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Message


async def begin(turn: Turn[Owned], code: str) -> Next:
    return which if await begun(turn, code) else Done()


def ask_which(turn: Turn[Owned]) -> Message:
    return turn.message(
        N_("What has changed?"),
        turn.pick(N_("The name"), "name"),
        turn.pick(N_("The address"), "address"),
        turn.pick(N_("The phone number"), "phone"),
        turn.pick(N_("Back"), "back"),
    )


async def which(turn: Turn[Owned]) -> Next:
    turn.data.what = turn.choice()
    if turn.data.what == "back":
        return Open("desk", turn.data.code)
    return CHANGED[turn.data.what]


async def name(turn: Turn[Owned]) -> Next:
    typed = turn.text(limit=80)
    if not any(sign.isalpha() for sign in typed):
        raise UnclearError(N_("A name has letters in it. What is written above the door?"))
    return await _changed(turn, typed)


async def address(turn: Turn[Owned]) -> Next:
    return await _changed(turn, turn.text(limit=160))


def ask_phone(turn: Turn[Owned]) -> Message:
    question = turn.words(N_("Which phone number can be called about this place from now on?"))
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


async def phone(turn: Turn[Owned]) -> Next:
    return await _changed(turn, turn.phone())


CHANGED: dict[str, Answer] = {"name": name, "address": address, "phone": phone}
"""What can be changed."""


async def _changed(turn: Turn[Owned], value: str) -> Next:
    checkpoint = await owned(turn)
    await desk.change(turn.tx, turn.services.registry, turn.person.id, checkpoint.code, **{turn.data.what: value})
    if turn.data.what == "name":
        turn.say(N_("Noted. The posters that hang stay valid; print a new one so that the new name is on it."))
    else:
        turn.say(N_("Noted. The posters that hang stay valid."))
    return Open("desk", checkpoint.code)


edit = Dialog(
    "edit",
    Owned,
    title=N_("Change your checkpoint"),
    begin=begin,
    steps=(
        Step(ask_which, which),
        Step(N_("What is the place called now?"), name, any_words=True),
        Step(N_("What is the address now? House number and street, or hamlet."), address, any_words=True),
        Step(ask_phone, phone),
    ),
)
