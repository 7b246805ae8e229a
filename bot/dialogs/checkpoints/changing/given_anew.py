"""The poster as it is now, for whoever wishes for the new one: "gửi lại file mới đi"."""

from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.changing.meanwhile import is_kept
from bot.dialogs.checkpoints.changing.mending import is_a_number, says_wrong
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.engine import Turn
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import says

NO_ADDRESS = N_(
    "The sheet shows the name and the commune, and no street or house number: while those are right, what hangs already"
    " stays valid."
)


async def gets_the_poster(turn: Turn[Owned], beside: str) -> bool:
    """Gives it, unless something to be changed is told `beside` that, or the place has no valid code."""
    checkpoint, library = await owned(turn), turn.services.library
    if (checkpoint.revoked_at and checkpoint.official is None) or any(map(str.isdigit, beside)):
        return False
    if is_a_number(beside, library) or says_wrong(turn, beside) or is_kept(beside, library):
        return False
    if says(turn.update.text, FIELDS["address"], library):
        turn.say(NO_ADDRESS)
    await papers.say_poster(turn, checkpoint)
    return True
