"""Somebody comes back to go on with what was left."""

from typing import Any

from bot.dialogs.guides.going import unfinished
from bot.dialogs.guides.told import asked, is_telling, said_of
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn


async def begin(turn: Turn[Nothing], guide: str) -> Next:
    """What waits, where something does; else the guide that was left, or `guide`, or the menu."""
    if turn.waiting and not guide:
        return Done()
    left = await unfinished(turn)
    if left or guide:
        return Open("guide", "" if left else guide)
    return Open("menu")


async def told_of_it(turn: Turn[Any]) -> Next | None:
    """The guide that was left, where the text tells of one of its screens and asks nothing that is known."""
    library = turn.services.library
    guides = {name: library.guides[turn.person.language][name] for name in library.tracked}
    said = said_of(turn, (page for guide in guides.values() for page in guide.pages))
    if not is_telling(said) or asked(turn):
        return None
    rows = [row for row in await unfinished(turn) if row.guide in guides and guides[row.guide].page(said.page)]
    return Open("guide", f"{rows[0].guide}/{rows[0].page}") if rows else None


left = Dialog("left", Nothing, begin=begin)
