"""Every phrase that tells something of a screen, and what it tells."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from bot.content.sayings.screens import Screen, Screens

ABSENT = "absent"
"""The trouble of a page whose screen, or what should come there, does not."""


class Tells(StrEnum):
    """What a phrase tells: a page, something wrong with it or something asked about it, or what is so there."""

    PAGE = "page"
    TROUBLE = "trouble"
    ANSWER = "answer"
    PART = "part"
    SHOWS = "shows"
    HERE = "here"
    PRESSES = "presses"
    PRESSED = "pressed"
    DONE = "done"
    ENDED = "ended"
    STUCK = "stuck"
    GONE = "gone"
    LACKS = "lacks"
    SOLVED = "solved"
    WORKS = "works"
    AWAITED = "awaited"
    WHAT_NEXT = "what next"
    PAUSES = "pauses"
    RETURNS = "returns"
    ANEW = "anew"
    GOES_AHEAD = "goes ahead"
    SKIPS = "skips"
    SUPPOSED = "supposed"
    TIME = "time"
    RESUMES = "resumes"


@dataclass(frozen=True, slots=True)
class Said:
    """What one phrase tells, of which page, and by which name the content knows that.

    `anywhere`: it tells the page as well, `inside`: it does only while one is open; `reached`: that page shows now,
    `done`: it is done with, `skipped`: by its way out. `label`: it is a button that stands there; `mere`: it is a word
    that says little by itself ("rồi"). `lacking`: it tells this only where there is no such page. `onwards`: what does
    not work may fail on every page after, too.
    """

    tells: Tells
    page: str = ""
    name: str = ""
    anywhere: bool = False
    inside: bool = False
    done: bool = False
    reached: bool = False
    skipped: bool = False
    label: bool = False
    mere: bool = False
    onwards: bool = False
    lacking: str = ""

    @property
    def beside(self) -> bool:
        """Whether it asks what is answered beside any page that is open."""
        return bool(self.name) and not self.page

    @property
    def wrong(self) -> bool:
        """Whether it says that something does not work."""
        return self.tells in (Tells.TROUBLE, Tells.STUCK, Tells.GONE, Tells.LACKS)


def phrases(given: Screens) -> Iterator[tuple[Said, str]]:
    """The phrases of one language."""
    mere = tuple(f" {phrase}" for phrase in given.done if " " not in phrase)
    for page, screen in given.pages.items():
        yield from _of(page, screen, mere)
    beside = (
        (Tells.ANEW, given.anew),
        (Tells.RETURNS, given.returns),
        (Tells.PAUSES, given.pauses),
        (Tells.TIME, given.times),
        (Tells.RESUMES, given.resumes),
        (Tells.SUPPOSED, given.supposed),
        (Tells.AWAITED, given.awaited),
        (Tells.WHAT_NEXT, given.what_next),
        (Tells.ENDED, given.ended),
        (Tells.SOLVED, given.solved),
        (Tells.WORKS, given.works_now),
        (Tells.HERE, given.here),
        (Tells.SHOWS, given.shows),
        (Tells.GONE, _pairs(given.without, given.appears)),
        (Tells.STUCK, given.stuck),
        (Tells.LACKS, _pairs(given.without, given.has)),
        (Tells.STUCK, _pairs(given.without, given.works)),
        (Tells.GOES_AHEAD, given.goes_ahead),
        (Tells.PRESSES, given.presses),
        (Tells.PRESSED, given.pressed),
        (Tells.SKIPS, given.skips),
    )
    yield from ((Said(tells), phrase) for tells, found in beside for phrase in found)
    yield from ((Said(Tells.DONE, mere=" " not in phrase), phrase) for phrase in given.done)
    yield from ((Said(Tells.DONE), phrase) for phrase in _pairs(given.acts, given.for_them))
    for name, of in given.answers.items():
        yield from ((Said(Tells.ANSWER, name=name, lacking=of.lacking), phrase) for phrase in of.says)


def framed(given: Sequence[Screens]) -> Iterator[tuple[Said, str]]:
    """Every label with what is said before one, in whichever language: "nút Tiếp tục", "button Tiếp tục"."""
    frames = dict.fromkeys(frame for screens in given for frame in screens.frames)
    labels = {(page, label) for screens in given for page, screen in screens.pages.items() for label in screen.labels}
    for page, label in sorted(labels):
        yield from ((Said(Tells.PAGE, page, label=True), f"{frame} {label}") for frame in frames)


def _of(page: str, screen: Screen, mere: tuple[str, ...]) -> Iterator[tuple[Said, str]]:
    """The phrases of a page; a trouble in whose words the page is named tells that, too."""
    yield from ((Said(Tells.PAGE, page), phrase) for phrase in screen.says)
    yield from ((Said(Tells.PAGE, page, inside=True), phrase) for phrase in screen.inside)
    yield from ((Said(Tells.PAGE, page, inside=True, done=True), phrase) for phrase in screen.done)
    yield from ((Said(Tells.PAGE, page, inside=True, done=True, skipped=True), phrase) for phrase in screen.skipped)
    for phrase in screen.reached:
        yield Said(Tells.PAGE, page, inside=True, reached=True, mere=phrase.endswith(mere)), phrase
    beside_it = ((Tells.TROUBLE, screen.troubles), (Tells.ANSWER, screen.answers), (Tells.PART, screen.parts))
    for tells, beside in beside_it:
        for name, given in beside.items():
            for phrase in given.says:
                told = given.anywhere or _has_one(phrase, screen.says)
                inside = not told and (given.inside or _has_one(phrase, screen.inside))
                yield Said(tells, page, name, told or inside, inside, onwards=given.onwards), phrase


def _has_one(phrase: str, known: Collection[str]) -> bool:
    return any(f" {words} " in f" {phrase} " for words in known)


def _pairs(without: Collection[str], verbs: Collection[str]) -> list[str]:
    return [" ".join(pair) for pair in product(without, verbs)]
