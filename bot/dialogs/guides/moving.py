"""Where what is told of a page leads: on, to the page that shows, or nowhere, with what helps."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.answering import say_answer
from bot.dialogs.guides.asked import BRAND, answered_there, asked, asked_besides, asks, explained, tells_a_question
from bot.dialogs.guides.going import beyond, finish, to_page
from bot.dialogs.guides.helping import is_mild, model_named, page_told, say_help
from bot.dialogs.guides.in_short import say_short, say_unknown
from bot.dialogs.guides.pages import UNSHOWN, Reading, is_near, trouble_of
from bot.dialogs.guides.saying import is_hardly_done, own_question, untold
from bot.engine import Next, Open, Stay, Turn
from bot.understanding import Kind, OnScreen, Zone
from bot.understanding.telling.said import ABSENT

UNNAMED = "?"
"""The trouble that was helped with where nobody knows which it is."""


async def went_on(
    turn: Turn[Reading], reading: Guide, current: Page, target: Page | None, said: OnScreen
) -> Next | None:
    """The page where somebody is by now."""
    if said.ended and reading.tracked:
        return await finish(turn, reading, reading.pages[-1])
    if target is None and is_hardly_done(turn, reading, current, said):
        return None
    if target is None and said.done and not said.shows:
        tried = said.merely and turn.data.trouble
        return await (on_again(turn, current) if tried else beyond(turn, reading, current, said.skipped))
    if target is None:
        return await on_again(turn, current) if said.solved else None
    if (said.shows or target is current) and not (said.done or said.solved) and untold(turn, reading, current):
        return await _odd(turn, reading, target, current, said)
    if not (said.shows or said.done or said.solved) and len(turn.update.text.split()) > BRAND:
        return None
    if said.done and reading.position(target) < reading.position(current):
        return await _behind(turn, reading, current, said)
    if said.done:
        return await beyond(turn, reading, target, said.skipped)
    if reading.tracked and reading.beside(target, 1) is None:
        return await finish(turn, reading, target)
    if said.solved:
        return await on_again(turn, target)
    return await _shown(turn, reading, target, current, said)


async def _behind(turn: Turn[Reading], reading: Guide, current: Page, said: OnScreen) -> Next:
    """The page that is open; whoever was told to do that, and did, is told what else helps. What is asked of what is
    behind is answered, or said not to be known."""
    if turn.data.trouble:
        return await stuck(turn, reading, current, current, said)
    if asks(turn):
        topic = asked_besides(turn) or asked(turn)
        say_short(turn, topic) if topic and topic not in explained(turn) else say_unknown(turn)
    return Stay()


async def _shown(turn: Turn[Reading], reading: Guide, target: Page, current: Page, said: OnScreen) -> Next:
    """The page that shows; of the one that is open, whether that is right."""
    if target is not current:
        return await to_page(turn, target)
    if said.odd:
        return await stuck(turn, reading, target, current, said)
    turn.say(N_("Yes, that is the right screen."))
    turn.data.beside = UNSHOWN
    return Stay()


async def _odd(turn: Turn[Reading], reading: Guide, target: Page, current: Page, said: OnScreen) -> Next:
    """Something is told of a page that nobody knows there: it is no "right screen". What it is about is answered; else
    what mostly helps there is said."""
    meaning = turn.services.understanding(untold(turn, reading, current), turn.person.language)
    if meaning.kind is not Kind.TOPIC or meaning.zone is not Zone.ANSWER:
        return await stuck(turn, reading, target, current, said)
    say_short(turn, meaning.id)
    return await beside(turn, current, target)


async def on_again(turn: Turn[Reading], page: Page) -> Next:
    """The step once more, of which only a hurdle was taken, or tried to: "bật wifi rồi đó"."""
    turn.data.trouble = ""
    turn.say(N_("Good, then we go on:"))
    return await to_page(turn, page)


async def stuck(turn: Turn[Reading], reading: Guide, page: Page, current: Page, said: OnScreen) -> Next:
    """What helps; for what does not work still, the next that there is."""
    trouble = _on_which_model(turn, page, said.trouble or (turn.data.trouble if page is current else ""))
    topic = own_question(turn, reading.pages, current.id)
    if not (is_mild(turn, page.id, trouble) and (said.answer or topic)):
        say_help(turn, reading, page, trouble, new=not said.trouble)
    if said.answer:
        say_answer(turn, page.id, said.answer)
    elif topic and topic not in answered_there(turn, page):
        say_short(turn, topic)
    leads, stays = _leads(turn, page, trouble), _stays(turn, reading, current, page, trouble, said)
    following = Open("guide", leads) if leads else Stay() if stays else await beside(turn, current, page)
    turn.data.trouble = trouble or UNNAMED
    return following


def _stays(turn: Turn[Reading], reading: Guide, current: Page, page: Page, trouble: str, said: OnScreen) -> bool:
    """Whether nobody is taken to a page for what does not work: it may go wrong where they are as well, or is only
    feared of one that is far."""
    known = trouble_of(turn, page.id, trouble)
    if known is None:
        return False
    if known.onwards and reading.position(page) < reading.position(current):
        return True
    return known.anywhere and not said.shows and not is_there(turn, reading, current, page, trouble)


def is_there(turn: Turn[Reading], reading: Guide, current: Page, page: Page, trouble: str) -> bool:
    """Whether a page shows by now of which some trouble is told; whoever waits in vain for what it asks for is there,
    "OTP hổng tới", unless they ask what would be then."""
    ahead = reading.position(page) > reading.position(current)
    waits = ahead and trouble == ABSENT and not tells_a_question(turn)
    return waits or is_near(reading, current, page)


def _on_which_model(turn: Turn[Reading], page: Page, trouble: str) -> str:
    """The same trouble on the model of a phone that is named, where more is known of that."""
    known = trouble_of(turn, page.id, trouble)
    return (model_named(turn, page.id) if known and known.by_model and not known.leads else "") or trouble


async def still_stuck(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """The next way that there is for what did not work last, on whichever page that was."""
    page, trouble = reading.page(page_told(turn)) or current, turn.data.trouble
    named = trouble if trouble_of(turn, page.id, trouble) else ""
    return await stuck(turn, reading, page, current, OnScreen(page.id, stuck=True, trouble=named))


def _leads(turn: Turn[Reading], page: Page, trouble: str) -> str:
    """The guide that comes instead of this one: a phone that is too old needs none."""
    known = trouble_of(turn, page.id, trouble)
    return known.leads if known else ""


async def beside(turn: Turn[Reading], current: Page, page: Page) -> Next:
    return Stay() if page is current else await to_page(turn, page)
