"""What a channel is built from, and what the program asks of a class to be listed in CHANNELS."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from pydantic import BaseModel

from bot.model import Address, Channel, Choice, Message, Update
from bot.store import Store


def _now() -> datetime:
    return datetime.now(UTC)


async def _unoffered(_where: Address, _choices: tuple[Choice, ...]) -> None:
    """Nobody is there to be understood."""


async def _unalarmed(_kind: str, _name: str) -> None:
    """Nobody is there to be told."""


async def _as_it_is(message: Message) -> Message:
    return message


async def _unheard(_what: Update | Address) -> None:
    """A process that only sends listens to nobody."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a channel may call on.

    `secret` gives a secret for a purpose, the same every time. `handle` hears what somebody did and returns once that
    is saved, `gone` is told who blocked the bot. `public_url` is the https address of this server (empty: it has
    none), `address` where it can be reached at all. `commands` gives by language (`None`: all others) what each
    command does. `alarm` tells staff what is wrong with a channel, by a kind of
    bot/chores/notices.py and the name by which they know it. `drawn` gives a message whose files can be read: for a
    channel whose pages fetch from the outbox. `offered` is told what can be picked by its number at an address, under a
    message that nobody asked for.
    """

    store: Store
    secret: Callable[[str], str]
    address: str = ""
    public_url: str = ""
    clock: Callable[[], datetime] = _now
    handle: Callable[[Update], Awaitable[None]] = _unheard
    gone: Callable[[Address], Awaitable[None]] = _unheard
    alarm: Callable[[str, str], Awaitable[None]] = _unalarmed
    offered: Callable[[Address, tuple[Choice, ...]], Awaitable[None]] = _unoffered
    commands: Callable[[], Mapping[str | None, Mapping[str, str]]] = dict
    drawn: Callable[[Message], Awaitable[Message]] = _as_it_is


class ChannelClass(Protocol):
    """A class of channels. `settings` are the fields that it reads, named as in the environment; `build` gets an
    object that has them all and gives `None` where they say that the channel is off."""

    @property
    def settings(self) -> type[BaseModel]: ...

    def build(self, settings: Any, context: Context, /) -> Channel | None: ...


def build(classes: Iterable[ChannelClass], settings: BaseModel, context: Context) -> list[Channel]:
    """The channels that are on."""
    built = (kind.build(settings, context) for kind in classes)
    return [channel for channel in built if channel is not None]
