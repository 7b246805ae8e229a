"""A line of which each clause says something of its own: "nhập số rồi, mà 5 phút chưa thấy tin nhắn"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.content import Guide, Page
from bot.dialogs.guides.asked import QUESTION, is_likely
from bot.dialogs.guides.going import beyond, to_page
from bot.dialogs.guides.heard.clauses import FINISHED, PAUSE, RESUME, SKIPPED, WHERE, Clause, heard
from bot.dialogs.guides.heard.helped import PERSON, helped
from bot.dialogs.guides.helping import say_unknown
from bot.dialogs.guides.pages import Reading, say_how_far
from bot.dialogs.guides.told import say_pause
from bot.engine import Next, Open, Stay, Turn
from bot.understanding import Zone
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TOPIC, TROUBLE, Label

FEWEST, MOST = 2, 6
"""Clauses of a line that is looked at so; the fewest are also the most that is helped with."""

NEAR = 3
"""Pages ahead on which something may not work for whoever did something else."""

HELPS = (TROUBLE, ANSWER, TOPIC, PERSON)


@dataclass
class Walk:
    """How far the clauses lead from a page, and what is to be helped with on the way. `tells`: something is told to be
    done; `done`: nobody says what; `skipped` is the page that was passed over last."""

    start: Page
    at: Page
    tells: bool = False
    done: bool = False
    skipped: Page | None = None
    ends: str = ""
    helps: list[Clause] = field(default_factory=list)


async def clause_by_clause(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Moves on by what is done, and helps with what does not work or is asked there; `None` where a line is not made of
    both."""
    texts = turn.services.understanding.telling.clauses.each(turn.update.text)
    if not FEWEST <= len(texts) <= MOST:
        return None
    walk = Walk(current, current)
    for text in texts:
        clause = heard(turn, reading, walk.at, text)
        if clause is not None and not _step(reading, walk, clause):
            return None
    walk.helps = _needed(walk.helps)
    return await _serve(turn, reading, current, walk) if walk.tells and (walk.helps or walk.ends) else None


def _step(reading: Guide, walk: Walk, clause: Clause) -> bool:
    """Takes one clause into account; whether it goes with the others."""
    if clause.asks and clause.label.kind in (NEXT, WHERE) and clause.meaning.zone is Zone.ANSWER:
        clause = replace(clause, label=Label(TOPIC))  # "xong giờ sao biết nó chạy"
    kind, page = clause.label.kind, reading.page(clause.label.page)
    if kind in HELPS:
        walk.helps.append(clause)
        _reach(reading, walk, page, pulls=kind == TROUBLE)
    elif kind in (PAUSE, WHERE):
        walk.ends = walk.ends if walk.ends == WHERE else kind
    elif kind in (AT, DONE, SKIPPED):
        return page is not None and _move(reading, walk, page, kind)
    elif kind == RESUME:
        walk.tells, walk.ends = True, ""  # "đang dở thì khách tới, giờ làm tiếp"
    elif clause.asks:
        walk.tells, walk.ends = True, WHERE  # "nhập xong rồi bấm gì"
    else:
        walk.tells, walk.done = True, walk.done or not clause.hurdle
    return kind != FINISHED


def _reach(reading: Guide, walk: Walk, page: Page | None, pulls: bool) -> None:
    """What does not work on a later page is where somebody is by now who did something; nothing is done that does not
    work, or is asked about."""
    if page is None:
        return
    again = reading.position(page) >= reading.position(walk.start)
    later = pulls and walk.tells and 0 < _ahead(reading, walk, page) <= NEAR
    if page is walk.at or later or (again and _ahead(reading, walk, page) < 0):
        walk.at, walk.done, walk.skipped = page, False, None


def _ahead(reading: Guide, walk: Walk, page: Page) -> int:
    return reading.position(page) - reading.position(walk.at)


def _move(reading: Guide, walk: Walk, page: Page, kind: str) -> bool:
    """To the page that shows, or comes after what is done; what is behind was done before. Not to the last one."""
    following = page if kind == AT else reading.beside(page, 1)
    if following is None or following is reading.pages[-1]:
        return False
    walk.tells = True
    if _ahead(reading, walk, following) >= 0:
        walk.at, walk.done, walk.skipped = following, False, page if kind == SKIPPED else None
    return True


def _needed(helps: Sequence[Clause]) -> list[Clause]:
    """What is helped with: each once, and nothing that is neither asked nor a trouble beside what is; beside what does
    not work only what is surely asked."""
    found = {clause.label if clause.label.kind != TOPIC else clause.turn.update.text: clause for clause in helps}
    plain = [clause for clause in found.values() if clause.asks or clause.label.kind == TROUBLE]
    stuck = any(clause.label.kind == TROUBLE for clause in plain)
    return [clause for clause in plain or found.values() if not (stuck and _is_vague(clause))][:FEWEST]


def _is_vague(clause: Clause) -> bool:
    return clause.label.kind == TOPIC and clause.meaning.zone is not Zone.ANSWER


async def _serve(turn: Turn[Reading], reading: Guide, current: Page, walk: Walk) -> Next | None:
    """Opens the page, after what helps and how far that is."""
    at = (reading.beside(walk.at, 1) or walk.at) if walk.done else walk.at
    following = await _opened(turn, reading, at, walk) if at is not current else Stay()
    before = len(turn.said)
    for clause in walk.helps:
        leads = await _help(turn, reading, at, clause)
        if isinstance(leads, Open):
            return leads
    if walk.helps and len(turn.said) == before and at is current:
        return None
    if walk.ends == WHERE and not walk.helps:
        say_how_far(turn, reading, at)
    if walk.ends == PAUSE:
        return say_pause(turn)
    return following


async def _opened(turn: Turn[Reading], reading: Guide, at: Page, walk: Walk) -> Next:
    if walk.skipped is not None and not walk.done:
        return await beyond(turn, reading, walk.skipped, skipped=True)
    return await to_page(turn, at)


async def _help(turn: Turn[Reading], reading: Guide, at: Page, clause: Clause) -> Next | None:
    """Says it in the turn; a question of which nothing is known is no one's to pass over."""
    likely = clause.label.kind != TOPIC or is_likely(clause.turn, clause.meaning)
    before = len(turn.said)
    leads = await helped(clause.turn, reading, at, clause.label) if likely else None
    turn.topic = clause.turn.topic or turn.topic
    if len(turn.said) == before and clause.label.kind == TOPIC and len(clause.turn.update.text.split()) >= QUESTION:
        say_unknown(turn)
    return leads
