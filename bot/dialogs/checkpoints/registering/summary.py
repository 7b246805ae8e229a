"""Everything once more: right, to be corrected, or not to be registered after all."""

import re

from bot.content import N_
from bot.dialogs.checkpoints.daily import may_register
from bot.dialogs.checkpoints.registering.location import address, district, phone
from bot.dialogs.checkpoints.registering.naming import kind, name
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, Registration
from bot.dialogs.checkpoints.registering.spoken_answers import Correction, correction
from bot.dialogs.checkpoints.registering.volunteered import volunteered
from bot.engine import Answer, Done, Next, Open, Proceed, Turn
from bot.model import Message
from bot.model.writing.phone import national

CORRECTED: dict[str, Answer] = {"name": name, "kind": kind, "district": district, "address": address, "phone": phone}
"""The answers that can be corrected."""

HOUSE_NUMBER = re.compile(r"^\d\S*")
"""What a corrected house number replaces."""


def ask_confirm(turn: Turn[Registration]) -> Message:
    library, data = turn.services.library, turn.data
    return turn.message(
        N_("Please check:\n• {name}\n• {kind}\n• {place}\n• {address}\n• phone {phone}\nIs everything right?"),
        turn.pick(N_("Yes, register it"), "yes", word="register resume-register"),
        turn.pick(N_("Change the name"), "name"),
        turn.pick(N_("Change the kind"), "kind"),
        turn.pick(N_("Change the commune"), "district"),
        turn.pick(N_("Change the address"), "address"),
        turn.pick(N_("Change the phone"), "phone"),
        turn.pick(N_("Do not register"), "no"),
        name=data.name,
        kind=library.site.label(library.site.checkpoint_kinds, data.kind, turn.person.language),
        place=library.communes.where(data.commune),
        address=data.address,
        phone=national(turn.data.phone),
    )


async def confirm(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen in CORRECTED:
        return CORRECTED[chosen]
    if chosen == "no":
        turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
        return Done()
    if await turn.services.registry.duplicate(turn.tx, turn.person.id, turn.data.name, turn.data.phone):
        return again
    return await _registered(turn)


def ask_again(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("A place with this name and phone is already registered. Use that one, or register another?"),
        turn.pick(N_("Use the one that exists"), "use"),
        turn.pick(N_("Register another one"), "another"),
        turn.pick(N_("Do not register"), "no"),
    )


async def again(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen == "another":
        return await _registered(turn)
    found = await turn.services.registry.duplicate(turn.tx, turn.person.id, turn.data.name, turn.data.phone)
    if chosen == "use" and found:
        return Open("declared", found.code)
    turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def _registered(turn: Turn[Registration]) -> Next:
    if not await may_register(turn, 1):
        return Done()
    checkpoint = await turn.services.registry.register(turn.tx, turn.person.id, turn.data.draft(), turn.now)
    turn.say(N_("{name} is registered. Thank you for keeping {region} safe."), name=checkpoint.name)
    return Open("declared", checkpoint.code)


async def correct(turn: Turn[Registration]) -> Next | None:
    """Goes back to an answer that is said to be wrong, or changes it at once where the right one was said. What was
    told unasked is taken, too."""
    found = correction(turn.update.text, turn.services.library)
    if found is None:
        return volunteered(turn)
    if not getattr(turn.data, found.field):
        return _not_yet(turn) if turn.data.name else None
    return Proceed() if found.value and _set(turn.data, found) else CORRECTED[found.field]


def _not_yet(turn: Turn[Registration]) -> Next | None:
    """What is to be corrected has not been asked yet."""
    told = volunteered(turn)
    if told is None:
        turn.say(N_("We come to that in a moment."))
    return told or Proceed()


def _set(data: Registration, found: Correction) -> bool:
    """Takes the right answer, if it can be one."""
    if found.field == "address" and found.value.isalnum():
        data.address = HOUSE_NUMBER.sub(found.value, data.address, count=1)
    elif found.field == "kind" or (found.field == "address" and len(found.value) <= ADDRESS):
        setattr(data, found.field, found.value)
    elif found.field == "name" and any(sign.isalpha() for sign in found.value) and len(found.value) <= NAME:
        data.name = found.value
    else:
        return False
    return True
