"""content/<language>/screens.yaml: what people tell of their screen while a guide is open."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.sayings.signs import Supposed
from bot.content.site import Model
from bot.content.standing import Reply
from bot.content.topics import read_yaml


class Trouble(Reply):
    """Something that may go wrong on a screen, in the words of whoever is stuck there, and what helps. Most words
    tell it only on that screen; with `anywhere` they tell the screen as well, with `inside` while a guide is open.
    "số … hay số" leaves room for a few words. `then` are further ways, for whoever was told the first and is still
    stuck. In some `guides` something else helps; what says why a page is `lacking` is told only where there is none
    such. What may go wrong `onwards` may so on every page after: whoever is there has it there. What is `mild` is no
    trouble yet: nobody is sent to a person for that. What ends it `leads` to another guide; where no guide is open
    `topic` is answered, which is about more than installing; where a model of a phone is named, what helps is told
    `by_model`."""

    says: tuple[Composed, ...] = Field(min_length=1)
    help: Composed = Field(max_length=450)
    then: tuple[Composed, ...] = ()
    guides: Mapping[str, Composed] = {}
    lacking: str = ""
    leads: str = ""
    topic: str = ""
    anywhere: bool = False
    inside: bool = False
    onwards: bool = False
    mild: bool = False
    by_model: bool = False

    def ways(self, guide: str) -> tuple[str, ...]:
        """What helps in a guide, one after the other."""
        return (self.guides.get(guide, self.help), *self.then)


class Screen(Model):
    """What a page of a guide shows, in the words of whoever looks at it: "ô nhập số". Its `name` says in a few words
    what it is about; what it asks may be done `anytime`, or else only once all before it was. What is also said of much
    else, "mã", names it only `inside` a guide that is open, as does what tells that it is `reached`, `done` or
    `skipped`: then what is `lost` is said, and the pages `over` are skipped, too. `labels` are the words on its
    buttons, which only stand there until somebody presses them. `topics` are answered beside the page where they are
    asked about; `troubles` are helped with, each by its name, and `answers` are given to what is asked about just this
    page. Of what it asks more than one thing, `parts` say what comes after the first. Where a phone may be too old,
    `models` tell what can be done on just that one."""

    name: Composed = ""
    anytime: bool = False
    says: tuple[Composed, ...] = ()
    inside: tuple[Composed, ...] = ()
    labels: tuple[Composed, ...] = ()
    done: tuple[Composed, ...] = ()
    reached: tuple[Composed, ...] = ()
    skipped: tuple[Composed, ...] = ()
    over: tuple[str, ...] = ()
    lost: Composed = ""
    topics: tuple[str, ...] = ()
    troubles: Mapping[str, Trouble] = {}
    answers: Mapping[str, Trouble] = {}
    parts: Mapping[str, Trouble] = {}
    models: Mapping[str, Trouble] = {}


class Phones(Model):
    """How phones are told of. `without` stands before one that it is not, `instead` takes back what stood before it.
    `switches` tell that the phone named with it is the one from now on, `another` that it is not the same, `wishes`
    that something is to be installed, `wants` that somebody wants that, `shown` that they ask to be shown, as does one
    of `shows` before one of `owners` and one of `showing` ("chỉ bà với"); `compared` that another phone asks nothing,
    or is different. After one of `places` the name of a phone is the name of a shop, unless one of `holds` stands
    between. `owners` are whose phone it may be, `selves` those who speak of themselves; what is `empty` says no more
    than that a phone is somebody's. `keypads` name one with keys where it is said to be none: "không phải máy bấm"."""

    without: tuple[Composed, ...] = ()
    instead: tuple[Composed, ...] = ()
    switches: tuple[Composed, ...] = ()
    another: tuple[Composed, ...] = ()
    wishes: tuple[Composed, ...] = ()
    wants: tuple[Composed, ...] = ()
    shown: tuple[Composed, ...] = ()
    shows: tuple[Composed, ...] = ()
    showing: tuple[Composed, ...] = ()
    compared: tuple[Composed, ...] = ()
    places: tuple[Composed, ...] = ()
    holds: tuple[Composed, ...] = ()
    owners: tuple[Composed, ...] = ()
    selves: tuple[Composed, ...] = ()
    empty: tuple[Composed, ...] = ()
    keypads: tuple[Composed, ...] = ()


class Form(Model):
    """A form on a website, which asks for codes, too: one is `says` to be there, or is so `after` an answer to one of
    these topics, unless the app is named. `instead` of what is answered about the app, another topic is about it."""

    says: tuple[Composed, ...] = ()
    after: tuple[str, ...] = ()
    instead: Mapping[str, str] = {}


class Screens(Model):
    """`pages` by their id, which is the same in every guide. The others are told of any of them:

    `shows`: the phone shows it ("nó hỏi"), `frames` stand before a label ("nút"), `presses` that it is, `pressed` that
    it was pressed; `here`: one is there now, whatever was before; `done`: that was done, as says one of `acts` before
    one of `for_them` ("bấm giùm rồi"), `ended`: all of it is; `stuck`: it does not work; `solved`: a hurdle is taken,
    `works_now`: the step works at last; `tried`: it was done in vain, `insists` ends what says that it was done before
    ("bật rồi mà"); one of `pointed` before one of `where` asks where a button is; what is only `awaited` does
    not show yet ("khi nào nó"), `what_next` asks what is to be done, `pauses` puts it off (what is `spelt` tells it
    with its diacritics alone: "cho ma" is rather "cho má" than "chờ má"), `returns` comes back to it, `anew` begins
    once more, `goes_ahead` wants to be shown, `skips` passes over a step, and after one of `steps` stands the number of
    a page. A word of `without` before one of `appears` or `has` says that something is not there, before one of `works`
    that it does not work; what is only `supposed` says neither. One of `times` before one of `resumes` puts it off,
    too.

    For what is asked: `vague` only looks like a question's words, `asks_last` asks at the end of a clause, `asks` asks,
    or worries, wherever it stands, and between `joints` a text falls apart. `answers` are given beside any page;
    after a topic of one of the categories `about` whoever `goes_ahead` wants to install; after one of `warned` what is
    told is no screen of the app, nor is what stands in one of the `forms`; after one of those that are `settled` no
    phone that is named is a wish.
    `others` are spoken of by whoever asks what would be to be done, with no phone in the hand: "bà con hết dung lượng
    thì sao"."""

    shows: tuple[Composed, ...] = ()
    frames: tuple[Composed, ...] = ()
    presses: tuple[Composed, ...] = ()
    pressed: tuple[Composed, ...] = ()
    here: tuple[Composed, ...] = ()
    done: tuple[Composed, ...] = ()
    acts: tuple[Composed, ...] = ()
    for_them: tuple[Composed, ...] = ()
    ended: tuple[Composed, ...] = ()
    stuck: tuple[Composed, ...] = ()
    solved: tuple[Composed, ...] = ()
    works_now: tuple[Composed, ...] = ()
    tried: tuple[Composed, ...] = ()
    insists: tuple[Composed, ...] = ()
    pointed: tuple[Composed, ...] = ()
    where: tuple[Composed, ...] = ()
    awaited: tuple[Composed, ...] = ()
    what_next: tuple[Composed, ...] = ()
    pauses: tuple[Composed, ...] = ()
    times: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    resumes: tuple[Composed, ...] = ()
    supposed: tuple[Composed, ...] = ()
    returns: tuple[Composed, ...] = ()
    anew: tuple[Composed, ...] = ()
    goes_ahead: tuple[Composed, ...] = ()
    skips: tuple[Composed, ...] = ()
    steps: tuple[Composed, ...] = ()
    without: tuple[Composed, ...] = ()
    appears: tuple[Composed, ...] = ()
    has: tuple[Composed, ...] = ()
    works: tuple[Composed, ...] = ()
    vague: tuple[Composed, ...] = ()
    asks_last: tuple[Composed, ...] = ()
    asks: tuple[Composed, ...] = ()
    joints: tuple[Composed, ...] = ()
    about: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    others: Supposed = Supposed()
    forms: tuple[Form, ...] = ()
    answers: Mapping[str, Trouble] = {}
    phones: Phones = Phones()
    pages: Mapping[str, Screen] = {}

    @cached_property
    def onwards(self) -> Mapping[str, Trouble]:
        """What may go wrong on one page and on every one after it, by its name."""
        each = (found for screen in self.pages.values() for found in screen.troubles.items())
        return {name: known for name, known in each if known.onwards}


def read_screens(path: Path) -> Screens:
    """The screens of one language; none where there is no file."""
    return made(Screens, read_yaml(path))
