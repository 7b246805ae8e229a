"""The page that is open, below something that was said in between: in one line, and soon no more than its buttons."""

from collections.abc import Iterable

from bot.content import N_
from bot.dialogs.guides.pages import UNSHOWN, Reading, ask_page, asks_for_phone, screen_of, shown, ways
from bot.engine import SILENCE, Turn
from bot.engine.hearing.shorter import shorter
from bot.model import Choice, Message

OFTEN, ONCE = 2, 1
"""How often in a row the page is put so; where it only asks which phone it is, or nothing is installed, once."""


def ask_beside(turn: Turn[Reading]) -> Message:
    """One line with every way on from the page, in words that name it; once it was put often enough, no more than the
    buttons that lead on from there."""
    reading, page = shown(turn)
    turn.data.beside, unshown = turn.data.beside + 1, turn.data.beside == UNSHOWN
    if turn.data.beside > (OFTEN if reading.tracked and not asks_for_phone(page, turn) else ONCE):
        return SILENCE if asks_for_phone(page, turn) else Message("", tuple(_own(ways(turn, reading, page))))
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


def _own(found: Iterable[Choice]) -> Iterable[Choice]:
    """The ways that lead on from the page, and not elsewhere."""
    return (way for way in found if not (way.url or way.value.startswith("open:")))
