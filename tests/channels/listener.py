"""Telegram alone, with somebody who notes what comes in."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from pydantic import SecretStr

from bot.channels.telegram import Telegram, TelegramSettings
from bot.model import Address, Update
from bot.store import Store
from tests.emulators.telegram.server import TelegramDouble
from tests.running import around


@dataclass
class Listener:
    """Notes updates and who has left; `first` is awaited before an update counts as saved."""

    heard: list[Update] = field(default_factory=list)
    gone: list[Address] = field(default_factory=list)
    first: Callable[[Update], Awaitable[object]] | None = None

    async def handle(self, update: Update) -> None:
        if self.first is not None:
            await self.first(update)
        self.heard.append(update)

    async def left(self, address: Address) -> None:
        self.gone.append(address)

    async def has(self, *texts: str, within: float = 10) -> None:
        """Waits until exactly these have been heard, in any order."""
        async with asyncio.timeout(within):
            while sorted(update.text for update in self.heard) != sorted(texts):
                await asyncio.sleep(0.01)


@asynccontextmanager
async def telegram_alone(double: TelegramDouble, listener: Listener) -> AsyncIterator[Telegram]:
    """The channel, polling."""
    chosen = TelegramSettings(telegram_token=SecretStr(double.token), telegram_api_url=double.root)
    store = Store("sqlite://")
    channel = Telegram(chosen, around(store, handle=listener.handle, gone=listener.left))
    await channel.open()
    receiving = asyncio.create_task(channel.receive())
    try:
        yield channel
    finally:
        receiving.cancel()
        await asyncio.gather(receiving, return_exceptions=True)
        await channel.close()
        await store.close()
