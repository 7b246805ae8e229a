"""The database: SQLite by default, PostgreSQL beyond one machine."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.engines import at_once, engine, with_driver
from bot.store.database.grouped import grouped
from bot.store.database.postgresql.alone import alone
from bot.store.database.postgresql.pubsub import PubSub
from bot.store.database.threads import Threads
from bot.store.database.together import Query, Together
from bot.store.database.transaction import AsyncTx, Tx
from bot.store.health.strain import room, strain
from bot.store.vault import Vault

T = TypeVar("T")

LANES = 4
"""Transactions of turns at the same time on PostgreSQL; SQLite has one writer."""


class Store:
    """A database. `begin()` gives a transaction that commits unless an exception leaves it.

    With a vault, what people typed is sealed before it is kept (bot/store/sealing.py). `pubsub` reaches the other
    processes.
    """

    def __init__(self, url: str, vault: Vault | None = None) -> None:
        address = with_driver(url)
        self._vault = vault
        self._threads = Threads()
        self._engine = engine(address, self._threads)
        self.is_sqlite = self._engine.dialect.name == "sqlite"
        self._writing = asyncio.Lock() if self.is_sqlite else None
        self.pubsub = PubSub(None if self.is_sqlite else self._engine)
        self._at_once = at_once(address, vault)
        self._together = Together(self._run_together, 1 if self.is_sqlite else LANES)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Tx]:
        """A transaction that writes. On SQLite writers of one process queue here, fairly, and not at the file."""
        async with self._write() as connection:
            yield AsyncTx(connection, self._vault)

    async def together(self, query: Callable[[Tx], Coroutine[Any, Any, T]], key: str = "") -> T:
        """What a short writing query gives, once it is committed, in one transaction with all others that wait. A query
        that fails undoes itself alone, and awaits nothing but its own queries. `key` is the row that it locks first."""
        given: T = await self._together(query, key)
        return given

    async def at_once(self, query: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """The same in a transaction of its own where there can be many; on SQLite, which has one writer, together with
        what waits, and ahead of it: a process that begins has a second of turns before it, and what has left is noted
        meanwhile. There it holds the file for a fraction of the time that `begin` does (`inline`)."""
        if self.is_sqlite:
            given: T = await self._together(query, ahead=True)
            return given
        async with self.begin() as tx:
            return await query(tx)

    async def _run_together(self, queries: Sequence[Query]) -> Sequence[Any]:
        if self._at_once is None or self._writing is None:
            return await grouped(self.begin, queries)
        async with self._writing:
            return await self._at_once.run(queries)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        """A transaction that only reads: it waits for no writer."""
        async with self._engine.connect() as connection:
            await connection.execution_options(reading=True)
            async with connection.begin():
                yield AsyncTx(connection, self._vault)

    async def run_sync(self, work: Callable[[sa.Connection], T]) -> T:
        """Gives what `work` makes of a plain connection, in a transaction that writes: for migrations."""
        async with self._write() as connection:
            return await connection.run_sync(work)

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[AsyncConnection]:
        if self._writing is None:
            async with self._engine.begin() as connection:
                yield connection
            return
        async with self._writing, self._engine.begin() as connection:
            yield connection

    async def ping(self) -> None:
        """Raises when the database does not answer."""
        async with self.read() as tx:
            await tx.execute(sa.select(1))

    @property
    def strain(self) -> str:
        """What is used up: "disk" or "pool"; "" where nothing is."""
        return strain(self._engine)

    @property
    def room(self) -> int | None:
        """Bytes left on the disk, where the database lies on this machine's."""
        return room(self._engine)

    async def alone(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Does some work as long as it lasts, once no other process does it. On SQLite there is no other."""
        await (work() if self.is_sqlite else alone(self._engine, name, work))

    async def close(self) -> None:
        """Gives every connection back."""
        await self._engine.dispose()
        await self._threads.ended()
        if self._at_once is not None:
            self._at_once.close()
