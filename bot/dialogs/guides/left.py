"""Somebody comes back to go on with a guide, wherever it was left."""

from bot.dialogs.guides.going import unfinished
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Next, Open, Turn


async def begin(turn: Turn[Nothing], guide: str) -> Next:
    """Opens it; where nothing was left `guide`, or the menu."""
    left = await unfinished(turn)
    if left or guide:
        return Open("guide", "" if left else guide)
    return Open("menu")


left = Dialog("left", Nothing, begin=begin)
