"""From page to page, to the end of a guide, and back to where it was left."""

from typing import Any

from bot.content import N_, Guide, Page
from bot.content.sayings.small_words import YES
from bot.dialogs.guides.pages import Reading, screen_of
from bot.engine import Done, Next, Open, Proceed, Turn
from bot.model import Message
from bot.store.people import progress


async def unfinished(turn: Turn[Any]) -> list[progress.Progress]:
    """Where guides were left, the newest first; one of a single page only asks which one is wanted."""
    guides = turn.services.library.guides[turn.person.language]
    rows = await progress.of(turn.tx, turn.person.id)
    return [row for row in rows if row.guide in guides and not row.done and len(guides[row.guide].pages) > 1]


async def follow(turn: Turn[Reading], reading: Guide, to: str) -> Next:
    """Where a link leads that was named in other words than its label's."""
    target = reading.page(to)
    if target is not None:
        return await to_page(turn, target)
    name, _, arg = to.removeprefix("open:").partition(":")
    return Open(name, arg)


async def to_page(turn: Turn[Reading], target: Page) -> Next:
    """Opens a page of the guide; what did not work on another is over."""
    if turn.data.page != target.id:
        turn.data.trouble = ""
    turn.data.page, turn.data.beside = target.id, 0
    await progress.reached(turn.tx, turn.person.id, turn.data.guide, target.id, turn.now)
    return Proceed()


async def beyond(turn: Turn[Reading], reading: Guide, current: Page, skipped: bool = False) -> Next:
    """The page after this one, or the end, past what was done before its turn; whoever `skipped` this one is not asked
    for what would follow from it."""
    screen = screen_of(turn, current.id)
    following = reading.beside(current, 1)
    if screen and skipped and screen.lost:
        turn.say(Message(screen.lost))
    over = {*turn.data.done, *(screen.over if screen and skipped else ())} - {reading.pages[-1].id}
    while following and following.id in over:
        following = reading.beside(following, 1)
    return await to_page(turn, following) if following else await finish(turn, reading, current)


async def finish(turn: Turn[Reading], reading: Guide, last: Page) -> Next:
    """Whoever is done is thanked, and asked whether they want reminders."""
    await progress.reached(turn.tx, turn.person.id, turn.data.guide, last.id, turn.now, done=True)
    if reading.finish:
        turn.say(Message(reading.finish))
    if reading.tracked and not turn.person.reminders:
        turn.say(
            N_("Would you like a short reminder now and then when there is news for {region}?"),
            turn.opens(N_("Yes, remind me"), "reminders", "on", word=YES),
            turn.opens(N_("Menu"), "menu"),
        )
    else:
        turn.say(N_("Is there anything else?"), turn.opens(N_("Menu"), "menu"))
    return Done()
