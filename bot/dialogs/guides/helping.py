"""What helps with what does not work on a page, one way after the other, and then a person."""

from typing import Any

from bot.content import N_, Guide, Page
from bot.dialogs.answers.sure import instead
from bot.engine import Turn, was_said
from bot.model import Message


def say_help(turn: Turn[Any], reading: Guide, page: Page, trouble: str = "") -> None:
    """What helps with a trouble, or with all that there is on a page: the next way that was not told yet. Whoever was
    told all of them is offered a person."""
    ways = [instead(turn, page, reading.title)] if page.held else _ways(turn, page, trouble)
    new = next((way for way in ways if way and not was_said(turn, way)), "")
    if not new:
        turn.say(
            N_("That is all I know about this step. Skip it for now, call {hotline}, or leave your question here."),
            turn.opens(N_("Talk to a person"), "human"),
        )
        return
    turn.say(Message(new))
    turn.say(
        N_("If it still does not work, call {hotline}, or leave your question for a person."),
        turn.opens(N_("Talk to a person"), "human"),
    )


def _ways(turn: Turn[Any], page: Page, trouble: str) -> tuple[str, ...]:
    screen = turn.services.library.written.screens(turn.person.language).pages.get(page.id)
    known = screen.troubles.get(trouble) if screen else None
    return (known.help, *known.then) if known else (page.help,)


def say_answer(turn: Turn[Any], page: str, name: str) -> bool:
    """Says what is known of a question about a page; whether it was not said just now."""
    screen = turn.services.library.written.screens(turn.person.language).pages.get(page)
    known = screen.answers.get(name) if screen else None
    new = next((way for way in (known.help, *known.then) if not was_said(turn, way)), "") if known else ""
    if new:
        turn.say(Message(new))
    return bool(new)
