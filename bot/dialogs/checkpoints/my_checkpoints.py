"""My checkpoints: the list, from which each one's desk opens."""

from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError, opening
from bot.model import Checkpoint, Choice, Message

SHOWN = 12
"""Buttons that people still look through."""


@dataclass
class Looking:
    """Part of the name of the checkpoint that is looked for."""

    name: str = ""


async def show(turn: Turn[Looking], code: str) -> Next:
    if code:
        return Open("desk", code)
    mine, count = await desk.newest(turn.tx, turn.services.registry, turn.person.id, SHOWN)
    kept = await desk.kept_by(turn.tx, turn.services.registry, turn.person.id)
    if kept:
        turn.say(
            N_("At these places you may note visitors:"),
            *(opening(checkpoint.name, "visitor", checkpoint.code) for checkpoint in kept[:SHOWN]),
        )
    if count > SHOWN:
        return look
    if mine:
        turn.say(
            N_("These are your checkpoints. Which one is it about?"),
            *_names(mine),
            turn.opens(N_("Add a place"), "register"),
            turn.opens(N_("Register many places with a list"), "bulk"),
        )
    elif not kept:
        turn.say(
            N_("You have not registered a checkpoint yet."),
            turn.opens(N_("Register a checkpoint"), "register"),
            turn.opens(N_("Register many places with a list"), "bulk"),
            turn.opens(N_("Menu"), "menu"),
        )
    return Done(resume=False)


async def ask_look(turn: Turn[Looking]) -> Message:
    """Too many to be looked through: those that fit, and a way to find the others."""
    registry, owner = turn.services.registry, turn.person.id
    if turn.data.name:
        found = await desk.called(turn.tx, registry, owner, turn.data.name, SHOWN)
        return turn.message(
            N_("These have “{name}” in their name. If yours is not among them, please type more of its name."),
            *_names(found),
            name=turn.data.name,
        )
    newest, count = await desk.newest(turn.tx, registry, owner, SHOWN)
    return turn.message(
        N_("You have {count} checkpoints; here are the newest. To find another, type part of its name."),
        *_names(newest),
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
        return Open("desk", found[0].code)
    turn.data.name = name
    return look


def _names(checkpoints: list[Checkpoint]) -> list[Choice]:
    return [opening(checkpoint.name, "desk", checkpoint.code) for checkpoint in checkpoints]


checkpoints = Dialog(
    "checkpoints",
    Looking,
    title=N_("My checkpoints and their QR codes"),
    commands=("diem", "checkpoints"),
    begin=show,
    steps=(Step(ask_look, look),),
)
