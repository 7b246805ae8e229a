"""Serves what a line surely says: what helps or answers first, then the page that comes."""

from collections.abc import Sequence

from bot.content import N_, Guide, Page
from bot.dialogs.guides.asked import is_elsewhere, parts, tells_a_question
from bot.dialogs.guides.heard.helped import HELPS, helped
from bot.dialogs.guides.heard.moved import AGAIN, BACK, FINISHED, MOVES, STOP, moved
from bot.dialogs.guides.helping import is_mild
from bot.dialogs.guides.opening.phones import named
from bot.dialogs.guides.pages import Reading, is_near
from bot.dialogs.guides.saying import REMARKS, hear_on, is_hardly_done, said_of, told
from bot.engine import Next, Stay, Turn
from bot.understanding import Kind, OnScreen, Zone
from bot.understanding.guided.labels import AT, DONE, NEXT, TOPIC, TROUBLE, Label

RATHER = 0.5
"""How likely it must be that whoever asks wants a page put once more, or waits for what is no trouble yet."""

LEAVES = 0.6
"""How likely it must be that whoever says no small word for it leaves the guide: to be wrong costs them their place."""

FAINT = 0.35
"""How likely a trouble must be at least that has no name in the line."""

ON = {NEXT, DONE, AT, FINISHED}
"""Kinds of what leads on."""


async def served(turn: Turn[Reading], reading: Guide, current: Page, at_last: bool = False) -> Next | None:
    """What is surely heard is done; `None` where nothing is, or where that cannot be done on this page. What yields to
    the phrases waits until they came to nothing (`at_last`)."""
    found = hear_on(turn, reading, current)
    if found.yields is not at_last or _is_a_wish(turn):
        return None
    near = _of_it(turn, reading, current, _near(turn, reading, current, found.labels))
    labels = _together(_surer(turn, reading, current, near))
    if not labels or labels[0].kind not in (*HELPS, *MOVES) or _is_unlikely(turn, labels[0], found.chance):
        return None
    phrases = said_of(turn, reading.pages, current.id)
    if _is_faint(turn, labels[0], found.chance, phrases):
        return None
    if labels[0].kind == NEXT and is_hardly_done(turn, reading, current, phrases):
        return None
    helps, moves = ([label for label in labels if label.kind in kinds] for kinds in (HELPS, MOVES))
    if len(helps) > 1:
        helps = [label for label in helps if not is_mild(turn, label.page, label.name)]
    if not helps and tells_a_question(turn) and not ON.isdisjoint(label.kind for label in moves):
        await helped(turn, reading, current, Label(TOPIC))  # what is asked beside what is done is not swallowed
    said: Next | None = None
    for label in helps:
        said = await helped(turn, reading, current, label) or said
    if moves and (said is not None or labels[0] in moves):
        return await moved(turn, reading, current, moves) or said
    return said


def _is_unlikely(turn: Turn[Reading], label: Label, chance: float) -> bool:
    """Whether a question only resembles the wish for a page that was there: "ai vẽ cái hình đó vậy"; or, where nothing
    is told beside it, that the page is done, or all of them: "làm xong báo ai"; or whoever asks, or lacks something,
    only sounds like leaving: "mẹ tôi không có căn cước"."""
    asks = tells_a_question(turn)
    led_on = label.kind in ON and not parts(turn)[0]
    unsure = chance < RATHER or (led_on and label.kind == FINISHED)
    rather_asked = (led_on or label.kind in (AGAIN, BACK)) and unsure and asks
    return rather_asked or (label.kind == STOP and (asks or chance < LEAVES))


def _is_faint(turn: Turn[Reading], label: Label, chance: float, said: OnScreen) -> bool:
    """Whether it hardly sounds like what is no trouble yet, "ba chấm ba chấm" waits for nothing; or like some trouble,
    where phrases tell of none by its name: "vẫn không được" goes on with the one that was told."""
    if label.kind != TROUBLE:
        return False
    unnamed = chance < FAINT and said.stuck and not said.trouble
    return unnamed or (chance < RATHER and is_mild(turn, label.page, label.name))


def _near(turn: Turn[Reading], reading: Guide, current: Page, labels: Sequence[Label]) -> Sequence[Label]:
    """Without a page far from the one that is open, where all is asked: "nó hỏi vị trí chi vậy" is answered there."""
    far = [label for label in labels if label.kind == AT and not _is_near(reading, current, label.page)]
    if not far or told(turn) or not parts(turn)[1]:
        return labels
    return [label for label in labels if label not in far] or [Label(TOPIC)]


def _is_near(reading: Guide, current: Page, name: str) -> bool:
    page = reading.page(name)
    return page is None or is_near(reading, current, page)


def _of_it(turn: Turn[Reading], reading: Guide, current: Page, labels: Sequence[Label]) -> Sequence[Label]:
    """Without a trouble of what no page speaks of: the code that a shop has not got comes by no text message."""
    said = said_of(turn, reading.pages, current.id)
    told = bool(said.stuck or said.trouble) or all(label.kind != TROUBLE for label in labels)
    if told or not is_elsewhere(turn, reading):
        return labels
    return [label for label in labels if label.kind != TROUBLE]


def _surer(turn: Turn[Reading], reading: Guide, current: Page, labels: Sequence[Label]) -> Sequence[Label]:
    """Without a trouble that a line only sounds like which rather tells that its page shows: "mo ra roi"."""
    said = said_of(turn, reading.pages, current.id)
    shown = {label.page for label in labels[:1] if label.kind == AT}
    if not shown or said.stuck or said.trouble:
        return labels
    return [label for label in labels if label.kind != TROUBLE or label.page not in shown]


def _is_a_wish(turn: Turn[Reading]) -> bool:
    """Whether something is to be done, or installed anew: nobody who says so tells of a page; "có ai ở xã tới nhà cài
    giùm không" only asks."""
    meaning = turn.meant(turn.update.text)
    sure = meaning.exact or meaning.zone is Zone.ANSWER
    asks = sure and meaning.kind is Kind.TOPIC and tells_a_question(turn)
    return (sure and meaning.kind is Kind.JOB) or (named(turn).wants and not asks)


def remarked(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What needs no help, and tells nothing of any page, is only heard."""
    if not any(label.kind in REMARKS for label in hear_on(turn, reading, current).labels):
        return None
    turn.say(N_("I hear you. Whenever you are ready:"))
    return Stay()


def _together(labels: Sequence[Label]) -> list[Label]:
    """Without what goes against what matters most: nothing is done that does not work."""
    stuck = {label.page for label in labels if label.kind == TROUBLE}
    labels = [label for label in labels if not (label.kind == AT and label.page in stuck)] if stuck else labels
    troubles = [label for label in labels if label.kind == TROUBLE]
    labels = [label for label in labels if label not in troubles[1:]]  # one way that helps at a time
    first = next(iter(labels), None)
    if first is None:
        return []
    return [label for label in labels if label is first or not _is_against(first, label)]


def _is_against(first: Label, other: Label) -> bool:
    kinds = {first.kind, other.kind}
    return TROUBLE in kinds and bool(kinds & {NEXT, DONE, "finished"})
