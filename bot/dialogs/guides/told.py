"""What somebody tells of their screen while a guide is open, and where that is in it: "nó đòi số điện thoại"."""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.content import N_, Guide, Page
from bot.dialogs.answers.sure import instead
from bot.dialogs.answers.topic import say_topic
from bot.dialogs.guides.going import beyond, finish, to_page
from bot.dialogs.guides.pages import Reading
from bot.engine import Next, Open, Stay, Turn, was_said
from bot.model import Message
from bot.understanding import Kind, OnScreen, Zone

BRAND = 5
"""Words up to which whoever names a way out, or a screen, means it: "máy bấm phím thôi"."""


def asked(turn: Turn[Reading]) -> str:
    """The topic that a question surely asks about: "Can Oppo run it?"; "" where there is none. With a question mark it
    need not be sure."""
    text = turn.update.text
    if "?" not in text and len(text.split()) <= BRAND:
        return ""
    meaning = turn.meant(text)
    if meaning.kind is not Kind.TOPIC:
        return ""
    sure = meaning.zone is Zone.ANSWER and turn.services.understanding.asks(text)
    return meaning.topics[0].id if sure or "?" in text else ""


async def told(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Goes to the page that is told of, or beyond it where that is done, or helps where something does not work; `None`
    where nothing is told."""
    said = said_of(turn, reading.pages, current.id)
    target = reading.page(said.page)
    if (
        target is None
        and said.done
        and not (said.stuck or said.shows)
        and not turn.services.understanding.asks(turn.update.text)
    ):
        return await beyond(turn, reading, current)
    if target is None:
        return help_on(turn, reading, current) if said.stuck and not asked(turn) else None
    if not (said.shows or said.done or said.stuck) and _is_question(turn):
        return None
    if said.done:
        return await beyond(turn, reading, target)
    return await _at(turn, reading, current, target, said)


def said_of(turn: Turn[Any], pages: Iterable[Page], current: str = "") -> OnScreen:
    """What the text tells of some pages, of which one may be open."""
    names = list(dict.fromkeys(page.id for page in pages))
    return turn.services.understanding.screens(turn.update.text, turn.person.language, names, current)


def is_telling(said: OnScreen) -> bool:
    """Whether a page is told of in so many words: "nó hiện …", "… xong rồi"."""
    return bool(said.page) and (said.shows or said.done or bool(said.trouble))


async def _at(turn: Turn[Reading], reading: Guide, current: Page, target: Page, said: OnScreen) -> Next:
    """At the page that is told of: what is asked about it is answered, what does not work is helped with."""
    topic = asked(turn)
    beside = topic in turn.services.understanding.screens.topics(target.id)
    if topic and beside and not said.stuck:
        say_topic(turn, topic)
    elif said.stuck:
        help_on(turn, reading, target, said.trouble)
    elif reading.tracked and reading.beside(target, 1) is None and "?" not in turn.update.text:
        return await finish(turn, reading, target)
    elif target is current:
        turn.say(N_("Yes, that is the right screen."))
    return Stay() if target is current else await to_page(turn, target)


def help_on(turn: Turn[Reading], reading: Guide, page: Page, trouble: str = "") -> Next:
    """What helps with a trouble, or with all that there is on a page; whoever was told that just now is offered a
    person."""
    screen = turn.services.library.written.screens(turn.person.language).pages.get(page.id)
    known = screen.troubles.get(trouble) if screen else None
    help_ = instead(turn, page, reading.title) if page.held else known.help if known else page.help
    if not help_ or was_said(turn, help_):
        turn.say(
            N_("That is all I know about this step. Skip it for now, call {hotline}, or leave your question here."),
            turn.opens(N_("Talk to a person"), "human"),
        )
    else:
        turn.say(Message(help_))
        turn.say(
            N_("If it still does not work, call {hotline}, or leave your question for a person."),
            turn.opens(N_("Talk to a person"), "human"),
        )
    return Stay()


def _is_question(turn: Turn[Reading]) -> bool:
    """Whether words that name a screen ask something else, or say more than its name."""
    text = turn.update.text
    return turn.services.understanding.asks(text) or len(text.split()) > BRAND


def other_phone(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """The guide of another kind of phone, where that is told: "không thấy CH Play, phía sau có trái táo"."""
    to = f"guide:{turn.data.guide}"
    beside = (page for page in all_pages(turn) if any(link.to == to for link in page.choices))
    named = next(guides_named(turn, beside), turn.data.guide)
    told_of = named != turn.data.guide and (said_of(turn, reading.pages, current.id).stuck or not asked(turn))
    return Open("guide", named) if told_of else None


def all_pages(turn: Turn[Any]) -> Iterator[Page]:
    """The pages of all guides."""
    return (page for guide in turn.services.library.guides[turn.person.language].values() for page in guide.pages)


def guides_named(turn: Turn[Any], pages: Iterable[Page]) -> Iterator[str]:
    """The guides that these pages lead to, by what the text names."""
    links = (page.named(turn.update.text) for page in pages)
    return (link.to.partition(":")[2] for link in links if link is not None and link.to.startswith("guide:"))
