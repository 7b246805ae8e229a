"""My checkpoints: the list, from which each one's desk opens, or what is to be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints.named import meant_in
from bot.dialogs.checkpoints.none_here import say_none
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError, opening
from bot.model import Checkpoint, Choice, Message
from bot.understanding.places.phrasing.phrases import says

SHOWN = 12
"""Buttons that people still look through."""


@dataclass
class Looking:
    """Part of the name of the checkpoint that is looked for, and what opens for it."""

    name: str = ""
    there: str = "desk"


ASKED = ("desk", "edit", "share", "safety")
"""What somebody can have come for; what exactly may follow, as "share/take". It opens at once where they have one
place, or name it."""


POSTER = "desk/print"
"""What opens for whoever wants a poster."""

BEFORE = N_("again, lost, earlier, yesterday, last time, old one, already, faded, wet, torn, another phone")
"""Words of whoever had one."""


async def show(turn: Turn[Looking], arg: str) -> Next:
    """Opens with a checkpoint's code, with what is to be done at one, or with nothing."""
    if arg and arg.partition("/")[0] not in ASKED:
        return Open("desk", arg)
    turn.data.there = arg or "desk"
    mine, count = await desk.newest(turn.tx, turn.services.registry, turn.person.id, SHOWN)
    kept = await desk.kept_by(turn.tx, turn.services.registry, turn.person.id)
    if kept:
        turn.say(
            N_("At these places you may note visitors:"),
            *(opening(checkpoint.name, "visitor", checkpoint.code) for checkpoint in kept[:SHOWN]),
        )
    named = mine if arg and count == 1 else meant_in(turn.update.text, mine, turn.services.library) if arg else []
    if len(named) == 1:
        return _there(turn, named[0])
    return look if count > SHOWN else _listed(turn, arg, mine, bool(kept))


def _listed(turn: Turn[Looking], arg: str, mine: Sequence[Checkpoint], keeps: bool) -> Next:
    """All of their own, to pick one; whoever has none, and keeps none, is told how to register one."""
    if mine:
        turn.say(
            N_("These are your checkpoints. Which one is it about?"),
            *_names(turn, mine),
            turn.opens(N_("Add a place"), "register"),
            turn.opens(N_("Register many places with a list"), "bulk"),
        )
    elif not keeps and arg == POSTER and not says(turn.update.text, BEFORE, turn.services.library):
        turn.say(N_("No place is registered here yet. We do that first, and its poster comes at once."))
        return Open("register", turn.update.text)
    elif not keeps:
        say_none(turn, arg)
    return Done(resume=False)


def _there(turn: Turn[Looking], checkpoint: Checkpoint) -> Open:
    dialog, _, what = turn.data.there.partition("/")
    return Open(dialog, f"{checkpoint.code}/{what}" if what else checkpoint.code)


async def ask_look(turn: Turn[Looking]) -> Message:
    """Too many to be looked through: those that fit, and a way to find the others."""
    registry, owner = turn.services.registry, turn.person.id
    if turn.data.name:
        found = await desk.called(turn.tx, registry, owner, turn.data.name, SHOWN)
        return turn.message(
            N_("These have “{name}” in their name. If yours is not among them, please type more of its name."),
            *_names(turn, found),
            name=turn.data.name,
        )
    newest, count = await desk.newest(turn.tx, registry, owner, SHOWN)
    return turn.message(
        N_("You have {count} checkpoints; here are the newest. To find another, type part of its name."),
        *_names(turn, newest),
        turn.opens(N_("Add a place"), "register"),
        turn.opens(N_("Register many places with a list"), "bulk"),
        count=count,
    )


async def look(turn: Turn[Looking]) -> Next:
    name = turn.text(limit=80)
    found = await desk.called(turn.tx, turn.services.registry, turn.person.id, name, SHOWN)
    if not found:
        raise UnclearError(N_("None of your checkpoints has “{name}” in its name."), name=name)
    if len(found) == 1:
        return _there(turn, found[0])
    turn.data.name = name
    return look


def _names(turn: Turn[Looking], checkpoints: Sequence[Checkpoint]) -> list[Choice]:
    doors = [(checkpoint.name, _there(turn, checkpoint)) for checkpoint in checkpoints]
    return [opening(name, door.dialog, door.arg) for name, door in doors]


checkpoints = Dialog(
    "checkpoints",
    Looking,
    title=N_("My checkpoints and their QR codes"),
    commands=("diem", "checkpoints"),
    begin=show,
    steps=(Step(ask_look, look),),
)
