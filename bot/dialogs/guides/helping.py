"""What helps with what does not work on a page, one way after the other, and then a person."""

from typing import Any

from bot.content import N_, Guide, Page
from bot.content.sayings.screens import Trouble
from bot.dialogs.answers.questions.sure import instead, noted
from bot.dialogs.guides.pages import screen_of, trouble_of
from bot.dialogs.guides.saying import said_of
from bot.engine import Turn, was_said
from bot.model import Message

KNOWN = 40
"""Letters by which what was told is known again."""


def say_help(turn: Turn[Any], reading: Guide, page: Page, trouble: str = "", new: bool = False) -> None:
    """What helps with a trouble, or with all that there is on a page: the next way that was not told yet. Whoever was
    told all of them, or tried them, is offered a person; where it may be a `new` trouble, after what helps with any."""
    _know_as_told(turn, reading, page, trouble)
    ways = [instead(turn, page, reading.title)] if page.held else [*_ways(turn, page, trouble), *([page.help] * new)]
    untold = next((way for way in ways if way and not _was_told(turn, page, way)), "")
    turn.data.told = [*_told_of(turn, page), _mark(page, untold)]
    if not untold:
        turn.say(
            N_("That is all I know about this step. Skip it for now, call {hotline}, or leave your question here."),
            turn.opens(N_("Talk to a person"), "human"),
        )
        return
    turn.say(Message(untold))
    if is_mild(turn, page.id, trouble):
        return
    turn.say(
        N_("If it still does not work, call {hotline}, or leave your question for a person."),
        turn.opens(N_("Talk to a person"), "human"),
    )


def is_mild(turn: Turn[Any], page: str, trouble: str) -> bool:
    """Whether it is no trouble yet, as "đang tải": whoever asks something with it is only told that."""
    known = trouble_of(turn, page, trouble)
    return known is not None and known.mild


def _know_as_told(turn: Turn[Any], reading: Guide, page: Page, trouble: str) -> None:
    """What whoever tells that they tried it need not be told again: the first way that helps. "cài rồi mà nó cứ báo
    lỗi" tried nothing against that."""
    known = trouble_of(turn, page.id, trouble)
    tried = turn.services.understanding.known.telling.tried(turn.update.text, turn.person.language)
    if known is None or not tried or _begins_before(turn, reading, page):
        return
    first = next((way for way in _told(turn, known)), "")
    if first and _mark(page, first) not in turn.data.told:
        turn.data.told = [*_told_of(turn, page), _mark(page, first)]


def _begins_before(turn: Turn[Any], reading: Guide, page: Page) -> bool:
    """Whether what a line says that was done is a page before the one that is told of."""
    clauses, text = turn.services.understanding.known.telling.clauses, turn.update.text
    said = [said_of(turn, reading.pages, page.id, part) for part in clauses.joined(text) or clauses.each(text)]
    done = [found for one in said if one.done and (found := reading.page(one.page))]
    return bool(done) and all(reading.position(one) < reading.position(page) for one in done)


def _was_told(turn: Turn[Any], page: Page, way: str) -> bool:
    """Whether it was told of the page that is open, or just now."""
    return _mark(page, way) in turn.data.told or was_said(turn, way)


def _told_of(turn: Turn[Any], page: Page) -> list[str]:
    return [mark for mark in turn.data.told if mark.startswith(_mark(page, ""))]


def page_told(turn: Turn[Any]) -> str:
    """The page of which a way was told last; "" for none."""
    return _last(turn)[0]


def last_told(turn: Turn[Any]) -> str:
    """The way that was told last of a trouble; "" for none."""
    page, begins = _last(turn)
    screen, guide = screen_of(turn, page), getattr(turn.data, "guide", "")
    ways = [way for known in screen.troubles.values() for way in known.ways(guide)] if screen and begins else []
    return next((way for way in ways if way.startswith(begins)), "")


def _last(turn: Turn[Any]) -> tuple[str, str]:
    """The page and the first letters of what was told last."""
    page, _, begins = next(reversed(turn.data.told), "").partition(": ")
    return page, begins


def _mark(page: Page, way: str) -> str:
    """What is kept of what was told of a page: its first letters."""
    return f"{page.id}: {way[:KNOWN]}"


def _ways(turn: Turn[Any], page: Page, trouble: str) -> tuple[str, ...]:
    known = trouble_of(turn, page.id, trouble)
    return _told(turn, known) if known else (page.help,)


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
    ways = _told(turn, known) if known else ()
    if not ways:
        return False
    if not any(message.text == way for way in ways for message in turn.said):
        turn.say(Message(next((way for way in ways if not was_said(turn, way)), ways[-1])))
    return True


def _told(turn: Turn[Any], known: Trouble) -> tuple[str, ...]:
    """What is known, one way after the other; nothing that may not be said, or of a page that is lacking where it is
    not."""
    guide = getattr(turn.data, "guide", "")
    opened = turn.services.library.guides[turn.person.language].get(guide)
    is_there = bool(known.lacking) and opened is not None and opened.page(known.lacking) is not None
    return () if known.held or is_there else tuple(noted(turn, known, way) for way in known.ways(guide))
