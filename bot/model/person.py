"""Who somebody is to us, and how far they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.model.message import Choice
from bot.model.update import Address


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes to the bot. Nothing but `language` is kept before `consented_at` is set.

    `district` and `commune` are codes of `content/places`, `group` an id of `content/site.yaml`, `name` what they
    want to be called.
    """

    id: int
    language: str
    district: str | None = None
    commune: str | None = None
    group: str | None = None
    name: str | None = None
    consented_at: datetime | None = None
    reminders: bool = False
    nudges: bool = False
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One open dialog: its name, the name of the step that waits for an answer, and what was answered so far.

    `trail` holds the steps before it, the newest last, each with the data as it was: the way back. `at` is when it was
    last talked about (ISO 8601): what waits for too long does not come back by itself.
    """

    dialog: str
    step: str
    data: dict[str, Any] = field(default_factory=dict)
    trail: tuple[tuple[str, dict[str, Any]], ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class Illness:
    """Somebody who is ill, as far as it was told, until that is over.

    `topic` is what their people were told, `who` they are and `signs` what they have, as the content calls it, `age` in
    years. `severe`: a sign was one with which nothing comes before a call for help. `help` is the last that was told of
    how far that is, `over`: it is there. `since` is when it was told of last (ISO 8601), `idle` counts the messages
    about something else since.
    """

    topic: str
    since: str
    who: str = ""
    age: int = 0
    signs: tuple[str, ...] = ()
    severe: bool = False
    help: str = ""
    over: bool = False
    idle: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """What was told of the people of whom somebody writes, as the content calls them and what they are: who is what
    (`told`), of whom was spoken last (`about`), what was `asked` of them, and whether anybody was `close` to one who
    may be infected. `since` is when it was told of last (ISO 8601)."""

    since: str
    told: tuple[tuple[str, str], ...] = ()
    about: str = ""
    asked: tuple[str, ...] = ()
    close: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """How far a conversation is. The last frame is the one that talks; those below wait for it to end.

    `question` counts the questions that were put, so that a button of an earlier one is known to be stale.
    `offered` is what a typed number means, since `offered_at` (ISO 8601). `misses` counts what was not understood in a
    row. `asked` is the last free question, masked, so that it can be rated. `topic` is what was answered last,
    `earlier` what was answered before that, `exchanges` the last few things that were said, by the person (masked) and
    by the bot (its first words). `left` is what was put off until later, one dialog at the most. `ill` is who is ill,
    while that is not over, `case` what was told of the people of whom somebody writes. `called` is how
    they call themselves, "" where that is not known, `called_at` when they last wrote (ISO 8601): it lasts as long as
    the conversation.
    """

    address: Address
    person_id: int
    version: int = 0
    frames: tuple[Frame, ...] = ()
    question: int = 0
    offered: tuple[Choice, ...] = ()
    misses: int = 0
    asked: str = ""
    topic: str = ""
    earlier: str = ""
    exchanges: tuple[tuple[str, str], ...] = ()
    offered_at: str = ""
    left: tuple[Frame, ...] = ()
    ill: Illness | None = None
    case: Case | None = None
    called: str = ""
    called_at: str = ""


def is_among(exchanges: Iterable[tuple[str, str]], text: str) -> bool:
    """Whether what was answered in one of some exchanges began with this; of long answers only their first words are
    known."""
    return any(said.startswith(text) or text.startswith(said) for _, said in exchanges if said)
