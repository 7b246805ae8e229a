"""Whoever only asks, or wants nothing changed, keeps what is there: "ai đổi tên đâu, tui hỏi bữa nào nhắc mà"."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.owned import Owned
from bot.engine import Next, Open, Turn
from bot.understanding.places.phrasing.phrases import says
from bot.understanding.places.values.place_names import has_capital

ASKS = N_("I asked, I am asking, I only asked, nobody is changing, who is changing, I do not change, did not change")
"""Words of whoever asks something, or wants nothing changed."""


def refuses(text: str, library: Library) -> bool:
    """Whether somebody asks, or wants nothing changed, and tells nothing new: "ai đổi tên đâu, tui hỏi mà"."""
    return says(text, ASKS, library) and not (has_capital(text[1:]) or any(map(str.isdigit, text)))


async def refused(turn: Turn[Owned]) -> Next | None:
    """Whoever asks, or wants nothing changed, keeps what is there."""
    if turn.picked is not None or not refuses(turn.update.text, turn.services.library):
        return None
    turn.say(N_("All right, nothing is changed."))
    return Open("desk", turn.data.code)
