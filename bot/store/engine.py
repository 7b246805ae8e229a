"""The database: SQLite by default, PostgreSQL beyond one machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.vault import Vault

Tx = AsyncConnection
"""A transaction that is under way; every query takes one."""

BUSY_SECONDS = 30.0
"""How long one SQLite writer waits for another process to finish (https://sqlite.org/pragma.html#pragma_busy_timeout)."""


class Store:
    """A database. `begin()` gives a transaction that commits unless an exception leaves it.

    With a vault, what people typed is sealed before it is kept (bot/store/sealing.py).
    """

    def __init__(self, url: str, vault: Vault | None = None) -> None:
        self._engine = _engine(_with_driver(url)).execution_options(vault=vault)
        self.is_sqlite = self._engine.dialect.name == "sqlite"
        self._writing = asyncio.Lock() if self.is_sqlite else None

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Tx]:
        """A transaction that writes. On SQLite writers of one process queue here, fairly, and not at the file."""
        if self._writing is None:
            async with self._engine.begin() as tx:
                yield tx
            return
        async with self._writing, self._engine.begin() as tx:
            yield tx

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        """A transaction that only reads: it waits for no writer."""
        async with self._engine.connect() as plain:
            tx = await plain.execution_options(reading=True)
            async with tx.begin():
                yield tx

    async def ping(self) -> None:
        """Raises when the database does not answer."""
        async with self.read() as tx:
            await tx.execute(sa.select(1))

    async def close(self) -> None:
        """Gives every connection back."""
        await self._engine.dispose()


def _with_driver(url: str) -> URL:
    """`sqlite:///var/bot.db` or `postgresql://…` (also `postgres://…`) as this project's async drivers want it."""
    parsed = make_url(url)
    if parsed.drivername.startswith("sqlite"):
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        return parsed.set(drivername="sqlite+aiosqlite")
    return parsed.set(drivername="postgresql+asyncpg")


def _engine(url: URL) -> AsyncEngine:
    if url.drivername.startswith("postgresql"):
        return create_async_engine(url, pool_size=10, max_overflow=10)
    engine = create_async_engine(url, connect_args={"timeout": BUSY_SECONDS})
    sa.event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    sa.event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    # A writer that began by reading could not become one once somebody else has written, so it says so at once.
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
