"""A page that is only asked about: it is told, or said to come later, and nobody leaves their own."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.asked import asks
from bot.dialogs.guides.pages import Reading, headed, screen_of
from bot.dialogs.guides.saying import said_of
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


def say_ahead(turn: Turn[Reading], reading: Guide, current: Page) -> None:
    """Names the page that shows what was only asked about, "nó hỏi bluetooth là gì"; whoever has it before them may go
    there."""
    said = said_of(turn, reading.pages, current.id)
    page = reading.page(said.page) if said.shows and asks(turn) else None
    screen = screen_of(turn, page.id) if page else None
    if page is None or screen is None or reading.position(page) - reading.position(current) <= NEXT:
        return
    turn.say(
        N_("That comes at step {number}/{count}: {name}. Only if your phone shows it already, go there at once."),
        turn.pick(N_("My phone shows that already"), f"to/{page.id}"),
        number=reading.position(page),
        count=len(reading.pages),
        name=screen.name,
    )
