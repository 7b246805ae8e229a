"""What is typed where nothing is open, and yet wants to be shown how to install."""

from typing import Any

from bot.dialogs.guides.asked import asks, explained
from bot.dialogs.guides.unplaced import said_anywhere
from bot.engine import Turn

AHEAD = 8
"""Words up to which whoever goes ahead does that and nothing else: "ok chỉ đi"."""


def claimed(turn: Turn[Any], offered: bool) -> bool:
    """Whether a text goes ahead after an answer about the app, or after an offer to install it."""
    text = turn.update.text
    if not turn.topic or len(text.split()) > AHEAD or not (offered or _is_about_it(turn)):
        return False  # most texts
    return said_anywhere(turn).goes_ahead and not asks(turn)


def _is_about_it(turn: Turn[Any]) -> bool:
    """Whether the last answer was about what the guides install."""
    library, language = turn.services.library, turn.person.language
    last = library.topics[language].get(turn.topic)
    given = library.written.screens(language)
    return last is not None and (last.category in given.about or last.id in explained(turn))
