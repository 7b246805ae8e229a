"""Somebody asks to be shown how to install, whatever is told with it: "thằng cháu mua cho cái máy, chỉ bà với"."""

from typing import Any

from bot.dialogs.guides.asked import answered_there
from bot.dialogs.guides.opening.anywhere import said_anywhere
from bot.dialogs.guides.opening.phones import first_page, is_in_general, named
from bot.engine import Turn


def asks_to_be_shown(turn: Turn[Any]) -> bool:
    """Whether that is asked of the app, and nothing else surely is; whoever has it wants something else shown."""
    found = named(turn)
    if not (found.shown and found.wishes) or is_in_general(turn) or said_anywhere(turn).done:
        return False
    meaning = turn.meant(turn.update.text)
    return not meaning.is_sure or meaning.id in answered_there(turn, first_page(turn))
