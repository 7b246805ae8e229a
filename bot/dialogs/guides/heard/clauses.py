"""What one clause of a line says where a page is open, as if no more had been typed."""

from dataclasses import dataclass, replace

from bot.content import Guide, Page
from bot.dialogs.guides.answering import is_answered
from bot.dialogs.guides.asked import QUESTION
from bot.dialogs.guides.pages import Reading
from bot.dialogs.guides.saying import SURELY, hear_on, said_of
from bot.engine import Turn
from bot.understanding import Meaning, OnScreen
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TOPIC, TROUBLE, Label

PAUSE, RESUME, WHERE, FINISHED, SKIPPED = "pause", "resume", "where", "finished", "skipped"

SHORTEST = 2
"""Words of the shortest clause that says anything."""

SURE, HELPFUL = 0.5, 0.3
"""How likely a clause must say what moves somebody on, or what is only helped with."""

LEADS = (AT, DONE, NEXT, FINISHED, PAUSE, RESUME, WHERE, TOPIC)


@dataclass(frozen=True)
class Clause:
    """What it says, the turn as if it stood alone, what it means by itself, whether it plainly asks, and whether it
    takes only a hurdle: "ok có số rồi"."""

    label: Label
    turn: Turn[Reading]
    meaning: Meaning
    asks: bool
    hurdle: bool = False


def heard(turn: Turn[Reading], reading: Guide, at: Page, text: str) -> Clause | None:
    """What a clause says; nothing where that is not sure."""
    if len(text.split()) < SHORTEST:
        return None
    alone = replace(turn, update=replace(turn.update, text=text), meaning=None)
    said = said_of(turn, reading.pages, at.id, text)
    understanding, language = turn.services.understanding, turn.person.language
    asks = bool(understanding.known.telling.clauses(text, language)[1])
    label = (
        _learnt(alone, reading, at, said)
        or _by_phrases(turn, said, at)
        or (Label(TOPIC) if asks and len(text.split()) >= QUESTION else None)
    )
    if label is None:
        return None
    if label.kind == ANSWER and said.done and not asks:
        label = Label(NEXT)  # "nhập số con gái rồi" asks nothing
    hurdle = (said.merely and bool(turn.data.trouble)) or (said.solved and not said.done)
    return Clause(label, alone, understanding(text, language), asks, hurdle)


def _learnt(alone: Turn[Reading], reading: Guide, at: Page, said: OnScreen) -> Label | None:
    """What was learnt of such lines, unless phrases tell more."""
    found = hear_on(alone, reading, at)
    first = found.labels[0] if found.labels else None
    if first is None or found.yields or said.skipped or said.returns or said.ended:
        return None
    if first.page and reading.page(first.page) is None:
        return None
    if first.kind == TOPIC and (said.trouble or said.answer):
        return None
    border = SURELY if said.merely and first.kind == NEXT else SURE if first.kind in LEADS else HELPFUL
    return first if found.chance >= border else None


def _by_phrases(turn: Turn[Reading], said: OnScreen, at: Page) -> Label | None:
    """What the phrases of the content tell; what is asked of any page is about none."""
    if said.pauses or said.returns:
        return Label(PAUSE if said.pauses else RESUME)
    if said.trouble:
        return Label(TROUBLE, said.page or at.id, said.trouble)
    if said.answer:
        return Label(ANSWER, said.page or (at.id if is_answered(turn, at.id, said.answer) else ""), said.answer)
    if said.ended and not said.page:
        return Label(FINISHED)
    if said.skipped:
        return Label(SKIPPED, said.page or at.id)
    if said.page and (said.done or said.ended):
        return Label(DONE, said.page)
    if said.page and said.shows:
        return Label(AT, said.page)
    if said.what_next:
        return Label(WHERE)
    done = said.done and (not said.merely or bool(turn.data.trouble))
    return Label(NEXT) if done or said.solved else None
