"""How far the clauses of a line lead from a page."""

from dataclasses import dataclass, field, replace

from bot.content import Guide, Page
from bot.content.sayings.small_words import AGAIN
from bot.dialogs.guides.heard.clauses import FINISHED, PAUSE, RESUME, SKIPPED, WHERE, Clause
from bot.dialogs.guides.heard.helped import PERSON
from bot.dialogs.guides.saying import REMARKS
from bot.understanding import Zone
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TOPIC, TROUBLE, Label

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


def step(reading: Guide, walk: Walk, clause: Clause) -> bool:
    """Takes one clause into account; whether it goes with the others."""
    page = reading.page(clause.label.page)
    if clause.asks and _is_only_asked(reading, walk, clause, page):
        clause = replace(clause, label=Label(TOPIC))
    kind = clause.label.kind
    if kind in (*REMARKS, AGAIN):
        return True  # "bà già rồi" only keeps company, "nói dài quá" wants less of it
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
    elif kind == NEXT:
        walk.tells, walk.done = True, walk.done or not clause.hurdle
    else:
        return False  # all is done, or somebody goes, goes back or speaks of another phone: no page is walked for that
    return kind != FINISHED or clause.asks


def _is_only_asked(reading: Guide, walk: Walk, clause: Clause, page: Page | None) -> bool:
    """Whether a clause that asks only sounds like going on or stopping, "xong giờ sao biết nó chạy", or asks about a
    page far from the one that is open: "nó hỏi bluetooth là gì"."""
    if clause.label.kind == AT:
        return page is not None and not 0 <= _ahead(reading, walk, page) <= 1
    if clause.label.kind == SKIPPED:
        return True  # "có phải ghi không hay bấm bỏ qua" skips nothing
    return clause.label.kind in (NEXT, WHERE, PAUSE) and clause.meaning.zone is Zone.ANSWER


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
