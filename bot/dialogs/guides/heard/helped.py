"""What does not work is helped with, and what is asked is answered."""

from dataclasses import replace

from bot.content import N_, Guide, Page
from bot.content.sayings.small_words import YES
from bot.dialogs.guides.answering import say_answer, say_part
from bot.dialogs.guides.asked import NEAR, explained, is_about_it, parts
from bot.dialogs.guides.in_short import say_short
from bot.dialogs.guides.moving import beside, is_there, stuck
from bot.dialogs.guides.pages import Reading, shown, trouble_of
from bot.dialogs.guides.saying import asks_else, hear_on, said_of
from bot.engine import Next, Stay, Turn
from bot.understanding import Kind, Meaning, OnScreen, Zone, mask
from bot.understanding.guided.labels import ANSWER, TOPIC, TROUBLE, Label
from bot.understanding.guided.signs import OTHER

PERSON = "person"

SURE = 0.75
"""Chance up to which what its phrases name counts rather than what was heard of a trouble."""

AMONG = 3
"""Topics of which one may be meant that is near the page."""

HELPS = (TROUBLE, ANSWER, TOPIC, PERSON)
"""Kinds of what is said about it, and moves nobody on."""


async def helped(turn: Turn[Reading], reading: Guide, current: Page, label: Label) -> Next | None:
    """Says it; `None` where nothing is known."""
    said = said_of(turn, reading.pages, current.id)
    if label.kind == TOPIC and said.trouble and said.page == current.id:
        return await stuck(turn, reading, current, current, said)  # "bỏ qua được không, sợ lộ số" asks two things
    if label.kind == TOPIC:
        return _topic(turn, current)
    if label.kind == PERSON:
        return _person(turn)
    if label.kind == TROUBLE:
        return await _trouble(turn, reading, current, label)
    if label.page and reading.page(label.page) is None:
        return None  # an iPhone asks for no location
    if not (say_answer(turn, label.page, label.name) or say_part(turn, label.page, label.name)):
        return None
    page = reading.page(label.page) or current
    waits = bool(turn.data.trouble) or not _is_near(reading, current, page)  # nobody goes on from what does not work
    return Stay() if waits else await beside(turn, current, page)


async def _trouble(turn: Turn[Reading], reading: Guide, current: Page, label: Label) -> Next | None:
    """The next way that helps."""
    label = _named(turn, reading, current, label)
    page = reading.page(label.page) or current
    known = trouble_of(turn, label.page, label.name)
    if known is None and label.name != OTHER:
        return None
    if known is None or reading.page(label.page) is None:
        return await stuck(turn, reading, page, current, OnScreen(stuck=True)) if known is None else None
    behind = reading.position(page) < reading.position(current)
    said = said_of(turn, reading.pages, current.id)
    if behind and said == OnScreen(stuck=True) and not known.onwards:
        return await stuck(turn, reading, current, current, said)  # "chạm hoài không ăn" names no page: it is this one
    shows = said.shows and said.page == page.id
    there = is_there(turn, reading, current, page, label.name)
    at = current if behind or shows or there else page  # nobody is taken further for that
    return await stuck(turn, reading, page, at, OnScreen(page.id, stuck=True, trouble=label.name))


def _named(turn: Turn[Reading], reading: Guide, current: Page, label: Label) -> Label:
    """What does not work, as its phrases name it there, or on the page that is open, where what was heard is not all
    that sure."""
    said, chance = said_of(turn, reading.pages, current.id), hear_on(turn, reading, current).chance
    is_here = chance < SURE and said.page in (label.page, current.id)
    named = is_here and trouble_of(turn, said.page, said.trouble)
    return replace(label, page=said.page, name=said.trouble) if named else label


def _is_near(reading: Guide, current: Page, page: Page) -> bool:
    """Whether a page is open, or comes next: nobody is taken further for what they ask."""
    return reading.position(page) - reading.position(current) in (0, 1)


def _topic(turn: Turn[Reading], current: Page) -> Next | None:
    """The answer to what is asked, in short: the one that is given beside any page, where its words are those. What the
    pages show themselves is no answer."""
    asked, pages = parts(turn)[1], shown(turn)[0].pages
    texts = () if asks_else(turn, pages, current.id) else filter(None, (asked, turn.update.text))
    for said in (said_of(turn, pages, current.id, text) for text in texts):
        if said.answer and say_answer(turn, said.page or current.id, said.answer):
            return Stay()
    meanings = [turn.services.understanding(text, turn.person.language) for text in (asked, turn.update.text) if text]
    likely = sorted((one for one in meanings if _likelihood(one) >= NEAR), key=_likelihood, reverse=True)
    names = [_nearest(turn, current, meaning) for meaning in likely]
    name = next((name for name in names if is_about_it(turn, name)), next(iter(names), ""))
    if not name or name in explained(turn) or turn.services.library.topics[turn.person.language][name].opens:
        return None
    say_short(turn, name)
    return Stay()


def _nearest(turn: Turn[Reading], current: Page, meaning: Meaning) -> str:
    """The likeliest topic; where that is not sure, rather one that is answered beside the page, or is about what is
    installed: "em nói sao cho bác yên tâm" may be about a vaccine as well."""
    near = turn.services.understanding.known.telling.screens.topics(current.id)
    first = [found.id for found in meaning.topics[:AMONG]]
    if meaning.zone is Zone.ANSWER:
        return first[0]
    about = (name for name in first if is_about_it(turn, name))
    return next((name for name in first if name in near), next(about, first[0]))


def _likelihood(meaning: Meaning) -> float:
    return meaning.first if meaning.kind is Kind.TOPIC else 0.0


def _person(turn: Turn[Reading]) -> Next:
    """Whoever wants somebody is offered that, and need not leave the page."""
    turn.say(
        N_("A person can help you with that: call {hotline}, or leave your question here."),
        turn.opens(N_("Talk to a person"), "human", word=f"{YES} person"),
    )
    turn.asked = mask(turn.update.text)
    return Stay()
