"""Pages from content/<language>/guides, one after the other, at the reader's own pace."""

from bot.content import N_, Guide, Page
from bot.content.meanings import BRIEFLY, HOW_FAR
from bot.dialogs.guides.going import beyond, finish, follow, to_page, unfinished
from bot.dialogs.guides.pages import Reading, ask_page, shown
from bot.dialogs.guides.told import asked, help_on, is_telling, other_phone, said_of, told
from bot.dialogs.visits.typed import code_in
from bot.engine import Answer, Dialog, Next, Open, Stay, Step, Turn, UnclearError


async def begin(turn: Turn[Reading], arg: str) -> Next:
    """ "android" opens a guide where it was left, "android/otp" a page, nothing the one that was left last."""
    name, _, page_id = arg.partition("/")
    guides = turn.services.library.guides[turn.person.language]
    left = await unfinished(turn)
    if not name:
        name = left[0].guide if left else next(iter(turn.services.library.site.links.values())).partition(":")[2]
    if name not in guides:
        return Open("menu")
    kept = next((row.page for row in left if row.guide == name), "")
    turn.data.guide = name
    opened = guides[name].page(page_id) or guides[name].page(kept) or guides[name].pages[0]
    named = opened.named(turn.update.text) if not page_id else None
    if named and not asked(turn):  # "cài cho máy Oppo" has told the kind of phone already
        return await follow(turn, guides[name], named.to)
    if is_telling(said := said_of(turn, guides[name].pages, opened.id)) and (said.page != opened.id or said.done):
        return await told(turn, guides[name], opened) or await to_page(turn, opened)
    if opened.id == kept != guides[name].pages[0].id:
        turn.say(N_("We go on where you left off."))
    return await to_page(turn, opened)


async def page(turn: Turn[Reading]) -> Next:
    reading, current = shown(turn)
    heard = await _heard(turn, reading, current) if turn.picked is None else None
    return heard or await _go(turn, reading, current)


async def _heard(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What was typed, where it says more than a label: a way out, a code, another phone, what the screen shows."""
    named = current.named(turn.update.text)
    if named and not asked(turn):
        return await follow(turn, reading, named.to)
    code = code_in(turn.update.text, like=True)
    if code:
        return Open("typed", code)
    return other_phone(turn, reading, current) or await told(turn, reading, current)


async def _go(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """The way that was picked."""
    way = _way(turn, current)
    if way == "problem":
        return help_on(turn, reading, current)
    if way in (HOW_FAR, BRIEFLY):
        return _say_where(turn, reading, current, way)
    if way == "next":
        return await beyond(turn, reading, current)
    if way == "done":
        return await finish(turn, reading, current)
    target = reading.beside(current, -1) if way == "back" else reading.page(way.removeprefix("to/"))
    if target is None:
        raise UnclearError(N_("There is no further page that way."))
    return await to_page(turn, target)


def _way(turn: Turn[Reading], current: Page) -> str:
    try:
        return turn.choice()
    except UnclearError:
        if not current.next:
            raise  # it asks for one of its choices
        raise UnclearError(
            N_("I cannot tell which screen that is. Type some words that stand on it, or press “Next”.")
        ) from None


def _say_where(turn: Turn[Reading], reading: Guide, current: Page, asked_for: str) -> Next:
    """How far one is; or the page in short, which follows anyway."""
    number, count = reading.position(current), len(reading.pages)
    if asked_for == BRIEFLY:
        turn.say(N_("All right, in short:"))
    elif number < count:
        turn.say(
            N_("You are at step {number} of {count}, {left} more to go."),
            number=number,
            count=count,
            left=count - number,
        )
    else:
        turn.say(N_("This is the last step."))
    return Stay()


def _following(_: Reading) -> Answer:
    return page


guide = Dialog(
    "guide",
    Reading,
    title=N_("Install {app}, step by step"),
    commands=("caidat", "install"),
    begin=begin,
    following=_following,
    steps=(Step(ask_page, page, words=(HOW_FAR, BRIEFLY)),),
)
