"""content/<language>/screens.yaml: what people tell of their screen while a guide is open."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from bot.content.checks.mistakes import made
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml


class Trouble(Model):
    """Something that may go wrong on a screen, in the words of whoever is stuck there, and what helps. Most words tell
    it only on that screen; with `anywhere` they tell the screen as well. "số … hay số" leaves room for a few words.
    `then` are further ways, for whoever was told the first and is still stuck."""

    says: tuple[Composed, ...] = Field(min_length=1)
    help: Composed = Field(max_length=450)
    then: tuple[Composed, ...] = ()
    anywhere: bool = False


class Screen(Model):
    """What a page of a guide shows, in the words of whoever looks at it: "ô nhập số". What is also said of much else,
    "mã", names it only `inside` a guide that is open, as does what tells that it is `reached` or `done`. `topics` are
    answered beside the page where they are asked about; `troubles` are helped with, each by its name, and `answers` are
    given to what is asked about just this page."""

    says: tuple[Composed, ...] = ()
    inside: tuple[Composed, ...] = ()
    done: tuple[Composed, ...] = ()
    reached: tuple[Composed, ...] = ()
    topics: tuple[str, ...] = ()
    troubles: Mapping[str, Trouble] = {}
    answers: Mapping[str, Trouble] = {}


class Phones(Model):
    """How phones are told of. `without` stands before one that it is not, `instead` takes back what stood before it.
    `switches` tell that the phone named with it is the one from now on, `another` that it is not the same, `wishes`
    that something is to be installed. `owners` are whose phone it may be, `selves` those who speak of themselves."""

    without: tuple[Composed, ...] = ()
    instead: tuple[Composed, ...] = ()
    switches: tuple[Composed, ...] = ()
    another: tuple[Composed, ...] = ()
    wishes: tuple[Composed, ...] = ()
    owners: tuple[Composed, ...] = ()
    selves: tuple[Composed, ...] = ()


class Screens(Model):
    """`pages` by their id, which is the same in every guide. The others are told of any of them:

    `shows`: the phone shows it ("nó hỏi"); `here`: one is there now, whatever was before; `done`: that was done,
    `ended`: all of it is; `stuck`: it does not work; `solved`: a hurdle is taken, `works_now`: the step works at last;
    `what_next` asks what is to be done, `pauses` puts it off, `returns` comes back to it, `anew` begins once more. A
    word of `without` before one of `appears` or `has` says that something is not there, before one of `works` that it
    does not work.

    For what is asked: `vague` only looks like a question's words, `asks_last` asks at the end of a clause, and between
    `joints` a text falls apart."""

    shows: tuple[Composed, ...] = ()
    here: tuple[Composed, ...] = ()
    done: tuple[Composed, ...] = ()
    ended: tuple[Composed, ...] = ()
    stuck: tuple[Composed, ...] = ()
    solved: tuple[Composed, ...] = ()
    works_now: tuple[Composed, ...] = ()
    what_next: tuple[Composed, ...] = ()
    pauses: tuple[Composed, ...] = ()
    returns: tuple[Composed, ...] = ()
    anew: tuple[Composed, ...] = ()
    without: tuple[Composed, ...] = ()
    appears: tuple[Composed, ...] = ()
    has: tuple[Composed, ...] = ()
    works: tuple[Composed, ...] = ()
    vague: tuple[Composed, ...] = ()
    asks_last: tuple[Composed, ...] = ()
    joints: tuple[Composed, ...] = ()
    phones: Phones = Phones()
    pages: Mapping[str, Screen] = {}


def read_screens(path: Path) -> Screens:
    """The screens of one language; none where there is no file."""
    return made(Screens, read_yaml(path))
