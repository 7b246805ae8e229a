"""Registering a checkpoint: six answers, each of which can be corrected, and a QR to print."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.location import (
    address,
    ask_commune,
    ask_district,
    ask_phone,
    ask_which,
    commune,
    district,
    phone,
    which,
)
from bot.dialogs.checkpoints.registering.naming import ask_kind, ask_sure, kind, name, sure
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.summary import again, ask_again, ask_confirm, confirm, correct
from bot.dialogs.checkpoints.registering.volunteered import begun_with
from bot.engine import Answer, Dialog, Next, Step, Turn


def following(data: Registration) -> Answer:
    """The first question that has no answer yet; the summary once all have one."""
    asked = ((data.name, name), (data.kind, kind), (data.district, district), (data.commune, commune))
    reached = ((data.address, address), (data.phone, phone))
    return next((question for answer, question in (*asked, *reached) if not answer), confirm)


async def begin(turn: Turn[Registration], arg: str) -> Next:
    """With what was told at once, or with the first question."""
    return sure if begun_with(turn.data, arg, turn.services.library) else name


register = Dialog(
    "register",
    Registration,
    title=N_("Register a checkpoint"),
    commands=("dangky", "register"),
    needs_consent=True,
    hears=True,
    begin=begin,
    correct=correct,
    following=following,
    steps=(
        Step(N_("What is your place called, as above its door? For example: Huong Café."), name, any_words=True),
        Step(ask_sure, sure, any_words=True),
        Step(ask_kind, kind),
        Step(ask_district, district),
        Step(ask_commune, commune),
        Step(ask_which, which),
        Step(N_("What is the address? House number and street, or hamlet."), address, any_words=True),
        Step(ask_phone, phone),
        Step(ask_confirm, confirm),
        Step(ask_again, again),
    ),
)
