"""What does not work is helped with, and what is asked is answered."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.asked import NEAR, explained, parts
from bot.dialogs.guides.helping import say_answer, say_part, say_short
from bot.dialogs.guides.moving import beside, stuck
from bot.dialogs.guides.pages import Reading, trouble_of
from bot.engine import Next, Stay, Turn
from bot.understanding import Kind, Meaning, OnScreen, Zone
from bot.understanding.guided.labels import ANSWER, TOPIC, TROUBLE, Label
from bot.understanding.guided.signs import OTHER

PERSON = "person"

AMONG = 3
"""Topics of which one may be meant that is near the page."""

HELPS = (TROUBLE, ANSWER, TOPIC, PERSON)
"""Kinds of what is said about it, and moves nobody on."""


async def helped(turn: Turn[Reading], reading: Guide, current: Page, label: Label) -> Next | None:
    """Says it; `None` where nothing is known."""
    if label.kind == TOPIC:
        return _topic(turn, current)
    if label.kind == PERSON:
        return _person(turn)
    page = reading.page(label.page) or current
    if label.kind == TROUBLE:
        return await _trouble(turn, reading, current, page, label)
    if not (say_answer(turn, label.page, label.name) or say_part(turn, label.page, label.name)):
        return None
    return await beside(turn, current, page) if _is_near(reading, current, page) else Stay()


async def _trouble(turn: Turn[Reading], reading: Guide, current: Page, page: Page, label: Label) -> Next | None:
    """The next way that helps."""
    known = trouble_of(turn, label.page, label.name)
    if known is None and label.name != OTHER:
        return None
    if known is None or reading.page(label.page) is None:
        return await stuck(turn, reading, page, current, OnScreen(stuck=True)) if known is None else None
    behind = reading.position(page) < reading.position(current)
    at = current if behind or _is_near(reading, current, page) else page  # nobody is taken further for that
    return await stuck(turn, reading, page, at, OnScreen(page.id, stuck=True, trouble=label.name))


def _is_near(reading: Guide, current: Page, page: Page) -> bool:
    """Whether a page is open, or comes next: nobody is taken further for what they ask."""
    return reading.position(page) - reading.position(current) in (0, 1)


def _topic(turn: Turn[Reading], current: Page) -> Next | None:
    """The answer to what is asked, in short; what the pages show themselves is no answer."""
    asked = parts(turn)[1]
    meanings = [turn.services.understanding(text, turn.person.language) for text in (asked, turn.update.text) if text]
    meaning = max(meanings, key=_likelihood)
    if _likelihood(meaning) < NEAR:
        return None
    topic = turn.services.library.topics[turn.person.language][_nearest(turn, current, meaning)]
    if topic.id in explained(turn) or topic.opens:
        return None
    say_short(turn, topic.id)
    return Stay()


def _nearest(turn: Turn[Reading], current: Page, meaning: Meaning) -> str:
    """The likeliest topic; where that is not sure, rather one that is answered beside the page."""
    near = turn.services.understanding.telling.screens.topics(current.id)
    first = [found.id for found in meaning.topics[:AMONG]]
    return next((name for name in first if name in near and meaning.zone is not Zone.ANSWER), first[0])


def _likelihood(meaning: Meaning) -> float:
    return meaning.first if meaning.kind is Kind.TOPIC else 0.0


def _person(turn: Turn[Reading]) -> Next:
    """Whoever wants somebody is offered that, and need not leave the page."""
    turn.say(
        N_("A person can help you with that: call {hotline}, or leave your question here."),
        turn.opens(N_("Talk to a person"), "human"),
    )
    return Stay()
