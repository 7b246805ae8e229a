"""Somebody comes back to go on with what was left."""

from bot.dialogs.guides.going import unfinished
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


left = Dialog("left", Nothing, takes_up=True, begin=begin)
