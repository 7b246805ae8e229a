"""A place to talk, and the closed set of ways in which sending fails."""

import math
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from bot.model.campaigns.office import Tariff
from bot.model.errors import BotError
from bot.model.message import File, Message
from bot.model.update import Address, Update


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can show. Lengths are in UTF-16 units, of which a character takes up to two; 0 means not at all.
    `phone_button`: there can be a button that shares the person's own phone number. `calls`: a choice can call a number
    (a `tel:` address) that has `call_digits` digits or more. `copies`: how long a text may be that a choice copies
    (`copy:`)."""

    text_limit: int
    caption_limit: int = 0
    buttons: int = 0
    label_limit: int = 0
    images: bool = False
    documents: bool = False
    phone_button: bool = False
    calls: bool = False
    call_digits: int = 0
    copies: int = 0


class ForgedError(BotError):
    """A call to a webhook does not prove that it comes from the channel's service."""


class MalformedError(BotError):
    """What was posted to a webhook is not what the channel's service posts."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where a channel's service posts what people do: `path` on our server. `take` gets the headers, in any spelling,
    and the body; it returns once all that is in it is saved, and raises `ForgedError` or `MalformedError`."""

    path: str
    take: Callable[[Mapping[str, str], bytes], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Download:
    """Where files can be fetched for a while: under `path` on our server. `give` gets the rest of the address and gives
    the file, or `None` where there is none, or none any more."""

    path: str
    give: Callable[[str], Awaitable[File | None]]


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a channel does not work, or not well, and what whoever runs the bot can do; both are said in their language.
    `fatal`: nobody is heard."""

    reason: str
    to_do: str
    fatal: bool = True


class Editing(Protocol):
    """Changes messages that were sent. `post` sends one and gives the channel's own name for it; `edit` puts another
    text and other choices in its place. Both raise a `SendError`."""

    async def post(self, address: Address, message: Message) -> str: ...

    async def edit(self, address: Address, name: str, message: Message) -> None: ...


class Channel(ABC):
    """A place to talk. Its life: `open`, then `receive` where somebody listens, then `close`; `send` works in between.

    `title` is what people call it, `rate` how many reminders a second it takes (0: it takes none), `tariff` what they
    cost (`None`: nothing); with `editing` a message that it has sent can be changed.
    """

    name: ClassVar[str]
    title: ClassVar[str] = ""
    can: Capabilities
    keeps: ClassVar[bool] = False
    """What is said waits in the outbox until the person's own page has shown it: `send` only puts it there."""
    rate: float = 0.0
    tariff: Tariff | None = None
    editing: Editing | None = None

    @property
    def reach_hours(self) -> float:
        """For how many hours after somebody's last word here something that they asked for earlier reaches them by
        itself, and at no cost: 0 where they see it only once they look."""
        if self.keeps:
            return 0.0
        return float(self.tariff.free_hours or math.inf) if self.tariff else math.inf

    @property
    def webhooks(self) -> Sequence[Webhook]:
        """Routes for the web server."""
        return ()

    @property
    def downloads(self) -> Sequence[Download]:
        """Further routes: what the channel cannot carry itself."""
        return ()

    @property
    def unread(self) -> int:
        """How many updates could not be read since the start, and so were let go."""
        return 0

    async def open(self) -> None:
        """Makes sending possible. A service that does not answer now is no failure."""

    async def receive(self) -> None:
        """Takes in what people do until cancelled; returns at once where it all comes by other ways."""

    async def close(self) -> None:
        """Gives back what `open` and `receive` have taken."""

    async def ails(self) -> Complaint | None:
        """What its service says is wrong with us, asked between `open` and `close`; `None`: all is well."""
        return None

    def link(self, start: str) -> str:
        """The address that begins a talk here with the word `start`; empty where there is none, or not yet."""
        return ""

    def parts(self, message: Message) -> list[Message]:
        """The messages in which one leaves, each a request that counts against the pace; `send` sends each of them as
        it is. None where there is nothing to say."""
        return [message] if message.text.strip() or message.image or message.document else []

    @abstractmethod
    async def send(self, address: Address, message: Message) -> None:
        """Fits the message to what the channel can show, and sends it. Raises a `SendError`."""

    def told(self, address: Address) -> None:
        """Something new waits in the outbox for a page of ours, where the channel `keeps` it."""

    async def noted(self, update: Update) -> None:
        """Tells the person that an update has been understood that is `about` something of the channel's, as by a tick
        on the button; never raises."""


class SendError(BotError):
    """A message did not certainly reach its address."""


class RetryError(SendError):
    """Certainly not delivered; try again after `after` seconds. `others`: it is this message alone that has to wait,
    and what goes to others may go on."""

    def __init__(self, after: float, others: bool = False) -> None:
        super().__init__(f"not delivered, try again in {after:g} s")
        self.after, self.others = after, others


class UnreachableError(SendError):
    """The person blocked the bot or left: stop writing to them."""


class ClosedError(SendError):
    """The channel takes nothing for this person now: they have not written for too long, or have had enough."""


class RefusedError(SendError):
    """The channel refuses this message: our fault, to be logged and mended."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class InDoubtError(SendError):
    """Sent, but no answer came: nobody can know whether it arrived. A conversation says it again, a broadcast never by
    itself."""
