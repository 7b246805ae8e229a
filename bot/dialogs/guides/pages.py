"""A page of a guide as it is shown, with every way on from it."""

from dataclasses import dataclass, field
from typing import Any

from bot.content import N_, Guide, Link, Page
from bot.content.sayings.screens import Screen, Trouble
from bot.content.sayings.small_words import HELP, NEXT
from bot.dialogs.answers.questions.sure import instead, noted
from bot.engine import Turn
from bot.model import Choice, Message

UNSHOWN = -1
"""Instead of how often something was said beside a page: what is to be done there was not put yet, or is asked for."""

NEAR = 1
"""Pages ahead up to which what somebody asks about may be what shows."""


@dataclass
class Reading:
    """Which page of which guide is open. While it is not known which phone it is: `at` is the page where somebody is,
    `among` are the guides for the phones that they named, and whose each is. `trouble` is what did not work last,
    `told` what was said to help on the page where that was, `done` the pages that are told to be done before their turn
    came. `away`: they put it off, and have not come back yet. `beside` counts what was said in between since
    the page was put."""

    guide: str = ""
    page: str = ""
    at: str = ""
    among: dict[str, str] = field(default_factory=dict)
    trouble: str = ""
    told: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    away: bool = False
    beside: int = UNSHOWN


def is_near(reading: Guide, current: Page, page: Page) -> bool:
    """Whether what is only asked about a page may show by now: nobody is taken far ahead for a question, or back."""
    return 0 <= reading.position(page) - reading.position(current) <= NEAR


def screen_of(turn: Turn[Any], page: str) -> Screen | None:
    """What people tell and ask of a page, where anything is written of it."""
    return turn.services.library.written.screens(turn.person.language).pages.get(page)


def trouble_of(turn: Turn[Any], page: str, name: str) -> Trouble | None:
    """What may go wrong there, by its name, or that of a model of a phone; or has since an earlier page."""
    screen = screen_of(turn, page)
    own = (screen.troubles.get(name) or screen.models.get(name)) if screen else None
    return own or turn.services.library.written.screens(turn.person.language).onwards.get(name)


def shown(turn: Turn[Reading]) -> tuple[Guide, Page]:
    """The open page; the first one where the content has changed since."""
    reading = turn.services.library.guides[turn.person.language][turn.data.guide]
    return reading, reading.page(turn.data.page) or reading.pages[0]


def asks_for_phone(page: Page, turn: Turn[Reading]) -> bool:
    """Whether a page asks which phone it is, and so which of the guides that install."""
    tracked = turn.services.library.tracked
    return not page.next and any(link.to.partition(":")[2] in tracked for link in page.choices)


def ask_page(turn: Turn[Reading]) -> Message:
    """The page with its picture and every way on from it; in short where only the phone is to be told."""
    reading, page = shown(turn)
    if turn.data.among and not page.next:
        return turn.message(N_("One phone after the other. Which one first?"), *_phones(turn, page))
    if turn.data.at and not page.next:
        return turn.message(N_("Which kind of phone is it? I go on at that very step."), *ways(turn, reading, page))
    text = headed(turn, reading, page)
    image = turn.services.library.image(page.image, page.alt) if page.image and not page.held else None
    return Message(text, tuple(ways(turn, reading, page)), image)


def headed(turn: Turn[Reading], reading: Guide, page: Page) -> str:
    """What is to be done on a page, after its number where there is more than one."""
    text = instead(turn, page, reading.title) if page.held else noted(turn, page, page.text)
    if len(reading.pages) == 1:
        return text
    return turn.words(
        N_("Step {number} of {count}. {text}"),
        number=reading.position(page),
        count=len(reading.pages),
        text=text,
    )


def say_how_far(turn: Turn[Reading], reading: Guide, page: Page) -> None:
    """Which step it is, and how many are left."""
    number, count = reading.position(page), len(reading.pages)
    turn.data.beside = UNSHOWN
    if number < count:
        turn.say(
            N_("You are at step {number} of {count}, {left} more to go."),
            number=number,
            count=count,
            left=count - number,
        )
    else:
        turn.say(N_("This is the last step."))


def _phones(turn: Turn[Reading], page: Page) -> list[Choice]:
    """The phones that were named, and whose they are."""
    among = [(link, turn.data.among.get(link.to.partition(":")[2])) for link in page.choices]
    return [
        Choice(
            turn.words(N_("{phone} ({owner})"), phone=link.label, owner=owner) if owner else link.label,
            f"open:{at_page(turn, link.to)}",
        )
        for link, owner in among
        if owner is not None
    ]


def ways(turn: Turn[Reading], reading: Guide, page: Page) -> list[Choice]:
    """Every way on from a page."""
    found = [_way(turn, link) for link in page.choices]
    if page.next:
        last = reading.beside(page, 1) is None
        done = N_("Done, it works") if reading.tracked else N_("Done")
        found.insert(0, turn.pick(done if last else N_("Next"), "done" if last else "next", word=NEXT))
    if page.help:
        found.append(turn.pick(N_("I have a problem"), "problem", word=HELP))
    if reading.tracked and not turn.person.nudges and page is reading.pages[0]:
        found.append(turn.opens(N_("Remind me if I stop half-way"), "nudges"))
    if reading.beside(page, -1) is not None:
        found.append(turn.pick(N_("Back"), "back"))
    return found


def _way(turn: Turn[Reading], link: Link) -> Choice:
    if link.to.startswith("https://"):
        return Choice(link.label, url=link.to)
    if link.to.startswith("guide:"):
        return Choice(link.label, f"open:{at_page(turn, link.to)}")
    return Choice(link.label, link.to if link.to.startswith("open:") else f"to/{link.to}")


def at_page(turn: Turn[Reading], to: str) -> str:
    """The guide that a link leads to, at the page where somebody is already, if it has that, and with what did not work
    there."""
    guide = turn.services.library.guides[turn.person.language].get(to.partition(":")[2])
    if not (guide and turn.data.at and guide.page(turn.data.at)):
        return to
    return f"{to}/{turn.data.at}/{turn.data.trouble}".rstrip("/")
