"""Whatever is typed at any step, also where it tells an answer, and that the rest comes later."""

from dataclasses import replace

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.correct import correct
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.settled import settle_number
from bot.engine import Next, Proceed, Turn
from bot.understanding.places.phrasing.formerly import without_former
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import has
from bot.understanding.places.phrasing.tidying import unquoted

NAMING, SHOWN = ("name", "sure"), ("confirm", "wrong")
"""The steps where a name is told, and those where all answers are shown."""


async def correct_and_keep(turn: Turn[Registration]) -> Next | None:
    """Corrects and takes what was told; whoever puts the rest off is told that it is kept: "120 Hùng Vương, mà có khách
    rồi, lát làm tiếp"."""
    turn.update = replace(turn.update, text=_as_told(turn))
    telling, text, language = turn.services.understanding.known.telling, turn.update.text, turn.person.language
    known = turn.data.phone
    following = await correct(turn)
    if following is not None:
        settle_number(turn, text, known)
    if isinstance(following, Proceed) and telling.screens.pauses(text, language):
        turn.say(N_("All right, no hurry: I keep all that. Go on from here whenever you are free:"))
    return following


def _as_told(turn: Turn[Registration]) -> str:
    """What was typed, without the marks around a name and without a former name, where a name may be told."""
    text, library = unquoted(turn.update.text), turn.services.library
    shown = turn.step in SHOWN and not any(map(str.isdigit, text))
    named = turn.step in NAMING or shown or has(text, FIELDS["name"], library)
    return without_former(text, library, alone=True) if named else text
