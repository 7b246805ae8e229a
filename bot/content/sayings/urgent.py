"""What cannot wait, and how people say it: content/<language>/urgent.yaml."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.sayings.signs import Denied, Harmless, Mild, Past, Reported, State, Supposed, Unsure
from bot.content.site import Model
from bot.content.topics import read_yaml


class Call(Model):
    """A number that one tap dials."""

    label: Composed
    number: str = Field(pattern=r"^\+?\d{3,15}$")


class Patient(Model):
    """A kind of person who is ill, by what is `said` of them, `unless` others are: a child, a guest. Of them these are
    `severe` signs, too, and `at_once` is what to do; `reply` is what to do where none is."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    said: tuple[Composed, ...] = Field(min_length=1)
    unless: tuple[Composed, ...] = ()
    severe: tuple[Composed, ...] = ()
    at_once: Composed = Field("", max_length=450)
    reply: Composed = Field("", max_length=700)


class After(Model):
    """What is told, or asked, once what cannot wait was answered: that help was called, where one is. `severe` is said
    instead of the `reply` where there was nothing to do first but to call, `helped` where help is on its way or there,
    `over` where it is over; `short` before what is told beside it, unless that is said `alone`. `news`: it tells how
    far help is, and nobody has to be told whom to call; `glad`: somebody is better. What `ends` it is told with:
    nothing is urgent any more; `back`: what waited goes on. Where things are `named`, it is told of none but those:
    "thở khò khè" asks nothing about masks."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    reply: Composed = Field(max_length=450)
    severe: Composed = Field("", max_length=450)
    helped: Composed = Field("", max_length=450)
    over: Composed = Field("", max_length=450)
    short: Composed = Field("", max_length=160)
    alone: bool = False
    news: bool = False
    glad: bool = False
    ends: bool = False
    back: bool = False
    named: tuple[Composed, ...] = ()
    phrasings: tuple[Composed, ...] = Field(min_length=8)


class Urgent(Model):
    """What cannot wait: `topic` answers whoever says something like `yes`; `no` only sounds like it. `calls` come
    first, `signs` are words of illness, `spelt` those that are one only with their diacritics ("ho"), `unsure`
    which of them are one without, too, `bodies` what of a body is in which state ("môi tím"), `only_sounds` words that
    take one back. With one of the `severe` signs
    `at_once` is said instead; what is in `again` is said to whoever has read the answer and tells more, one after the
    other, `again_severe` where a sign was severe, `again_helped` while help is on its way; `after` is what is then told
    or asked, `reminder` stands above the answer to anything else, `beside` above the answer to whoever tells of a sign
    beside what they ask; who wants to go on with what waited says one of
    `goes_on`, who is well again one of `recovered`. `patients` are kinds of people, `names` what signs are called when
    one tells of them. Who says that nobody is ill (`denied`) is not, nor is what is `harmless`, only `supposed`,
    `reported` by a swindler, or `past`; what is `mild` can wait."""

    topic: str
    severe: tuple[Composed, ...] = ()
    at_once: Composed = Field("", max_length=450)
    again: tuple[Composed, ...] = ()
    again_severe: tuple[Composed, ...] = ()
    again_helped: tuple[Composed, ...] = ()
    patients: tuple[Patient, ...] = ()
    names: tuple[Composed, ...] = ()
    reminder: Composed = Field("", max_length=160)
    beside: Composed = Field("", max_length=220)
    after: tuple[After, ...] = ()
    goes_on: tuple[Composed, ...] = ()
    recovered: tuple[Composed, ...] = ()
    denied: Denied = Denied()
    harmless: Harmless = Harmless()
    supposed: Supposed = Supposed()
    reported: Reported = Reported()
    past: Past = Past()
    mild: Mild = Mild()
    calls: tuple[Call, ...] = Field(min_length=1)
    signs: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    bodies: tuple[State, ...] = ()
    only_sounds: tuple[Composed, ...] = ()
    yes: tuple[Composed, ...] = Field(min_length=20)
    no: tuple[Composed, ...] = Field(min_length=20)


def read_urgent(path: Path) -> Urgent | None:
    """What is urgent in one language; nothing where there is no file."""
    given = read_yaml(path)
    return made(Urgent, given) if given else None
