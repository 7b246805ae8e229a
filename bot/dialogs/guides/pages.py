"""A page of a guide as it is shown, with every way on from it."""

from dataclasses import dataclass

from bot.content import N_, Guide, Page
from bot.content.meanings import HELP, NEXT
from bot.dialogs.answers.sure import instead, noted
from bot.engine import Turn
from bot.model import Choice, Message


@dataclass
class Reading:
    """Which page of which guide is open."""

    guide: str = ""
    page: str = ""


def shown(turn: Turn[Reading]) -> tuple[Guide, Page]:
    """The open page; the first one where the content has changed since."""
    reading = turn.services.library.guides[turn.person.language][turn.data.guide]
    return reading, reading.page(turn.data.page) or reading.pages[0]


def ask_page(turn: Turn[Reading]) -> Message:
    """The page with its picture and every way on from it."""
    reading, page = shown(turn)
    text = instead(turn, page, reading.title) if page.held else noted(turn, page, page.text)
    if len(reading.pages) > 1:
        text = turn.words(
            N_("Step {number} of {count}. {text}"),
            number=reading.position(page),
            count=len(reading.pages),
            text=text,
        )
    image = turn.services.library.image(page.image, page.alt) if page.image and not page.held else None
    return Message(text, tuple(_ways(turn, reading, page)), image)


def _ways(turn: Turn[Reading], reading: Guide, page: Page) -> list[Choice]:
    ways = [Choice(link.label, *_target(link.to)) for link in page.choices]
    if page.next:
        last = reading.beside(page, 1) is None
        done = N_("Done, it works") if reading.tracked else N_("Done")
        ways.insert(0, turn.pick(done if last else N_("Next"), "done" if last else "next", word=NEXT))
    if page.help:
        ways.append(turn.pick(N_("I have a problem"), "problem", word=HELP))
    if reading.tracked and not turn.person.nudges and page is reading.pages[0]:
        ways.append(turn.opens(N_("Remind me if I stop half-way"), "nudges"))
    if reading.beside(page, -1) is not None:
        ways.append(turn.pick(N_("Back"), "back"))
    return ways


def _target(to: str) -> tuple[str, str]:
    """A link's value and url."""
    if to.startswith("https://"):
        return "", to
    if to.startswith("guide:"):
        return f"open:{to}", ""
    return (to, "") if to.startswith("open:") else (f"to/{to}", "")
