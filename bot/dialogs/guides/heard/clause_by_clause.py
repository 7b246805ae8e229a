"""A line of which each clause says something of its own: "nhập số rồi, mà 5 phút chưa thấy tin nhắn"."""

from collections.abc import Sequence

from bot.content import Guide, Page
from bot.dialogs.guides.asked import QUESTION, asked, explained, is_likely
from bot.dialogs.guides.going import beyond, to_page
from bot.dialogs.guides.heard.clauses import PAUSE, WHERE, Clause, heard
from bot.dialogs.guides.heard.helped import helped
from bot.dialogs.guides.heard.walking import Walk, step
from bot.dialogs.guides.helping import is_mild
from bot.dialogs.guides.in_short import say_short, say_unknown
from bot.dialogs.guides.pages import Reading, say_how_far
from bot.dialogs.guides.saying import ENDS, runs, said_of
from bot.dialogs.guides.told import say_pause
from bot.engine import Next, Open, Stay, Turn
from bot.understanding import OnScreen, Zone
from bot.understanding.guided.labels import ANSWER, DONE, NEXT, TOPIC, TROUBLE

FEWEST, MOST = 2, 6
"""Clauses of a line that is looked at so."""

HELPED = 3
"""Things of a line that are helped with at most."""


async def clause_by_clause(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Moves on by what is done, and helps with what does not work or is asked there; `None` where a line is not made of
    both."""
    texts = [] if _runs(turn, reading, current) else _clauses(turn, reading, current)
    if not FEWEST <= len(texts) <= MOST:
        return None
    walk = Walk(current, current)
    for text in texts:
        clause = _waiting(turn, reading, walk, text) or heard(turn, reading, walk.at, text)
        if clause is not None and not step(reading, walk, clause):
            return None
    walk.helps = _needed(walk.helps)
    each = len(walk.helps) == len(texts) and all(map(_wants_help, walk.helps))
    told = walk.tells and (walk.helps or walk.ends)
    return await _serve(turn, reading, current, walk) if told or each else None


def _runs(turn: Turn[Reading], reading: Guide, current: Page) -> bool:
    """Whether the last page shows, and it is asked whether that is all."""
    said = said_of(turn, reading.pages, current.id)
    return runs(reading, said) and (said.what_next or said.answer in ENDS)


def _clauses(turn: Turn[Reading], reading: Guide, current: Page) -> list[str]:
    """The clauses of a line; what is typed without diacritics and without a breath, "bat roi ma toi ngu tat dc ko", has
    two where the first says that something is done."""
    clauses = turn.services.understanding.known.telling.clauses
    texts = clauses.each(turn.update.text)
    joined = clauses.joined(turn.update.text) if len(texts) < FEWEST else []
    first = heard(turn, reading, current, joined[0]) if len(joined) == FEWEST else None
    return joined if first is not None and first.label.kind in (NEXT, DONE) else texts


def _waiting(turn: Turn[Reading], reading: Guide, walk: Walk, text: str) -> Clause | None:
    """What a clause says of the first page that is no trouble yet: "bấm cài đặt rồi, nó quay quay" only waits."""
    said = said_of(turn, reading.pages, walk.start.id, text) if walk.at is not walk.start else OnScreen()
    clause = heard(turn, reading, walk.start, text) if said.stuck and said.page in ("", walk.start.id) else None
    waits = clause and clause.label.kind == TROUBLE and clause.label.page == walk.start.id
    return clause if clause and waits and is_mild(turn, walk.start.id, clause.label.name) else None


def _needed(helps: Sequence[Clause]) -> list[Clause]:
    """What is helped with: each once, and nothing that is neither asked nor a trouble beside what is; beside what does
    not work only what is surely asked."""
    found = {clause.label if clause.label.kind != TOPIC else clause.turn.update.text: clause for clause in helps}
    plain = [clause for clause in found.values() if _wants_help(clause) or clause.label.kind == TROUBLE]
    stuck = any(clause.label.kind == TROUBLE for clause in plain)
    return [clause for clause in plain or found.values() if not (stuck and _is_vague(clause))][:HELPED]


def _wants_help(clause: Clause) -> bool:
    """Whether a clause asks, or says what somebody cannot do: "hình cháu tui không biết xóa", "chữ nhỏ xíu"."""
    return clause.asks or clause.label.kind == ANSWER


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
    if walk.ends == WHERE:
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
        topic = asked(turn)  # "số cũ mình đăng ký ở máy cũ rồi, qua máy mới nó có nhớ không" asks with all of it
        if not topic or topic in explained(turn):
            say_unknown(turn)
        elif not turn.said:
            say_short(turn, topic)
    return leads
