"""What is typed where nothing is open, and yet wants to be shown how to install."""

from typing import Any

from bot.dialogs.guides.asked import asks, explained
from bot.dialogs.guides.unplaced import said_anywhere
from bot.engine import Turn
from bot.understanding import Kind, Zone

AHEAD = 8
"""Words up to which whoever goes ahead does that and nothing else: "ok chỉ đi"."""


RECENT = 2
"""Lines of somebody that what was talked of is seen from."""


def claimed(turn: Turn[Any], offered: bool) -> bool:
    """Whether a text goes ahead after an answer about the app, or after an offer to install it."""
    text = turn.update.text
    if not turn.topic or len(text.split()) > AHEAD or not (offered or _is_about_it(turn, turn.topic)):
        return False  # most texts
    ahead = said_anywhere(turn).goes_ahead and not asks(turn)
    return ahead and all(_is_about_it(turn, topic) for topic in _recent(turn))


def _recent(turn: Turn[Any]) -> list[str]:
    """The topics that the last lines were about: "có tốn tiền không" may have been asked of something else."""
    meanings = [turn.services.understanding(line, turn.person.language) for line, _ in turn.exchanges[-RECENT:]]
    return [meaning.id for meaning in meanings if meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER]


def _is_about_it(turn: Turn[Any], topic: str) -> bool:
    """Whether an answer is about what the guides install."""
    library, language = turn.services.library, turn.person.language
    given, last = library.written.screens(language), library.topics[language].get(topic)
    return last is not None and (last.category in given.about or last.id in explained(turn))
