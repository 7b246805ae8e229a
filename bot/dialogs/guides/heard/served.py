"""Serves what a line surely says: what helps or answers first, then the page that comes."""

from collections.abc import Sequence

from bot.content import N_, Guide, Page
from bot.dialogs.guides.heard.helped import HELPS, helped
from bot.dialogs.guides.heard.moved import MOVES, moved
from bot.dialogs.guides.heard.stays import beside_it
from bot.dialogs.guides.pages import Reading
from bot.dialogs.guides.saying import hear
from bot.engine import Next, Turn
from bot.understanding import Kind, Zone
from bot.understanding.guided.labels import DONE, NEXT, TROUBLE, Label

REMARKS = ("chat", "thanks")
"""Kinds of what only keeps company."""


async def served(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What is surely heard is done; `None` where nothing is, or where that cannot be done on this page."""
    meaning = turn.meant(turn.update.text)
    if meaning.kind is Kind.JOB and (meaning.exact or meaning.zone is Zone.ANSWER):
        return None
    labels = _together(hear(turn, reading, current).labels)
    if not labels or labels[0].kind not in (*HELPS, *MOVES):
        return None
    said: Next | None = None
    for label in (label for label in labels if label.kind in HELPS):
        said = await helped(turn, reading, current, label) or said
    moves = [label for label in labels if label.kind in MOVES]
    if moves and (said is not None or labels[0] in moves):
        return await moved(turn, reading, current, moves) or said
    return said


def remarked(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What needs no help, and tells nothing of any page, is only heard."""
    if not any(label.kind in REMARKS for label in hear(turn, reading, current).labels):
        return None
    turn.say(N_("I hear you. Whenever you are ready:"))
    return beside_it(turn, reading, current)


def _together(labels: Sequence[Label]) -> list[Label]:
    """Without what goes against what matters most: nothing is done that does not work."""
    first = next(iter(labels), None)
    if first is None:
        return []
    return [label for label in labels if label is first or not _is_against(first, label)]


def _is_against(first: Label, other: Label) -> bool:
    kinds = {first.kind, other.kind}
    return TROUBLE in kinds and bool(kinds & {NEXT, DONE, "finished"})
