"""From the page that is open to the one where somebody is by now."""

from collections.abc import Sequence

from bot.content import N_, Guide, Page
from bot.dialogs.guides.going import beyond, finish, to_page
from bot.dialogs.guides.helping import is_mild
from bot.dialogs.guides.moving import on_again, stuck
from bot.dialogs.guides.pages import UNSHOWN, Reading, say_how_far, screen_of
from bot.dialogs.guides.saying import SURELY, hear_on, said_of, untold
from bot.dialogs.guides.told import say_pause
from bot.engine import Next, Open, Stay, Turn
from bot.understanding import OnScreen
from bot.understanding.guided.labels import AT, DONE, NEXT, Label

BACK, WHERE, AGAIN, PAUSE, RESUME, STOP, FINISHED = "back", "where", "again", "pause", "resume", "stop", "finished"
MOVES = (AT, DONE, NEXT, BACK, WHERE, AGAIN, PAUSE, RESUME, STOP, FINISHED)
"""Kinds of what says where one is, or goes."""

LAST = 3
"""Pages at the end of a guide on which "all is done" is that."""


async def moved(turn: Turn[Reading], reading: Guide, current: Page, labels: Sequence[Label]) -> Next | None:
    """Goes where several labels lead together; `None` where that is nowhere."""
    kinds = {label.kind: label for label in reversed(labels)}
    for label in labels:
        if label.kind == DONE:
            turn.data.done = [*turn.data.done, label.page]
    if PAUSE in kinds:
        if kinds.keys() & {NEXT, AT}:
            await _on(turn, reading, current, kinds)
        return say_pause(turn)
    if labels[0].kind == RESUME and kinds.keys().isdisjoint((AT, DONE, FINISHED)):
        return await _elsewhere(turn, reading, current, RESUME)
    if kinds.keys() & {NEXT, AT, DONE, FINISHED}:
        return await _on(turn, reading, current, kinds)
    return await _elsewhere(turn, reading, current, labels[0].kind)


async def _on(turn: Turn[Reading], reading: Guide, current: Page, kinds: dict[str, Label]) -> Next | None:
    """The page that shows, or the one after what is done."""
    at, said = reading.page(kinds[AT].page) if AT in kinds else None, said_of(turn, reading.pages, current.id)
    if at is not None:
        return await _at(turn, reading, current, at)
    if turn.data.trouble and (said.ended or said.merely) and not (said.page or said.solved) and _tried(turn):
        return await stuck(turn, reading, current, current, OnScreen(stuck=True))  # "khởi động lại rồi" is in vain
    near = said.ended or reading.position(current) > len(reading.pages) - LAST
    if FINISHED in kinds and reading.tracked and near:
        return await finish(turn, reading, reading.pages[-1])
    behind = reading.page(said.page)
    if behind and (said.done or said.skipped) and reading.position(behind) < reading.position(current):
        return Stay()  # that was done before
    if said.goes_ahead and not said.done and current is reading.pages[0]:
        return await to_page(turn, current)  # it has yet to be done: "ok bày em làm đi"
    if NEXT in kinds and current is reading.pages[0] and _is_stuck(turn, current) and not said.page:
        return await on_again(turn, current)  # a password is typed: it has yet to be downloaded
    if NEXT in kinds or FINISHED in kinds:
        if said.solved and not (said.done or said.page) and hear_on(turn, reading, current).chance < SURELY:
            return await on_again(turn, current)  # "xóa phim rồi" has yet to be gone on from
        if turn.data.trouble and (said.merely or (said.solved and not said.done)):
            return await on_again(turn, current)  # a hurdle is taken: "bật wifi rồi đó", "gỡ ra rồi"
        return await beyond(turn, reading, current, said.skipped)
    return await _done(turn, reading, current, kinds)


def _is_stuck(turn: Turn[Reading], current: Page) -> bool:
    """Whether something did not work there that was more than waiting."""
    return bool(turn.data.trouble) and not is_mild(turn, current.id, turn.data.trouble)


def _tried(turn: Turn[Reading]) -> bool:
    return turn.services.understanding.known.telling.tried(turn.update.text, turn.person.language)


async def _at(turn: Turn[Reading], reading: Guide, current: Page, at: Page) -> Next | None:
    if at is reading.pages[-1] and reading.tracked:
        return await finish(turn, reading, at)
    if at is not current:
        return await to_page(turn, at)
    if untold(turn, reading, current):
        return None
    if turn.said:
        return Stay()
    turn.say(N_("Yes, that is the right screen."))
    turn.data.beside = UNSHOWN
    return Stay()


async def _done(turn: Turn[Reading], reading: Guide, current: Page, kinds: dict[str, Label]) -> Next | None:
    """Beyond what is done, as far as all before it must have been; what may be done at any time is not asked for when
    its turn comes."""
    done = reading.page(kinds[DONE].page) if DONE in kinds else None
    if done is None:
        return None
    if current.id in turn.data.done:
        return await beyond(turn, reading, current)
    screen, before = screen_of(turn, done.id), reading.position(done) < reading.position(current)
    if before or (screen is not None and screen.anytime):
        turn.say(N_("Good, then we need not do that any more."))
        return Stay()
    return await beyond(turn, reading, done)


async def _elsewhere(turn: Turn[Reading], reading: Guide, current: Page, kind: str) -> Next | None:
    if kind == WHERE:
        say_how_far(turn, reading, current)
        return Stay()
    if kind in (AGAIN, BACK) and said_of(turn, reading.pages, current.id).anew:
        return await to_page(turn, reading.pages[0])
    if kind == RESUME:
        turn.say(N_("We go on where you left off."))
    if kind in (RESUME, AGAIN):
        return await to_page(turn, current)
    if kind == STOP:
        skipped = said_of(turn, reading.pages, current.id).skipped and current is not reading.pages[0]
        return await beyond(turn, reading, current, skipped) if skipped else Open("stopped", "guide")
    named = reading.page(said_of(turn, reading.pages, current.id).page)
    earlier = named if named and reading.position(named) < reading.position(current) else None
    before = earlier or reading.beside(current, -1)
    return await to_page(turn, before) if before else None
