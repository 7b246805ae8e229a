"""Several screens that are told of at once: "nó hỏi họ tên với vị trí, bấm hết hả"."""

from bot.content import Guide, Page
from bot.dialogs.guides.asked import parts
from bot.dialogs.guides.pages import Reading
from bot.engine import Turn
from bot.model import Message
from bot.understanding import OnScreen


def say_earlier(turn: Turn[Reading], reading: Guide, current: Page, said: OnScreen) -> None:
    """What is to be done on those that come before the one that is opened: it would be passed over."""
    target = reading.page(said.page)
    if target is None or said.stuck or said.pauses or not (said.shows or not parts(turn)[0]):
        return
    for page in _named(turn, reading, current):
        if page is not current and reading.position(current) <= reading.position(page) < reading.position(target):
            turn.say(Message(page.text))


def _named(turn: Turn[Reading], reading: Guide, current: Page) -> list[Page]:
    """The pages that are told of, in the order of the guide."""
    names = [page.id for page in reading.pages]
    screens, text = turn.services.understanding.known.telling.screens, turn.update.text
    named = screens.both(text, turn.person.language, names, current.id)
    return [page for page in reading.pages if page.id in named]
