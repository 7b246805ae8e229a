"""What helps with what does not work on a page, one way after the other, and then a person."""

import re
from typing import Any

from bot.content import N_, Guide, Page
from bot.dialogs.answers.questions.sure import instead
from bot.dialogs.guides.answering import ways_of
from bot.dialogs.guides.pages import UNSHOWN, screen_of, trouble_of
from bot.dialogs.guides.saying import said_of
from bot.engine import Turn, was_said
from bot.model import Message
from bot.model.writing.text import fold
from bot.understanding.telling.spelt import any_of

KNOWN = 40
"""Letters by which what was told is known again."""


def say_help(turn: Turn[Any], reading: Guide, page: Page, trouble: str = "", new: bool = False) -> None:
    """What helps with a trouble, or with all that there is on a page: the next way that was not told yet. Whoever was
    told all of them, or tried them, is offered a person; where it may be a `new` trouble, after what helps with any."""
    _know_as_told(turn, reading, page, trouble)
    ways = [instead(turn, page, reading.title)] if page.held else _all_ways(turn, page, trouble, new)
    untold = next((way for way in ways if way and not _was_told(turn, page, way)), "")
    once_more = not untold and _mark(page, "") in turn.data.told
    turn.data.told = [*_told_of(turn, page), _mark(page, untold)]
    if not untold:
        _say_all_is_told(turn, page, once_more)
        return
    turn.say(Message(untold))
    if is_mild(turn, page.id, trouble):
        return
    turn.say(
        N_("If it still does not work, call {hotline}, or leave your question for a person."),
        turn.opens(N_("Talk to a person"), "human"),
    )


def _say_all_is_told(turn: Turn[Any], page: Page, once_more: bool) -> None:
    """Offers a person, with the picture of the page; whoever comes back to it is told who may look at the phone."""
    person = turn.opens(N_("Talk to a person"), "human")
    if once_more:
        turn.say(
            N_(
                "I have nothing new for this step, and will not repeat myself. Let somebody next to you have a look, or"
                " send your question to a person."
            ),
            person,
        )
        return
    turn.say(
        N_("That is all I know about this step. Skip it for now, call {hotline}, or leave your question here."), person
    )
    if page.image and hasattr(turn.data, "beside"):
        turn.data.beside = UNSHOWN


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
    first = next((way for way in ways_of(turn, known)), "")
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


def _all_ways(turn: Turn[Any], page: Page, trouble: str, new: bool) -> list[str]:
    """The ways that help with a trouble; where it has no name, those for the one that was told of last as well."""
    ways = [*_ways(turn, page, trouble), *([page.help] * new)]
    return ways if trouble_of(turn, page.id, trouble) else [*ways, *_ways_told(turn, page)]


def _ways_told(turn: Turn[Any], page: Page) -> tuple[str, ...]:
    screen, last = screen_of(turn, page.id), last_told(turn) if page_told(turn) == page.id else ""
    each = (ways_of(turn, known) for known in screen.troubles.values()) if screen and last else ()
    return next((ways for ways in each if last in ways), ())


def _ways(turn: Turn[Any], page: Page, trouble: str) -> tuple[str, ...]:
    known = trouble_of(turn, page.id, trouble)
    return ways_of(turn, known) if known else (page.help,)


def model_named(turn: Turn[Any], page: str) -> str:
    """The model of a phone that the text names, of those of which a page knows more; the longest name counts: an
    "iphone 6s" is no "iphone 6"."""
    screen, text = screen_of(turn, page), fold(turn.update.text)
    models = screen.models if screen else {}
    found = re.search(rf"\b(?:{any_of(said for model in models.values() for said in model.says)})(?![\w+])", text)
    return next((name for name, model in models.items() if found and found[0] in map(fold, model.says)), "")
