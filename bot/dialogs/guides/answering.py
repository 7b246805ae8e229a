"""What is known of a question about a page, or beside any of them, and of a part of a page that was done."""

from typing import Any

from bot.content.sayings.screens import Trouble
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.guides.pages import screen_of
from bot.engine import Turn, was_said
from bot.model import Message


def is_answered(turn: Turn[Any], page: str, name: str) -> bool:
    """Whether something is asked of just this page."""
    screen = screen_of(turn, page)
    return screen is not None and name in screen.answers


def say_answer(turn: Turn[Any], page: str, name: str) -> bool:
    """Says what is known of a question about a page, or beside any of them; whether it was not said just now."""
    screen, beside = screen_of(turn, page), turn.services.library.written.screens(turn.person.language).answers
    known = (screen.answers.get(name) if screen else None) or beside.get(name)
    return _say_new(turn, known)


def lacks_page(turn: Turn[Any], name: str) -> bool:
    """Whether something is only answered where a page is lacking, which nobody knows before they know the phone."""
    beside = turn.services.library.written.screens(turn.person.language).answers.get(name)
    return beside is not None and bool(beside.lacking)


def say_part(turn: Turn[Any], page: str, name: str) -> bool:
    """Says what comes after a part of a page that was done; whether it was not said just now."""
    screen = screen_of(turn, page)
    return _say_new(turn, screen.parts.get(name) if screen else None)


def _say_new(turn: Turn[Any], known: Trouble | None) -> bool:
    """Says the first way that was not said just now; whoever asks once more is told the last one again."""
    ways = ways_of(turn, known) if known else ()
    if not ways:
        return False
    if _gives_link(ways[0]) and any(_gives_link(message.text) for message in turn.said):
        return False  # "khai trên web được không, gửi link đi" asks for that link
    if not any(message.text == way for way in ways for message in turn.said):
        turn.say(Message(next((way for way in ways if not was_said(turn, way)), ways[-1])))
    return True


def _gives_link(text: str) -> bool:
    return "https://" in text


def ways_of(turn: Turn[Any], known: Trouble) -> tuple[str, ...]:
    """What is known, one way after the other; nothing that may not be said, or of a page that is lacking where it is
    not."""
    guide = getattr(turn.data, "guide", "")
    opened = turn.services.library.guides[turn.person.language].get(guide)
    is_there = bool(known.lacking) and opened is not None and opened.page(known.lacking) is not None
    return () if known.held or is_there else tuple(noted(turn, known, way) for way in known.ways(guide))
