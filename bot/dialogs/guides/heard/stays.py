"""The page stays: it is put once more in short, or only named below an answer that has nothing to do with it."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.pages import Reading, screen_of, ways
from bot.engine import Next, Stay, Turn
from bot.model import Message


def beside_it(turn: Turn[Reading], reading: Guide, current: Page, topic: str = "") -> Next:
    """One line below an answer: which step it is. What is answered beside the page itself is followed by the page."""
    screen = screen_of(turn, current.id)
    near = topic in turn.services.understanding.telling.screens.topics(current.id)
    if near or screen is None or not screen.name or not reading.tracked:
        return Stay()
    line = turn.words(
        N_("We are at step {number}/{count}: {name}."),
        number=reading.position(current),
        count=len(reading.pages),
        name=screen.name,
    )
    turn.say(Message(line, tuple(ways(turn, reading, current))))
    return Stay(put=False)
