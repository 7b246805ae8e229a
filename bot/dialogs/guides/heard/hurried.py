"""Whoever only urges while a guide is open: how many steps are left."""

from bot.dialogs.checkpoints.registering.urged.urges import urge_in
from bot.dialogs.guides.pages import Reading, asks_for_phone, say_how_far, shown
from bot.engine import Turn


def urged(turn: Turn[Reading]) -> str | None:
    """ "" for whoever says no more than that, and is told how far they are; `None` else. Whoever waits for a download
    tells of that with the same words."""
    reading, current = shown(turn)
    if asks_for_phone(current, turn) or current is reading.pages[0]:
        return None
    urge = urge_in(turn.update.text, turn.services.understanding, sheets=False)
    if urge is None or urge.beside:
        return None
    say_how_far(turn, reading, current)
    return ""
