"""A complaint is no answer: whoever has said it before hears what is known, and is asked for the rest otherwise."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.unasked.recalled import recalled
from bot.engine import Proceed, Turn
from bot.model.writing.phone import national

OTHERWISE = {
    "name": N_("What does the sign in front of the place say? Please type just that, for example: Huong Café."),
    "kind": N_("I still need the kind: does {name} sell food, sell goods, let rooms? Please pick the nearest one."),
    "district": N_("I still need the commune or ward. Its name is enough, for example “phường 4” or “xã Hòa Trị”."),
    "address": N_("I still need the house number and street, for example “12 Lê Lợi”; in a village, the hamlet."),
    "phone": N_("I still need a phone number, with all its digits, for example 0912345678."),
}
"""What is lacking, asked in other words."""

WAITS = {
    "name": N_("The name can wait: type it here once you have it. Or type “later”, and I keep what you have told me."),
    "kind": N_("The kind can wait: pick it once you know. Or type “later”, and I keep what you have told me."),
    "district": N_("The commune can wait: type it once you know. Or type “later”, and I keep what you have told me."),
    "address": N_("The address can wait: type it once you have it. Or type “later”, and I keep what you have told me."),
    "phone": N_("The number can wait: type it once you have it. Or type “later”, and I keep what you have told me."),
}
"""What its owner has to find out first."""


def asked(turn: Turn[Registration], field: str, usual: str) -> str:
    """The question about an answer, as it is put now."""
    if turn.data.waits_for(field):
        return WAITS[field]
    return OTHERWISE[field] if turn.data.otherwise else usual


def complained(turn: Turn[Registration]) -> Proceed:
    """Looks once more through what was said before, tells what is known, and asks for the rest."""
    recalled(turn)
    held = known(turn)
    if turn.data.lacking():
        turn.data.otherwise = True
        turn.say(
            N_("Sorry, I must have missed something. So far I have: {known}.") if held else N_("Sorry, I missed that."),
            known="; ".join(held),
        )
    return Proceed()


def known(turn: Turn[Registration]) -> list[str]:
    """What is known, as it is said."""
    data, library = turn.data, turn.services.library
    kind = library.site.kind(data.kind, turn.person.language) if data.kind else ""
    place = library.communes.where(data.commune) if data.commune else ""
    return [said for said in (data.name, kind, data.address, place, data.phone and national(data.phone)) if said]
