"""The store, opened for one command."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.secret import vault
from bot.settings import Settings
from bot.store import Store

T = TypeVar("T")


def with_store(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """What `work` makes of the store, which reads what was sealed."""

    async def run() -> T:
        store = Store(settings.database_url, vault(settings))
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())
