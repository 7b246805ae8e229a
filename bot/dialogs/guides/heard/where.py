"""Whoever was told what to press, and asks where that is: "bấm lại chỗ nào"."""

import re

from bot.content import N_, Guide, Page
from bot.dialogs.guides.helping import last_told
from bot.dialogs.guides.moving import still_stuck
from bot.dialogs.guides.pages import Reading
from bot.dialogs.guides.saying import said_of
from bot.engine import Next, Stay, Turn
from bot.understanding import OnScreen

LABEL = re.compile("“([^”/]+)”")
"""What stands on a button that is named; a way through settings has more than one name."""

BRIEF = 9
"""Words up to which whoever asks so asks nothing else."""


async def where(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """The words that stand there once more; for whoever is lost in the settings, the next way."""
    if not asks_where(turn, said_of(turn, reading.pages, current.id)):
        return None
    return Stay() if say_where(turn) else await still_stuck(turn, reading, current)


def asks_where(turn: Turn[Reading], said: OnScreen) -> bool:
    """Whether somebody who was helped asks that, and of nothing that is known by its name."""
    text = turn.update.text
    if not turn.data.trouble or said.answer or len(text.split()) > BRIEF:
        return False
    return turn.services.understanding.known.telling.where(text, turn.person.language)


def say_where(turn: Turn[Reading]) -> bool:
    """Says what to look for, and where; whether one button is to be pressed."""
    label = next(iter(LABEL.findall(last_told(turn))), "")
    if label:
        turn.say(N_("Look for “{label}” on that screen; scroll down if it is not in sight."), label=label)
        turn.say(N_("If it is nowhere, type me some words that stand there."))
    return bool(label)
