"""The data of a dialog about one of the person's own checkpoints. Shared by the dialogs of the owner's desk."""

from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints.named import meant_in
from bot.engine import Turn, UnclearError
from bot.model import Checkpoint


@dataclass
class Owned:
    """The checkpoint's code, and what of it is being changed, and what after that."""

    code: str = ""
    what: str = ""
    then: str = ""


async def begun(turn: Turn[Owned], code: str) -> bool:
    """Begins with a checkpoint; says so where it is not this person's."""
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, code)
    if checkpoint is None:
        turn.say(N_("That checkpoint is not yours."), turn.opens(N_("My checkpoints"), "checkpoints"))
        return False
    turn.data.code = checkpoint.code
    return True


NAMED = 20
"""Places among which one can be named."""


async def named_or(turn: Turn[Owned], code: str, by_kind: bool = False) -> str:
    """The code of the place that is named, whichever desk is open: "quán Mây đổi địa chỉ"; else the one given."""
    if not turn.update.text or turn.update.choice is not None:
        return code
    mine, _ = await desk.newest(turn.tx, turn.services.registry, turn.person.id, NAMED)
    named = meant_in(turn.update.text, mine, turn.services.library, by_kind)
    return named[0].code if len(named) == 1 else code


async def owned(turn: Turn[Owned]) -> Checkpoint:
    """The checkpoint. Raises `UnclearError` where it has been handed over or erased in the meantime."""
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    if checkpoint is None:
        raise UnclearError(N_("That checkpoint is not yours any more."))
    return checkpoint
