"""What the bot says, before any channel's limits."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a person may pick: pressed as a button, or typed by its number or label.

    `value` comes back in `Update.choice`; with a `url` the choice opens that address instead, or calls that number
    (`tel:115`), and nothing comes back. `number` is what to type where a channel has no buttons; the engine counts over
    all that is said in a turn. `word` are the small words, or jobs, that pick it as well ("yes", "yes stop"); one whose
    value is such a word needs none.
    """

    label: str
    value: str = ""
    url: str = ""
    number: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A picture or a document. `alt` says in words what it shows.

    `content` may be a function that makes the bytes, called off the event loop. `path` is where the web server
    offers the same bytes, for pictures that belong to the content.
    """

    name: str
    alt: str
    content: bytes | Callable[[], bytes]
    path: str = ""

    def read(self) -> bytes:
        """The bytes; makes them if need be, so call it in a thread."""
        return self.content if isinstance(self.content, bytes) else self.content()


@dataclass(frozen=True, slots=True)
class Message:
    """One thing the bot says. `phone_button` labels a button that shares the person's own
    phone number, on channels that have one."""

    text: str
    choices: tuple[Choice, ...] = ()
    image: File | None = None
    document: File | None = None
    phone_button: str = ""
