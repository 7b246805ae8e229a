"""Somebody comes back to go on with what was left."""

from typing import Any

from bot.dialogs.guides.going import unfinished
from bot.dialogs.guides.told import all_pages, asked, guides_named, is_telling, said_of
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn

NAMED = 12
"""Words up to which whoever names a phone wants it to be known."""


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
    if asked(turn):
        return None
    library = turn.services.library
    guides = {name: library.guides[turn.person.language][name] for name in library.tracked}
    said = said_of(turn, (page for guide in guides.values() for page in guide.pages))
    if not is_telling(said):
        return None
    rows = [row for row in await unfinished(turn) if row.guide in guides and guides[row.guide].page(said.page)]
    return Open("guide", f"{rows[0].guide}/{rows[0].page}") if rows else None


def phone_named(turn: Turn[Any]) -> Next | None:
    """The guide for a kind of phone that is told, in some words that ask nothing: "sau lưng có chữ Samsung"."""
    text, library = turn.update.text, turn.services.library
    if turn.services.understanding.asks(text) or len(text.split()) > NAMED:
        return None
    named = guides_named(turn, all_pages(turn))
    return next((Open("guide", name) for name in named if name in library.tracked), None)


left = Dialog("left", Nothing, begin=begin)
