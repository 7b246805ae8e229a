"""Which model of a phone it is, where it may be too old: what can be done on just that one, "iphone 6 báo không hỗ
trợ"."""

from bot.content import Guide, Page
from bot.dialogs.guides.asked import BRAND
from bot.dialogs.guides.helping import model_named
from bot.dialogs.guides.moving import stuck
from bot.dialogs.guides.pages import Reading, screen_of, trouble_of
from bot.dialogs.guides.saying import hear_on, said_of
from bot.engine import Next, Turn
from bot.understanding import OnScreen
from bot.understanding.guided.labels import TROUBLE


async def on_that_model(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What is known of the model that is named; `None` where it has nothing to do with that, or the version that is
    told with it says all."""
    name = model_named(turn, current.id)
    if not name or not _depends_on_it(turn, reading, current):
        return None
    return await stuck(turn, reading, current, current, OnScreen(current.id, stuck=True, trouble=name))


def _depends_on_it(turn: Turn[Reading], reading: Guide, current: Page) -> bool:
    """Whether the phone is said to be too old, now or before, it is asked whether it is, or no more is said than which
    one it is."""
    said, text = said_of(turn, reading.pages, current.id), turn.update.text
    if said.done or said.solved or said.pauses or said.page not in ("", current.id):
        return False
    plainly = trouble_of(turn, current.id, said.trouble)
    if plainly is not None and (plainly.leads or not plainly.by_model):
        return False
    heard = hear_on(turn, reading, current).labels[:1]
    names = [said.answer, turn.data.trouble, *(label.name for label in heard if label.page == current.id)]
    brief = len(text.split()) <= BRAND and not any(label.kind != TROUBLE for label in heard)
    return brief or any(_is_by_model(turn, current, name) for name in names)


def _is_by_model(turn: Turn[Reading], current: Page, name: str) -> bool:
    screen = screen_of(turn, current.id)
    known = (screen.troubles.get(name) or screen.answers.get(name)) if screen else None
    return known is not None and known.by_model
