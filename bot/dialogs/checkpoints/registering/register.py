"""Registering a checkpoint: five answers, each of which can be corrected, and a QR to print."""

from dataclasses import replace

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.pausing import correct_and_keep
from bot.dialogs.checkpoints.registering.beside.wrong import ask_wrong, wrong
from bot.dialogs.checkpoints.registering.by_parts import CORRECTED, about, apart, owns
from bot.dialogs.checkpoints.registering.location import (
    address,
    ask_address,
    ask_commune,
    ask_district,
    ask_phone,
    ask_which,
    commune,
    district,
    phone,
    which,
)
from bot.dialogs.checkpoints.registering.naming import ask_kind, ask_name, ask_sure, kind, name, sure
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.summary import again, ask_again, ask_confirm, confirm
from bot.dialogs.checkpoints.registering.told.another import AFTER
from bot.dialogs.checkpoints.registering.told.same import as_before, as_branch, is_elsewhere
from bot.dialogs.checkpoints.registering.told.settled import settle_number
from bot.dialogs.checkpoints.registering.told.unasked.claimed import claimed
from bot.dialogs.checkpoints.registering.told.unasked.foretold import begun_with, foretold, next_of
from bot.dialogs.checkpoints.registering.told.unasked.promised import promised
from bot.dialogs.checkpoints.registering.told.unasked.recalled import recalled_with
from bot.dialogs.checkpoints.registering.urged.counted import counted, urged
from bot.dialogs.checkpoints.registering.urged.urges import urge_in
from bot.engine import Answer, Dialog, Next, Proceed, Step, Turn
from bot.understanding.places.phrasing.formerly import without_former
from bot.understanding.places.phrasing.tidying import unquoted


def following(data: Registration) -> Answer:
    """The first question that has no answer yet; the summary once all have one."""
    field = next(iter(data.lacking()), "")
    if field == "district" and (data.maybe or data.district):
        return which if data.maybe else commune
    return CORRECTED[field] if field else confirm


async def begin(turn: Turn[Registration], arg: str) -> Next:
    """With what was told at once, and before that; then the first question that this leaves."""
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    turn.data.hurried = urge_in(arg, turn.services.understanding, sheets=False) is not None
    arg, _, further = arg.partition(AFTER)
    arg = without_former(unquoted(arg), turn.services.library)
    arg = next_of(turn, arg) if mine else arg
    said = {} if is_elsewhere(arg, turn.services.library) else begun_with(turn, arg)
    if not mine:
        said |= recalled_with(turn, arg)
        turn.data.recalled = [{"place": "district"}.get(field, field) for field in said]
    if said and turn.data.lacking():
        turn.say(N_("Noted: {told}."), told="; ".join(said.values()))
    if further:
        turn.data.another, turn.data.beyond = True, further
    await as_before(turn, arg)
    as_branch(turn, arg, mine)
    for line in arg.splitlines():
        settle_number(turn, line)
    return Proceed()


register = Dialog(
    "register",
    Registration,
    title=N_("Register a checkpoint"),
    commands=("dangky", "register"),
    needs_consent=True,
    hears=True,
    begin=begin,
    correct=correct_and_keep,
    following=following,
    foretold=foretold,
    about=about,
    apart=apart,
    urged=urged,
    owns=owns,
    claims=claimed,
    promises=promised,
    put_off=replace,
    drafted=Registration.is_begun,
    steps=(
        Step(counted(ask_name), name, any_words=True),
        Step(ask_sure, sure, any_words=True),
        Step(counted(ask_kind), kind),
        Step(counted(ask_district), district),
        Step(counted(ask_commune), commune),
        Step(counted(ask_which), which),
        Step(counted(ask_address), address, any_words=True),
        Step(counted(ask_phone), phone),
        Step(ask_confirm, confirm),
        Step(ask_again, again),
        Step(ask_wrong, wrong),
    ),
)
