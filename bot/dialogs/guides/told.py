"""What somebody tells of their screen while a guide is open, and where that is in it: "nó đòi số điện thoại"."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.asked import BRAND, LIKELY, asked, asked_besides, asks, explained, parts, tells_a_question
from bot.dialogs.guides.going import beyond, finish, to_page
from bot.dialogs.guides.helping import say_answer, say_help, say_short, say_unknown
from bot.dialogs.guides.pages import Reading, say_how_far
from bot.dialogs.guides.saying import said_of
from bot.engine import Next, Stay, Turn
from bot.understanding import OnScreen


async def told(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Goes to the page that is told of, or beyond it where that is done, helps where something does not work, and
    answers what is asked; `None` where nothing is told."""
    said = said_of(turn, reading.pages, current.id)
    target = reading.page(said.page)
    if (said.pauses or (said.returns and not said.trouble)) and not said.answer:
        return await _away(turn, current, said)
    if said.stuck and not (asked(turn) and not said.trouble):
        return await _stuck(turn, reading, target or current, current, said)
    if said.answer and say_answer(turn, said.page or current.id, said.answer):
        return await _answered(turn, reading, current, target or current, said)
    if _runs(reading, target, said) and (said.what_next or not tells_a_question(turn)):
        return await finish(turn, reading, reading.pages[-1])
    if said.what_next:
        return await _told_what_next(turn, reading, current)
    if said.goes_ahead and not (target or said.done):
        return await to_page(turn, current)
    if asks(turn):
        return await _asked(turn, reading, current, target, said)
    return await _went_on(turn, reading, current, target, said)


async def _away(turn: Turn[Reading], current: Page, said: OnScreen) -> Next:
    """Whoever puts it off finds the page where they left it: not the one after that."""
    if said.returns:
        turn.say(N_("We go on where you left off."))
        return await to_page(turn, current)
    return say_pause(turn)


def say_pause(turn: Turn[Reading]) -> Next:
    """One kind line, and the place is kept."""
    turn.say(N_("All right, no hurry: I keep your place at this step. Type “go on” when you are back."))
    return Stay(put=False)


async def _stuck(turn: Turn[Reading], reading: Guide, page: Page, current: Page, said: OnScreen) -> Next:
    """What helps; for what does not work still, the next that there is."""
    trouble = said.trouble or (turn.data.trouble if page is current else "")
    turn.data.trouble = trouble
    say_help(turn, reading, page, trouble)
    topic = asked_besides(turn)
    if said.answer:
        say_answer(turn, page.id, said.answer)
    elif topic and topic not in _beside_page(turn, page):
        say_short(turn, topic)
    return await _beside(turn, current, page)


def _runs(reading: Guide, target: Page | None, said: OnScreen) -> bool:
    """Whether the phone shows what it shows when all is done."""
    return reading.tracked and target is reading.pages[-1] and said.shows


def _beside_page(turn: Turn[Reading], page: Page) -> set[str]:
    """What is answered beside a page, or by the pages themselves."""
    return explained(turn) | set(turn.services.understanding.telling.screens.topics(page.id))


async def _beside(turn: Turn[Reading], current: Page, page: Page) -> Next:
    return Stay() if page is current else await to_page(turn, page)


async def _answered(turn: Turn[Reading], reading: Guide, current: Page, target: Page, said: OnScreen) -> Next:
    """On, where something is told to be done before it was asked; never back for a question."""
    before = said_of(turn, reading.pages, current.id, parts(turn)[0])
    if _runs(reading, target, said):
        return await finish(turn, reading, target)
    if before.done or before.ended:
        return await _went_on(turn, reading, current, reading.page(before.page), before) or Stay()
    return Stay() if reading.position(target) < reading.position(current) else await _beside(turn, current, target)


async def _told_what_next(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """Whoever asks what to do now is shown it, after what they say that they did; or how far they are."""
    before = said_of(turn, reading.pages, current.id, parts(turn)[0])
    went = await _went_on(turn, reading, current, reading.page(before.page), before)
    if went is None:
        say_how_far(turn, reading, current)
    return went or await to_page(turn, current)


async def _asked(
    turn: Turn[Reading], reading: Guide, current: Page, target: Page | None, said: OnScreen
) -> Next | None:
    """What is asked is answered, and only what is told besides moves on: no question does, and none is answered by the
    page alone."""
    before = said_of(turn, reading.pages, current.id, parts(turn)[0])
    went = before.done or before.ended or before.solved
    shows = target is not None and said.shows
    topic = asked(turn) or asked_besides(turn)
    if topic and topic not in explained(turn) and (went or shows or _is_beside(turn, target, topic)):
        say_short(turn, topic)
    elif not (went or shows):
        return None
    elif not topic and tells_a_question(turn):
        say_unknown(turn)
    if went and not (shows and target is not current):
        return await _went_on(turn, reading, current, reading.page(before.page), before)
    return await _beside(turn, current, target) if target else Stay()


def _is_beside(turn: Turn[Reading], page: Page | None, topic: str) -> bool:
    return page is not None and topic in turn.services.understanding.telling.screens.topics(page.id)


async def _went_on(
    turn: Turn[Reading], reading: Guide, current: Page, target: Page | None, said: OnScreen
) -> Next | None:
    """The page where somebody is by now."""
    if said.ended and reading.tracked:
        return await finish(turn, reading, reading.pages[-1])
    if target is None and said.done and not said.shows:
        return await beyond(turn, reading, current, said.skipped)
    if target is None:
        return await _on_again(turn, current) if said.solved else None
    if not (said.shows or said.done or said.solved) and len(turn.update.text.split()) > BRAND:
        return None
    if said.done and reading.position(target) < reading.position(current):
        return Stay()  # that is behind them
    if said.done:
        return await beyond(turn, reading, target, said.skipped)
    if reading.tracked and reading.beside(target, 1) is None:
        return await finish(turn, reading, target)
    if said.solved:
        return await _on_again(turn, target)
    if target is current:
        turn.say(N_("Yes, that is the right screen."))
        return Stay()
    return await to_page(turn, target)


async def _on_again(turn: Turn[Reading], page: Page) -> Next:
    """The step once more, of which only a hurdle was taken."""
    turn.say(N_("Good, then we go on:"))
    return await to_page(turn, page)


def say_whether(turn: Turn[Reading], reading: Guide) -> None:
    """What whoever begins a guide asks with it: "iphone 5 cài được không" is answered before the first page comes."""
    first, text = reading.pages[0], turn.update.text
    if not text or turn.picked is not None or not asks(turn):
        return
    said, meaning = said_of(turn, [first], first.id), turn.meant(text)
    topic = meaning.topics[0].id if meaning.topics and meaning.first >= LIKELY else ""
    if said.answer:
        say_answer(turn, first.id, said.answer)
    elif topic not in explained(turn) and _is_beside(turn, first, topic):
        say_short(turn, topic)
