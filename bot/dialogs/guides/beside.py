"""The page that is open, below something that was said in between: in one line, and soon not at all."""

from bot.content import N_
from bot.dialogs.guides.pages import UNSHOWN, Reading, ask_page, asks_for_phone, screen_of, shown, ways
from bot.engine import SILENCE, Turn
from bot.engine.hearing.shorter import shorter
from bot.model import Message

OFTEN, ONCE = 2, 1
"""How often in a row the page is put so; where it only asks which phone it is, or nothing is installed, once."""


def ask_beside(turn: Turn[Reading]) -> Message:
    """One line with every way on from the page, in words that name it; `SILENCE` once it was put often enough."""
    reading, page = shown(turn)
    turn.data.beside, unshown = turn.data.beside + 1, turn.data.beside == UNSHOWN
    if turn.data.beside > (OFTEN if reading.tracked and not asks_for_phone(page, turn) else ONCE):
        return SILENCE
    screen = screen_of(turn, page.id)
    if unshown or not (reading.tracked and screen and screen.name):
        return shorter(ask_page(turn))
    return turn.message(
        N_("We are at step {number}/{count}: {name}."),
        *ways(turn, reading, page),
        number=reading.position(page),
        count=len(reading.pages),
        name=screen.name,
    )
