"""The data of a dialog about one of the person's own checkpoints. Shared by the dialogs of the owner's desk."""

from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_
from bot.engine import Turn, Unclear
from bot.model import Checkpoint


@dataclass
class Owned:
    """The checkpoint's code, and what of it is being changed."""

    code: str = ""
    what: str = ""


async def begun(turn: Turn[Owned], code: str) -> bool:
    """Begins with a checkpoint; says so where it is not this person's."""
    place = await desk.mine(turn.tx, turn.services.registry, turn.person.id, code)
    if place is None:
        turn.say(N_("That checkpoint is not yours."), turn.opens(N_("My checkpoints"), "checkpoints"))
        return False
    turn.data.code = place.code
    return True


async def owned(turn: Turn[Owned]) -> Checkpoint:
    """The checkpoint. Raises `Unclear` where it has been handed over or erased in the meantime."""
    place = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    if place is None:
        raise Unclear(N_("That checkpoint is not yours any more."))
    return place
