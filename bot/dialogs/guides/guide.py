"""Pages from content/<language>/guides, one after the other, at the reader's own pace."""

from bot.content import N_, Guide, Page
from bot.content.sayings.small_words import BRIEFLY, HELLO, HOW_FAR, NEXT, RESTART, YES
from bot.dialogs.guides.asked import BRAND, asked, tells_a_question
from bot.dialogs.guides.beside import ask_beside
from bot.dialogs.guides.going import beyond, finish, follow, to_page
from bot.dialogs.guides.heard.clause_by_clause import clause_by_clause
from bot.dialogs.guides.heard.hurried import urged
from bot.dialogs.guides.heard.in_vain import in_vain
from bot.dialogs.guides.heard.models import on_that_model
from bot.dialogs.guides.heard.peeking import peek, say_ahead
from bot.dialogs.guides.heard.reaching import far
from bot.dialogs.guides.heard.served import remarked, served
from bot.dialogs.guides.heard.several import say_earlier
from bot.dialogs.guides.heard.where import where
from bot.dialogs.guides.helping import say_help
from bot.dialogs.guides.opening.beginning import begin
from bot.dialogs.guides.opening.beside_phone import declines
from bot.dialogs.guides.opening.claimed import claimed
from bot.dialogs.guides.opening.meanwhile import lets_go, say_meanwhile
from bot.dialogs.guides.opening.phones import WHICH_SCREEN, denied, mentioned, named, owner_named, phone_told
from bot.dialogs.guides.opening.switching import other_phone
from bot.dialogs.guides.otherwise import answered_beside, is_of_no_page, otherwise, still
from bot.dialogs.guides.owning import concerns, owns
from bot.dialogs.guides.pages import UNSHOWN, Reading, ask_page, asks_for_phone, say_how_far, shown
from bot.dialogs.guides.saying import said_of, wishes_else
from bot.dialogs.guides.told import told
from bot.dialogs.visits.typed import code_in
from bot.engine import Answer, Dialog, Next, Open, Stay, Step, Turn, UnclearError

BACK = (NEXT, YES, HELLO)
"""Small words of whoever comes back."""


async def page(turn: Turn[Reading]) -> Next:
    reading, current = shown(turn)
    away, turn.data.away = turn.data.away, False
    if away and _only_comes_back(turn, reading, current):
        turn.say(N_("We go on where you left off."))
        return await to_page(turn, current)
    heard = await _heard(turn, reading, current) if turn.picked is None else None
    if isinstance(heard, Stay) and heard.put and shown(turn)[1] is current:
        say_ahead(turn, reading, current)
    return heard or await _go(turn, reading, current)


def _only_comes_back(turn: Turn[Reading], reading: Guide, current: Page) -> bool:
    """Whether whoever put it off goes on, and has not done what is open: "tiếp nha con"."""
    said, brief = said_of(turn, reading.pages, current.id), len(turn.update.text.split()) <= BRAND
    return bool(turn.update.text) and brief and turn.meant(turn.update.text).word in BACK and not said.done


async def _heard(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """What was typed, where it says more than a label: a way out, a code, another phone, what the screen shows."""
    if asks_for_phone(current, turn):
        phone = owner_named(turn) or phone_told(turn, reading, current)
        return phone or say_meanwhile(turn) or denied(turn, reading, current) or lets_go(turn)
    if still_there := await in_vain(turn, reading, current) or await where(turn, reading, current):
        return still_there
    if wishes_else(turn, reading, current):
        raise UnclearError(WHICH_SCREEN)  # that is begun, since it is understood
    way = current.named(turn.update.text)
    if way and not asked(turn):
        return await follow(turn, reading, way.to)
    code = code_in(turn.update.text, like=True)
    if code:
        return Open("typed", code)
    if (same := denied(turn, reading, current)) is not None:
        return same
    said = said_of(turn, reading.pages, current.id)
    if reading.tracked and is_of_no_page(turn, said):
        return await answered_beside(turn)
    if (peeked := peek(turn, reading, current, said)) is not None:
        return peeked
    if said.merely and named(turn).wants and reading.tracked:
        return await to_page(turn, current)  # "hết sốt rồi, giờ muốn cài" is done with something else
    heard = await other_phone(turn, reading, said) or await on_that_model(turn, reading, current)
    if heard is None:
        say_earlier(turn, reading, current, said)
    asks = tells_a_question(turn) and not said.what_next
    for hears in (clause_by_clause, far) if asks else (far, clause_by_clause):
        heard = heard or await hears(turn, reading, current)
    heard = heard or await served(turn, reading, current)
    heard = heard or await told(turn, reading, current)
    heard = heard or mentioned(turn, reading) or await served(turn, reading, current, at_last=True)
    heard = heard or await otherwise(turn) or remarked(turn, reading, current)
    return heard or await still(turn, reading, current)


async def _go(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """The way that was picked."""
    way = _way(turn, current)
    if way == "problem":
        say_help(turn, reading, current)
        return Stay()
    if way == RESTART:
        return await to_page(turn, reading.pages[0])
    if way in (HOW_FAR, BRIEFLY):
        return _say_where(turn, reading, current, way)
    if way == "next":
        return await _next(turn, reading, current)
    if way == "done":
        return await finish(turn, reading, current)
    target = reading.beside(current, -1) if way == "back" else reading.page(way.removeprefix("to/"))
    if target is None:
        raise UnclearError(N_("There is no further page that way."))
    return await to_page(turn, target)


async def _next(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """On, past what was skipped, or what is named as done: "nhập số rồi"; what is behind was done before, and whoever
    only says "go on then" to the first page has yet to do it."""
    said = said_of(turn, reading.pages, current.id)
    named = reading.page(said.page) if said.done else None
    if named is not None and reading.position(named) > reading.position(current):
        return await beyond(turn, reading, named, said.skipped)
    if named is not None and named is not current:
        return Stay()
    if said.goes_ahead and not said.done and current is reading.pages[0]:
        return await to_page(turn, current)
    return await beyond(turn, reading, current, said.skipped)


def _way(turn: Turn[Reading], current: Page) -> str:
    try:
        return turn.choice()
    except UnclearError:
        if not current.next:
            raise  # it asks for one of its choices
        raise UnclearError(WHICH_SCREEN) from None


def _say_where(turn: Turn[Reading], reading: Guide, current: Page, asked_for: str) -> Next:
    """How far one is; or the page in short, which follows however often it was put."""
    if asked_for == BRIEFLY:
        turn.data.beside = UNSHOWN
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
    claims=claimed,
    declines=declines,
    owns=owns,
    urged=urged,
    concerns=concerns,
    steps=(Step(ask_page, page, words=(HOW_FAR, BRIEFLY, RESTART), beside=ask_beside),),
)
