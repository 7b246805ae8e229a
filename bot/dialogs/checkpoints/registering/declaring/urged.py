"""An owner in a hurry, after the registration: the sheet comes before any further question."""

from bot.content import N_
from bot.content.sayings.small_words import YES
from bot.dialogs.checkpoints.asked_after import is_asked_after
from bot.dialogs.checkpoints.owned import Owned
from bot.dialogs.checkpoints.registering.declaring.not_yet import ASKED
from bot.dialogs.checkpoints.registering.urged.urges import urge_in
from bot.engine import Turn

LATER = N_("Not yet, I will do it later")
"""What is pressed for the provisional sheet at once."""

ABOVE = N_(
    "The sheet stands right above: press it to open it, and print that. Should you not see it, type “send it again”."
)


QUESTION = 4
"""Words of a question, at least, in which the sheet is only named: "phường phát cho tờ mã rồi, giờ dán cái nào"."""


def urged(turn: Turn[Owned]) -> str | None:
    """What is heard in place of an urge: "not yet, later", which gives the sheet, unless they have the code, or want
    something else. Whoever has the sheet is told where it is."""
    urge = urge_in(turn.update.text, turn.services.understanding)
    if urge is None or is_asked_after(turn.update.text, turn.services.library):
        return None
    if turn.step != ASKED:
        if urge.sheet and _asks_else(turn, urge.beside):
            return None
        if urge.sheet:
            turn.say(ABOVE)
        return "" if urge.sheet else urge.beside
    has_code = turn.services.understanding.small_word(urge.beside, turn.person.language) == YES
    return urge.beside if urge.beside and (has_code or not urge.sheet) else turn.words(LATER)


def _asks_else(turn: Turn[Owned], beside: str) -> bool:
    return len(beside.split()) >= QUESTION and turn.services.understanding.known.asks(beside)
