"""All channels together: opened, listening, closed."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from bot.model import Channel
from bot.model.supervisor import Supervisor, beside


@asynccontextmanager
async def opened(channels: Collection[Channel]) -> AsyncIterator[None]:
    """Everything can be sent, for as long as the context is open."""
    try:
        await asyncio.gather(*(channel.open() for channel in channels))
        yield
    finally:
        await asyncio.gather(*(channel.close() for channel in channels))


@asynccontextmanager
async def listening(channels: Collection[Channel], supervisor: Supervisor) -> AsyncIterator[None]:
    """Everybody is heard, for as long as the context is open."""
    async with beside(*(supervisor.keep(channel.name, channel.receive) for channel in channels)):
        yield
