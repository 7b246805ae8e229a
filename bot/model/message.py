"""What the bot says, before any channel's limits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a person may pick: pressed as a button, or typed by its number or label.

    `value` comes back in `Update.choice`; with a `url` the choice opens that address instead, calls that number
    (`tel:115`) or copies that text (`copy:…`, which is also in what is said), and nothing comes back. `number` is what
    to type where a channel has no buttons; the engine counts over all that is said in a turn. `word` are the small
    words, or jobs, that pick it as well ("yes", "yes stop"); one whose value is such a word needs none.
    """

    label: str
    value: str = ""
    url: str = ""
    number: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A picture or a document. `alt` says in words what it shows.

    `content` are the bytes, or a function that makes them, called off the event loop. What is said in a conversation
    waits in the outbox, so there a file is data: `path` is a picture of the content, which the web server offers there
    as well; `recipe` is what to draw, as plain JSON (bot/paper/recipes.py). Its bytes are made when it is sent.
    """

    name: str
    alt: str
    content: bytes | Callable[[], bytes] = b""
    path: str = ""
    recipe: Mapping[str, Any] | None = None

    def read(self) -> bytes:
        """The bytes; makes them if need be, so call it in a thread."""
        return self.content if isinstance(self.content, bytes) else self.content()


@dataclass(frozen=True, slots=True)
class Template:
    """A text that a channel's service has approved, by the number that the service gave it, and what fills its fields:
    the one thing that the channel takes for somebody who has been silent for long."""

    channel: str
    id: str
    fields: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Template":
        """The template that was written as JSON."""
        return cls(plain["channel"], plain["id"], tuple((name, value) for name, value in plain.get("fields", ())))


@dataclass(frozen=True, slots=True)
class Message:
    """One thing the bot says. `phone_button` labels a button that shares the person's own
    phone number, on channels that have one. `template` is said in place of all else where the channel takes nothing
    else any more. What is not said by `until` (ISO 8601; "": whenever) is not said any more."""

    text: str
    choices: tuple[Choice, ...] = ()
    image: File | None = None
    document: File | None = None
    phone_button: str = ""
    template: Template | None = None
    until: str = ""
