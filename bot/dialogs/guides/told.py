"""What somebody tells of their screen while a guide is open, and where that is in it: "nó đòi số điện thoại"."""

from collections.abc import Iterable
from typing import Any

from bot.content import N_, Guide, Page
from bot.dialogs.answers.topic import say_topic
from bot.dialogs.guides.asked import BRAND, asked, asked_besides, asks, parts
from bot.dialogs.guides.going import beyond, finish, to_page
from bot.dialogs.guides.helping import say_answer, say_help
from bot.dialogs.guides.pages import Reading, say_how_far
from bot.engine import Next, Stay, Turn
from bot.understanding import OnScreen


async def told(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Goes to the page that is told of, or beyond it where that is done, helps where something does not work, and
    answers what is asked; `None` where nothing is told."""
    said = said_of(turn, reading.pages, current.id)
    target = reading.page(said.page)
    if (said.pauses or said.returns) and not said.answer:
        return await _away(turn, current, said)
    if said.stuck and not (asked(turn) and not said.trouble):
        return await _stuck(turn, reading, target or current, current, said)
    if target and said.answer and say_answer(turn, target.id, said.answer):
        return await _answered(turn, reading, current, target)
    if said.what_next:
        return await _told_what_next(turn, reading, current)
    if asks(turn):
        return await _asked(turn, reading, current, target, said)
    return await _went_on(turn, reading, current, target, said)


def said_of(turn: Turn[Any], pages: Iterable[Page], current: str = "", text: str | None = None) -> OnScreen:
    """What the text, or a part of it, tells of some pages, of which one may be open."""
    names = list(dict.fromkeys(page.id for page in pages))
    text = turn.update.text if text is None else text
    return turn.services.understanding.telling.screens(text, turn.person.language, names, current)


def is_telling(said: OnScreen) -> bool:
    """Whether a page is told of in so many words: "nó hiện …", "… xong rồi"."""
    return bool(said.page) and (said.shows or said.done or said.solved or said.stuck or bool(said.answer))


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
    return await _beside(turn, current, page)


async def _beside(turn: Turn[Reading], current: Page, page: Page) -> Next:
    return Stay() if page is current else await to_page(turn, page)


async def _answered(turn: Turn[Reading], reading: Guide, current: Page, target: Page) -> Next:
    """On, where something is told to be done before it was asked; never back for a question."""
    before = said_of(turn, reading.pages, current.id, parts(turn)[0])
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
    """What is asked is answered, and only what is told besides moves on: no question does."""
    before = said_of(turn, reading.pages, current.id, parts(turn)[0])
    topic = asked(turn) or asked_besides(turn)
    if topic in _explains_this(turn):
        topic = ""
    beside = target is not None and topic in turn.services.understanding.telling.screens.topics(target.id)
    went = before.done or before.ended or before.solved
    if topic and (went or beside or (target is not current and said.shows)):
        say_topic(turn, topic)
    elif not (target and said.shows) or (topic and target is current):
        return None
    if went and not (target and said.shows and target is not current):
        return await _went_on(turn, reading, current, reading.page(before.page), before)
    return await _beside(turn, current, target) if target else Stay()


def _explains_this(turn: Turn[Reading]) -> set[str]:
    """The topics that tell in short what the guides show step by step."""
    jobs = turn.services.library.jobs(turn.person.language)
    return {topic for job in jobs if job.opens.startswith("guide:") for topic in job.topics}


async def _went_on(
    turn: Turn[Reading], reading: Guide, current: Page, target: Page | None, said: OnScreen
) -> Next | None:
    """The page where somebody is by now."""
    if said.ended and reading.tracked:
        return await finish(turn, reading, reading.pages[-1])
    if target is None and said.done and not said.shows:
        return await beyond(turn, reading, current)
    if target is None:
        return await _on_again(turn, current) if said.solved else None
    if not (said.shows or said.done or said.solved) and len(turn.update.text.split()) > BRAND:
        return None
    if said.done:
        return await beyond(turn, reading, target)
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
