"""My checkpoints: the list, and each one's QR again."""

from functools import partial
from typing import Any

from bot.checkpoints import picture
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, opening
from bot.model import Checkpoint, File, Message

checkpoints = Dialog(
    "checkpoints",
    Nothing,
    title=N_("My checkpoints and their QR codes"),
    words=N_("my checkpoints, my qr, my qr codes"),
    commands=("diem", "checkpoints"),
)


@checkpoints.begin
async def show(turn: Turn[Nothing], code: str) -> Next:
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    wanted = [place for place in mine if place.code == code]
    if wanted:
        hand_over(turn, wanted[0])
    elif mine:
        names = [opening(place.name, "checkpoints", place.code) for place in mine]
        turn.say(
            N_("These are your checkpoints. Which QR do you need?"), *names, turn.opens(N_("Add a place"), "register")
        )
    else:
        turn.say(
            N_("You have not registered a checkpoint yet."),
            turn.opens(N_("Register a checkpoint"), "register"),
            turn.opens(N_("Menu"), "menu"),
        )
    return Done()


def hand_over(turn: Turn[Any], place: Checkpoint) -> None:
    """Says the QR as a picture to look at and as a file to print, and how to put it up."""
    library, registry = turn.services.library, turn.services.registry
    where = library.places.where(place.commune)
    alt = turn.words(N_("QR code of {name}, number {code}"), name=place.name, code=place.code)
    qr = File(f"{place.code}.png", alt, partial(picture, registry.link(place.code), place.name, where))
    turn.say(turn.message(N_("The QR code of {name}, number {code}."), image=qr, name=place.name, code=place.code))
    sheet = turn.message(
        N_(
            "This file is for printing: at least 15 × 15 cm, indoors by the door, at eye level, several copies if you"
            " like. Ask everybody to scan when they come and when they leave, and look now and then that nobody has"
            " stuck another code over it."
        )
    )
    turn.say(Message(sheet.text, document=qr))
    turn.say(
        N_("Declaring the place at {declare_url} remains necessary: only the code from there counts for tracing."),
        turn.opens(N_("Show me how to declare it"), "guide", "declare"),
        turn.opens(N_("My checkpoints"), "checkpoints"),
        turn.opens(N_("Menu"), "menu"),
    )
