"""Pages from content/<language>/guides, one after the other, at the reader's own pace."""

from bot.content import N_, Guide, Page
from bot.content.meanings import BRIEFLY, HOW_FAR
from bot.dialogs.guides.asked import asked
from bot.dialogs.guides.going import beyond, finish, follow, to_page, unfinished
from bot.dialogs.guides.helping import say_help
from bot.dialogs.guides.pages import Reading, ask_page, asks_for_phone, say_how_far, shown
from bot.dialogs.guides.phones import (
    ANEW,
    WHICH_SCREEN,
    asking_guide,
    known,
    mentioned,
    other_phone,
    owner_named,
    phone_told,
    phones_told,
)
from bot.dialogs.guides.told import is_telling, said_of, told
from bot.dialogs.guides.unplaced import say_meanwhile
from bot.dialogs.visits.typed import code_in
from bot.engine import Answer, Dialog, Next, Open, Stay, Step, Turn, UnclearError
from bot.store.people import progress


async def begin(turn: Turn[Reading], arg: str) -> Next:
    """ "android" opens a guide where it was left, "android/otp" a page, nothing the one that was left last."""
    name, _, page_id = arg.partition("/")
    guides = turn.services.library.guides[turn.person.language]
    left = await unfinished(turn)
    if not name:
        name = left[0].guide if left else asking_guide(turn)
    if name not in guides:
        return Open("menu")
    if guides[name].tracked and not page_id and (phones := phones_told(turn)):
        name = phones[0] if len(phones) == 1 else asking_guide(turn)
    turn.data.guide = name
    if asks_for_phone(guides[name].pages[0], turn):
        return await _which_phone(turn, guides[name], page_id)
    kept = next((row.page for row in left if row.guide == name), "")
    return await _opened(turn, guides[name], page_id, kept)


async def _which_phone(turn: Turn[Reading], reading: Guide, at: str) -> Next:
    """Whoever says it in the wish to install is not asked: "cài cho máy Oppo". Nor is who told it before."""
    current = reading.pages[0]
    turn.data.page, turn.data.at = current.id, "" if at == ANEW else at
    told_now = phone_told(turn, reading, current) or say_meanwhile(turn)
    if told_now or at == ANEW or not turn.update.text or turn.update.text.startswith("/"):
        return told_now or await to_page(turn, current)
    before = await known(turn)
    if not before:
        return await to_page(turn, current)
    turn.say(N_("I take it that it is the same kind of phone as before; if not, type which it is."))
    return Open("guide", f"{before}/{ANEW}" if said_of(turn, reading.pages).anew else before)


async def _opened(turn: Turn[Reading], reading: Guide, page_id: str, kept: str) -> Next:
    """The page that is asked for or told of, or where it was left."""
    first = reading.pages[0]
    opened = reading.page(page_id) or reading.page(kept) or first
    named = opened.named(turn.update.text) if not page_id else None
    if named and not asked(turn):
        return await follow(turn, reading, named.to)
    turn.data.page = opened.id
    said = said_of(turn, reading.pages, opened.id)
    if (page_id == ANEW or said.anew) and not said.stuck:
        return await to_page(turn, first)
    if is_telling(said) and (page_id or said.page != opened.id or said.done or said.stuck):
        await progress.reached(turn.tx, turn.person.id, turn.data.guide, opened.id, turn.now)
        return await told(turn, reading, opened) or await to_page(turn, opened)
    if opened.id == kept != first.id:
        turn.say(N_("We go on where you left off."))
    return await to_page(turn, opened)


async def page(turn: Turn[Reading]) -> Next:
    reading, current = shown(turn)
    heard = await _heard(turn, reading, current) if turn.picked is None else None
    return heard or await _go(turn, reading, current)


async def _heard(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What was typed, where it says more than a label: a way out, a code, another phone, what the screen shows."""
    if asks_for_phone(current, turn):
        phone = owner_named(turn) or phone_told(turn, reading, current)
        return phone or say_meanwhile(turn)
    named = current.named(turn.update.text)
    if named and not asked(turn):
        return await follow(turn, reading, named.to)
    code = code_in(turn.update.text, like=True)
    if code:
        return Open("typed", code)
    stuck = said_of(turn, reading.pages, current.id).stuck
    heard = other_phone(turn, reading, stuck) or await told(turn, reading, current)
    return heard or mentioned(turn, reading)


async def _go(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """The way that was picked."""
    way = _way(turn, current)
    if way == "problem":
        say_help(turn, reading, current)
        return Stay()
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
        raise UnclearError(WHICH_SCREEN) from None


def _say_where(turn: Turn[Reading], reading: Guide, current: Page, asked_for: str) -> Next:
    """How far one is; or the page in short, which follows anyway."""
    if asked_for == BRIEFLY:
        turn.say(N_("All right, in short:"))
    else:
        say_how_far(turn, reading, current)
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
