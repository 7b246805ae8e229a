"""What is told of the pages of all guides, where it is not known which is open."""

from typing import Any

from bot.content import Page
from bot.dialogs.guides.opening.phones import tracked
from bot.dialogs.guides.saying import told_of
from bot.engine import Turn
from bot.understanding import OnScreen


def said_anywhere(turn: Turn[Any], current: str = "", text: str | None = None) -> OnScreen:
    """What the text, or a part of it, tells of the pages of all of them, where somebody may be at one."""
    return told_of(turn, turn.services.library.tracked_pages(turn.person.language), current, text)


def pages_of(turn: Turn[Any]) -> list[Page]:
    return [page for guide in tracked(turn).values() for page in guide.pages]


def reports(said: OnScreen) -> bool:
    """Whether it is told how far somebody is."""
    return bool(said.page) and (said.shows or said.here or said.done)


def is_named(said: OnScreen) -> bool:
    """Whether what does not work, or what is asked about a page, is known by its name."""
    return bool(said.trouble or said.answer)
