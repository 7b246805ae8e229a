"""Changing the name, address or phone number of a checkpoint."""

from collections.abc import Mapping

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints.mending import STAY_VALID, claimed, mended
from bot.dialogs.checkpoints.owned import Owned, begun, named_or, owned
from bot.dialogs.checkpoints.registering.told.corrected.corrections import correction
from bot.dialogs.checkpoints.registering.told.corrected.several import several
from bot.dialogs.checkpoints.registering.told.phrasing.labels import FIELDS
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import says
from bot.engine import Answer, Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Message

SURE = 0.8
"""How likely a part of what is typed must be the name for the rest to be left."""


async def begin(turn: Turn[Owned], code: str) -> Next:
    """With a checkpoint's code; what was said with the wish is not asked again."""
    if not await begun(turn, await named_or(turn, code)):
        return Done()
    return await _told(turn) if turn.update.text and turn.update.choice is None else which


async def ask_which(turn: Turn[Owned]) -> Message:
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    return turn.message(
        N_("What has changed at {name}?"),
        turn.pick(N_("The name"), "name"),
        turn.pick(N_("The address"), "address"),
        turn.pick(N_("The phone number"), "phone"),
        turn.pick(N_("Back"), "back"),
        name=checkpoint.name if checkpoint else "",
    )


async def which(turn: Turn[Owned]) -> Next:
    if turn.picked is None:
        another, told = await _is_another(turn), await _told(turn)
        if another or told is not which:
            return told
    turn.data.what = turn.choice()
    if turn.data.what == "back":
        return Open("desk", turn.data.code)
    return CHANGED[turn.data.what]


async def _told(turn: Turn[Owned]) -> Next:
    """What is asked next by whoever says what has changed, or changes it at once: "đổi tên thành Hoa Salon"."""
    text, library = turn.update.text, turn.services.library
    found, each = correction(text, library), several(text, library)
    right = mended(turn, await owned(turn), text, only_parts=bool(found and found.value))
    plain = {one.field: one.value for one in each if one.field in CHANGED and _is_plain(one.field, one.value)}
    if changed := right or plain:
        return await _changed(turn, changed)
    one = found if found and found.value else next(iter(each), found)
    named = [field for field in CHANGED if says(text, FIELDS[field], library)]
    field = one.field if one and one.field in CHANGED else (named or [""])[0]
    if not field:
        return which
    turn.data.what = field
    value = one.value if one and one.field == field else ""
    return await _changed(turn, {field: value}) if _is_plain(field, value) else CHANGED[field]


def _is_plain(field: str, value: str) -> bool:
    """Whether that is surely how it is from now on."""
    if field == "name":
        return value[:1].isupper()
    return bool(value) and (field == "phone" or (any(map(str.isdigit, value)) and " " in value))


async def _is_another(turn: Turn[Owned]) -> bool:
    """Whether another place is named, which it then is about."""
    open_, turn.data.code = turn.data.code, await named_or(turn, turn.data.code, by_kind=True)
    return turn.data.code != open_


async def name(turn: Turn[Owned]) -> Next:
    typed = turn.text(limit=80)
    if not any(sign.isalpha() for sign in typed):
        raise UnclearError(N_("A name has letters in it. What is written above the door?"))
    return await _changed(turn, {"name": _only_name(turn, typed)})


def _only_name(turn: Turn[Owned], typed: str) -> str:
    """The name without what is said beside it: "mới nói đó, Bún cá Bà Tám"."""
    parts = turn.services.understanding.parts(typed, "name", {}).parts
    told = [part for part in parts if part.label == "name" and part.chance >= SURE and part.text[:1].isupper()]
    return told[0].text if len(parts) == len(told) == 1 else typed


async def address(turn: Turn[Owned]) -> Next:
    return await _changed(turn, {"address": turn.text(limit=160)})


def ask_phone(turn: Turn[Owned]) -> Message:
    question = turn.words(N_("Which phone number can be called about this place from now on?"))
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


async def phone(turn: Turn[Owned]) -> Next:
    return await _changed(turn, {"phone": turn.phone()})


CHANGED: dict[str, Answer] = {"name": name, "address": address, "phone": phone}
"""What can be changed."""


async def _changed(turn: Turn[Owned], values: Mapping[str, str]) -> Next:
    checkpoint = await owned(turn)
    await desk.change(turn.tx, turn.services.registry, turn.person.id, checkpoint.code, **values)
    if "name" in values:
        turn.say(N_("Noted. The posters that hang stay valid; print a new one so that the new name is on it."))
    else:
        turn.say(STAY_VALID)
    return Open("desk", checkpoint.code)


edit = Dialog(
    "edit",
    Owned,
    title=N_("Change your checkpoint"),
    begin=begin,
    claims=claimed,
    steps=(
        Step(ask_which, which),
        Step(N_("What is the place called now?"), name, any_words=True),
        Step(N_("What is the address now? House number and street, or hamlet."), address, any_words=True),
        Step(ask_phone, phone),
    ),
)
