"""Changing the name, address or phone number of a checkpoint."""

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints.changing.keeping import changes, keep
from bot.dialogs.checkpoints.changing.meanwhile import both_named, instead
from bot.dialogs.checkpoints.changing.mending import mended
from bot.dialogs.checkpoints.changing.renaming import name
from bot.dialogs.checkpoints.changing.reprinted import without_reprint
from bot.dialogs.checkpoints.changing.told import changed_by, foretold, is_elsewhere, named_in
from bot.dialogs.checkpoints.changing.wishing import claimed
from bot.dialogs.checkpoints.owned import Owned, begun, named_or, owned
from bot.dialogs.checkpoints.registering.beside.concerns import about
from bot.dialogs.checkpoints.registering.told.settled import say_wrong
from bot.engine import Answer, Dialog, Done, Next, Open, Step, Turn
from bot.model import Message
from bot.understanding.ends import CLAUSE
from bot.understanding.places.values.numbers import number_in


async def begin(turn: Turn[Owned], code: str) -> Next:
    """With a checkpoint's code, "X7EZZ6JV/phone/address" asks for one and then the other; what was said with the wish
    is not asked again."""
    code, _, asked = code.partition("/")
    if not await begun(turn, await named_or(turn, code)):
        return Done()
    if asked:
        turn.data.what, _, turn.data.then = asked.partition("/")
        return ANSWERS[turn.data.what]
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
    return ANSWERS[turn.data.what]


async def _told(turn: Turn[Owned]) -> Next:
    """What is asked next by whoever says what has changed, or changes it at once: "đổi tên thành Hoa Salon"."""
    library = turn.services.library
    text, _ = without_reprint(turn.update.text, library)
    turn.data.what, turn.data.then = both_named(text, library) or ("", "")
    if turn.data.then:
        return ANSWERS[turn.data.what]
    number, changed = number_in(text, library), await changed_by(turn, await owned(turn), text)
    if is_elsewhere(changed, text, library):
        return ANSWERS["address"]
    if (number.broken or number.others) and "phone" not in changed:
        await keep(turn, changed)
        if number.broken:
            say_wrong(turn, number.broken)
        return phone
    if changed:
        return await changes(turn, changed)
    turn.data.what = named_in(text, library)
    return ANSWERS.get(turn.data.what, which)


async def _is_another(turn: Turn[Owned]) -> bool:
    """Whether another place is named, which it then is about."""
    open_, turn.data.code = turn.data.code, await named_or(turn, turn.data.code, by_kind=True)
    return turn.data.code != open_


def tells(turn: Turn[Owned]) -> bool:
    """Whether something stands behind a grumble: "nói rồi mà, Bún cá Bà Tám" is an answer."""
    *grumbles, last = CLAUSE.split(turn.update.text)
    return (
        turn.step in ("name", "address") and any(map(str.isalnum, last)) and bool(grumbles) and _is_no_word(turn, last)
    )


def _is_no_word(turn: Turn[Owned], text: str) -> bool:
    return not turn.services.understanding.small_word(text, turn.person.language)


async def address(turn: Turn[Owned]) -> Next:
    told, _ = without_reprint(turn.text(limit=160), turn.services.library)
    changed = await mended(turn, await owned(turn), told, "address")
    return await changes(turn, changed if "address" in changed else {"address": told})


def ask_phone(turn: Turn[Owned]) -> Message:
    question = turn.words(N_("Which phone number can be called about this place from now on?"))
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


async def phone(turn: Turn[Owned]) -> Next:
    number = number_in(turn.update.text, turn.services.library)
    told = number.phone if not (turn.update.phone or number.others) else ""
    return await changes(turn, {"phone": told or turn.phone()})


ANSWERS: dict[str, Answer] = {"name": name, "address": address, "phone": phone}
"""What one is asked for, and what its answer does."""


edit = Dialog(
    "edit",
    Owned,
    title=N_("Change your checkpoint"),
    begin=begin,
    claims=claimed,
    foretold=foretold,
    owns=tells,
    about=about,
    correct=instead,
    steps=(
        Step(ask_which, which),
        Step(N_("What is the place called now?"), name, any_words=True),
        Step(N_("What is the address now? House number and street, or hamlet."), address, any_words=True),
        Step(ask_phone, phone),
    ),
)
