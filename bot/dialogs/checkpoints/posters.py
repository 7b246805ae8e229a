"""The posters of all places that came in one list."""

from collections.abc import Sequence
from typing import Any

from bot.checkpoints.lists import batch
from bot.checkpoints.posters import to_sign
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Checkpoint, Message
from bot.model.writing.text import words
from bot.paper.posters.bundle import Kind, parts

WAIT = N_(
    "I am making the posters now; that takes about a second.",
    "I am making the posters now; that takes about {count} seconds.",
)
ALL = N_("Here is the poster.", "Here are all {count} posters.")
SOME = N_("Posters {first} to {last} of {count}.")

A_SECOND = 20
"""Posters that are made in a second."""


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    number, _, kind = arg.partition(":")
    checkpoints = await batch.checkpoints_of(turn.tx, turn.services.registry, turn.person.id, number)
    if not checkpoints or kind not in ("A4", "A6", "zip"):
        turn.say(N_("I do not have that list any more."), turn.opens(N_("My checkpoints"), "checkpoints"))
        return Done()
    say_posters(turn, checkpoints, "A4" if kind == "A4" else "A6" if kind == "A6" else "zip")
    turn.say(N_("That is all of them."), turn.opens(N_("My checkpoints"), "checkpoints"))
    return Done()


def say_posters(turn: Turn[Any], checkpoints: Sequence[Checkpoint], kind: Kind) -> None:
    """Files of posters, one after the other; each is made when the one before has gone out."""
    seconds = max(1, len(checkpoints) // A_SECOND)
    turn.say(WAIT, count=seconds)
    for first, part in parts(checkpoints):
        last = first + len(part) - 1
        what = words(turn.words(N_("table cards") if kind == "A6" else N_("posters"))).replace(" ", "-")
        name = f"{what}-{first}-{last}.{'zip' if kind == 'zip' else 'pdf'}"
        told = turn.words(
            ALL if len(part) == len(checkpoints) else SOME, first=first, last=last, count=len(checkpoints)
        )
        turn.say(Message(told, document=to_sign(name, told, part, kind)))


posters = Dialog(
    "posters",
    Nothing,
    title=N_("The posters of a list"),
    begin=begin,
)
