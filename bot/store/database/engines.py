"""The connections to each kind of database: drivers, pools, and what SQLite is told before anything else."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.store.database.inline import AtOnce
from bot.store.database.postgresql.lost import notice_dead, undo
from bot.store.database.private import keep_private
from bot.store.database.threads import Threads
from bot.store.vault import Vault

BUSY_SECONDS = 30.0
"""How long one SQLite writer waits for another process to finish (https://sqlite.org/pragma.html#pragma_busy_timeout)."""


def is_sqlite(url: str) -> bool:
    """Which of the two databases an address leads to."""
    return make_url(url).drivername.startswith("sqlite")


def with_driver(url: str) -> URL:
    """`sqlite:///var/bot.db` or `postgresql://…` (also `postgres://…`) as this project's async drivers want it."""
    parsed = make_url(url)
    if parsed.drivername.startswith("sqlite"):
        if parsed.database and parsed.database != ":memory:":
            keep_private(Path(parsed.database))
        return parsed.set(drivername="sqlite+aiosqlite")
    return parsed.set(drivername="postgresql+asyncpg")


def engine(url: URL, threads: Threads) -> AsyncEngine:
    """The connections to a database."""
    if url.drivername.startswith("postgresql"):
        remote = create_async_engine(url, pool_size=10, max_overflow=10)
        sa.event.listen(remote.sync_engine, "connect", notice_dead)
        return remote
    local = create_async_engine(url, connect_args={"timeout": BUSY_SECONDS, "async_creator_fn": threads.connection})
    _listen(local.sync_engine)
    return local


def at_once(url: URL, vault: Vault | None) -> AtOnce | None:
    """A second way to the same file, for `Store.at_once`; a database in memory has only one."""
    if not url.drivername.startswith("sqlite") or not url.database or url.database == ":memory:":
        return None
    timeout = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    second = sa.create_engine(url.set(drivername="sqlite"), connect_args=timeout)
    _listen(second)
    return AtOnce(second, vault)


def _listen(local: sa.Engine) -> None:
    sa.event.listen(local, "connect", _prepare_sqlite)
    sa.event.listen(local, "begin", _begin_sqlite)
    sa.event.listen(local, "invalidate", undo)


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
