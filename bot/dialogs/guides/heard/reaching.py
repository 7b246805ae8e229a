"""How far somebody is by all that one line tells: "gửi xong rồi, bắt đầu luôn rồi, bluetooth cho rồi, xong chưa"."""

from collections.abc import Sequence

from bot.content import Guide, Page
from bot.dialogs.guides.answering import say_answer
from bot.dialogs.guides.asked import asked_besides, explained, parts, tells_a_question
from bot.dialogs.guides.going import finish, to_page
from bot.dialogs.guides.in_short import say_short, say_unknown
from bot.dialogs.guides.pages import Reading, say_how_far
from bot.dialogs.guides.saying import ENDS, said_of
from bot.engine import Next, Turn
from bot.understanding import OnScreen

SEVERAL = 2
"""Pages from which on a line tells of more than one thing."""


async def far(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Goes where several things that are told lead together, and answers what is asked with them; `None` where fewer
    are told, or something does not work."""
    told, asking = _told(turn, reading, current), parts(turn)[1]
    if len({said.page for said in told}) < SEVERAL or any(said.stuck or said.pauses or said.answer for said in told):
        return None
    reached = _walked(reading, current, told)
    asked = said_of(turn, reading.pages, reached.id, asking) if asking else OnScreen()
    if reading.position(reached) <= reading.position(current) or asked.stuck or asked.shows:
        return None
    if told[-1].shows and reached is reading.pages[-1] and reading.tracked:
        return await finish(turn, reading, reached)
    if asked.what_next or said_of(turn, reading.pages, current.id).what_next or asked.answer in ENDS:
        say_how_far(turn, reading, reached)
    elif asking:
        _say_asked(turn, reached, asked)
    return await to_page(turn, reached)


def _told(turn: Turn[Reading], reading: Guide, current: Page) -> list[OnScreen]:
    """What the clauses that ask nothing tell of pages, one after the other."""
    clauses = turn.services.understanding.known.telling.clauses.telling(turn.update.text, turn.person.language)
    said = [said_of(turn, reading.pages, current.id, clause) for clause in clauses]
    return [one for one in said if one.stuck or one.pauses or one.answer or one.done or (one.page and one.shows)]


def _walked(reading: Guide, current: Page, told: Sequence[OnScreen]) -> Page:
    """The furthest page that they lead to, one after the other; what is only said to be done is the one that was
    open."""
    at = current
    for said in told:
        page = reading.page(said.page) or (current if said.done and at is current else None)
        if page is not None and reading.position(page) >= reading.position(at):
            at = (reading.beside(page, 1) or page) if said.done else page
    return at


def _say_asked(turn: Turn[Reading], reached: Page, asked: OnScreen) -> None:
    """The answer to what is asked besides."""
    topic = asked_besides(turn)
    if asked.answer and say_answer(turn, asked.page or reached.id, asked.answer):
        return
    if topic and topic not in explained(turn):
        say_short(turn, topic)
    elif not topic and tells_a_question(turn):
        say_unknown(turn)
