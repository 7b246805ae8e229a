"""The database, opened for one command and closed after it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.secret import vault
from bot.settings import Settings
from bot.store import Store, Tx

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


def in_transaction(settings: Settings, query: Callable[[Tx], Awaitable[T]]) -> T:
    """What a query gives that has a transaction to itself."""

    async def run(store: Store) -> T:
        async with store.begin() as tx:
            return await query(tx)

    return with_store(settings, run)
