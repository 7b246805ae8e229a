"""A page that is only asked about by its number: it is told, and nobody leaves their own."""

from bot.content import Guide, Page
from bot.dialogs.guides.asked import asks
from bot.dialogs.guides.pages import Reading, headed
from bot.engine import Next, Stay, Turn
from bot.model import Message
from bot.understanding import OnScreen

NEXT = 1
"""Pages ahead up to which whoever asks about one is likely there."""


def peek(turn: Turn[Reading], reading: Guide, current: Page, said: OnScreen) -> Next | None:
    """Says what "bước 3 là gì" asks for; `None` for who tells that they are there, or did it."""
    page = reading.page(said.page) if said.numbered else None
    if page is None or page.held or said.done or said.here or not asks(turn):
        return None
    ahead = reading.position(page) - reading.position(current)
    if 0 <= ahead <= NEXT:
        return None
    turn.say(Message(headed(turn, reading, page)))
    return Stay()
