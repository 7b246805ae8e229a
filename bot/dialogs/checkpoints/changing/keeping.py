"""What has changed is kept, and the sheet comes with it where it is wished for."""

from collections.abc import Mapping

from bot.checkpoints import desk
from bot.dialogs.checkpoints.changing.mending import RENAMED, REPRINTED, STAY_VALID
from bot.dialogs.checkpoints.changing.reprinted import without_reprint
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.engine import Next, Open, Turn
from bot.model import Checkpoint


async def keep(turn: Turn[Owned], values: Mapping[str, str]) -> Checkpoint:
    """Keeps what has changed, and says nothing yet."""
    checkpoint = await owned(turn)
    if values:
        await desk.change(turn.tx, turn.services.registry, turn.person.id, checkpoint.code, **values)
    return checkpoint


async def changes(turn: Turn[Owned], values: Mapping[str, str]) -> Next:
    """Keeps what has changed, and asks what else has; whoever wishes for a new sheet with it gets that at once."""
    checkpoint = await keep(turn, values)
    if turn.data.then:
        turn.say(STAY_VALID)
        return Open("edit", f"{checkpoint.code}/{turn.data.then}")
    if without_reprint(turn.update.text, turn.services.library)[1]:
        turn.say(REPRINTED)
        return Open("desk", f"{checkpoint.code}/print")
    turn.say(RENAMED if "name" in values else STAY_VALID)
    return Open("desk", checkpoint.code)
