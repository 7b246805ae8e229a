"""A place to talk, and the closed set of ways in which sending fails."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.model.errors import BotError
from bot.model.message import Message
from bot.model.update import Address, Update


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can show. Lengths are in UTF-16 units, of which a character takes up to two; 0 means not at all.
    `phone_button`: there can be a button that shares the person's own phone number."""

    text_limit: int
    caption_limit: int = 0
    buttons: int = 0
    label_limit: int = 0
    images: bool = False
    documents: bool = False
    phone_button: bool = False


class Channel(Protocol):
    """A place to talk. `send` raises a `SendError`; `noted` tells the person that the update has been understood
    (Telegram: ends the button's spinner and ticks it) and never raises."""

    @property
    def name(self) -> str: ...

    @property
    def can(self) -> Capabilities: ...

    async def send(self, address: Address, message: Message) -> None: ...

    async def noted(self, update: Update) -> None: ...


@runtime_checkable
class Editing(Protocol):
    """What a channel may be able to do besides: change a message that it has sent. `post` sends and gives the channel's
    own name for the message; `edit` puts another text and other choices in its place. Both raise a `SendError`."""

    async def post(self, address: Address, message: Message) -> str: ...

    async def edit(self, address: Address, name: str, message: Message) -> None: ...


class SendError(BotError):
    """A message did not certainly reach its address."""


class RetryError(SendError):
    """Certainly not delivered; try again after `after` seconds."""

    def __init__(self, after: float) -> None:
        super().__init__(f"not delivered, try again in {after:g} s")
        self.after = after


class UnreachableError(SendError):
    """The person blocked the bot or left: stop writing to them."""


class RefusedError(SendError):
    """The channel refuses this message: our fault, to be logged and mended."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class InDoubtError(SendError):
    """Sent, but no answer came: nobody can know whether it arrived. Never resent by itself."""
