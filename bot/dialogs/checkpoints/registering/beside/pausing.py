"""Whatever is typed at any step, also where it tells an answer, and that the rest comes later."""

from dataclasses import replace

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.correct import correct
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.settled import settle_number
from bot.engine import Next, Proceed, Turn
from bot.understanding.places.phrasing.tidying import unquoted


async def correct_and_keep(turn: Turn[Registration]) -> Next | None:
    """Corrects and takes what was told; whoever puts the rest off is told that it is kept: "120 Hùng Vương, mà có khách
    rồi, lát làm tiếp"."""
    turn.update = replace(turn.update, text=unquoted(turn.update.text))
    telling, text, language = turn.services.understanding.known.telling, turn.update.text, turn.person.language
    known = turn.data.phone
    following = await correct(turn)
    if following is not None:
        settle_number(turn, text, known)
    if isinstance(following, Proceed) and telling.screens.pauses(text, language):
        turn.say(N_("All right, no hurry: I keep all that. Go on from here whenever you are free:"))
    return following
