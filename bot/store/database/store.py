"""The database: SQLite by default, PostgreSQL beyond one machine."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.database.alone import alone
from bot.store.database.grouped import grouped
from bot.store.database.inline import AtOnce
from bot.store.database.lost import notice_dead, undo
from bot.store.database.private import keep_private
from bot.store.database.pubsub import PubSub
from bot.store.database.together import Query, Together
from bot.store.database.transaction import AsyncTx, Tx
from bot.store.health.strain import room, strain
from bot.store.vault import Vault

T = TypeVar("T")

BUSY_SECONDS = 30.0
"""How long one SQLite writer waits for another process to finish (https://sqlite.org/pragma.html#pragma_busy_timeout)."""

LANES = 4
"""Transactions of turns at the same time on PostgreSQL; SQLite has one writer."""


class Store:
    """A database. `begin()` gives a transaction that commits unless an exception leaves it.

    With a vault, what people typed is sealed before it is kept (bot/store/sealing.py). `pubsub` reaches the other
    processes.
    """

    def __init__(self, url: str, vault: Vault | None = None) -> None:
        address = _with_driver(url)
        self._vault = vault
        self._engine = _engine(address)
        self.is_sqlite = self._engine.dialect.name == "sqlite"
        self._writing = asyncio.Lock() if self.is_sqlite else None
        self.pubsub = PubSub(None if self.is_sqlite else self._engine)
        self._at_once = _at_once(address, vault)
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
        what waits. There it holds the file for a fraction of the time that `begin` does (`inline`)."""
        if self.is_sqlite:
            return await self.together(query)
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
        if self._at_once is not None:
            self._at_once.close()


def is_sqlite(url: str) -> bool:
    """Which of the two databases an address leads to."""
    return make_url(url).drivername.startswith("sqlite")


def _with_driver(url: str) -> URL:
    """`sqlite:///var/bot.db` or `postgresql://…` (also `postgres://…`) as this project's async drivers want it."""
    parsed = make_url(url)
    if parsed.drivername.startswith("sqlite"):
        if parsed.database and parsed.database != ":memory:":
            keep_private(Path(parsed.database))
        return parsed.set(drivername="sqlite+aiosqlite")
    return parsed.set(drivername="postgresql+asyncpg")


def _engine(url: URL) -> AsyncEngine:
    if url.drivername.startswith("postgresql"):
        remote = create_async_engine(url, pool_size=10, max_overflow=10)
        sa.event.listen(remote.sync_engine, "connect", notice_dead)
        return remote
    engine = create_async_engine(url, connect_args={"timeout": BUSY_SECONDS})
    _listen(engine.sync_engine)
    return engine


def _at_once(url: URL, vault: Vault | None) -> AtOnce | None:
    """A second way to the same file, for `Store.at_once`; a database in memory has only one."""
    if not url.drivername.startswith("sqlite") or not url.database or url.database == ":memory:":
        return None
    timeout = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    engine = sa.create_engine(url.set(drivername="sqlite"), connect_args=timeout)
    _listen(engine)
    return AtOnce(engine, vault)


def _listen(engine: sa.Engine) -> None:
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    sa.event.listen(engine, "invalidate", undo)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
    # SQLite runs inside this process: its clock is the machine's, under the name that PostgreSQL has for it.
    connection.create_function("clock_timestamp", 0, _machine_time)


def _machine_time() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _begin_sqlite(connection: sa.Connection) -> None:
    # A writer that began by reading could not become one once somebody else has written, so it says so at once.
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
