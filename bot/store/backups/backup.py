"""A backup made and put back, whichever database it is."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import sqlalchemy as sa
from sqlalchemy.engine import make_url

from bot.model.errors import BotError
from bot.store.backups import postgresql, sqlite
from bot.store.backups.postgresql import ASIDE
from bot.store.backups.sealed import kind_of, opened, sealed
from bot.store.database.store import Store

SQLITE, POSTGRESQL = b"S", b"P"


class NotEmptyError(BotError):
    """This database is not empty. What is in it goes when a backup takes its place: say --replace if you mean that."""


class OtherDatabaseError(BotError):
    """This backup is of the other kind of database: SQLite's goes back into SQLite, PostgreSQL's into PostgreSQL."""


class UnfinishedError(BotError):
    """A restore was broken off here, and what was in the database before lies in the schema before_restore. Drop that
    schema if you need it no more, or drop public and rename it back to public; then try once more."""


def backup(url: str, programs: str, secret: bytes) -> Iterator[bytes]:
    """The sealed file, piece by piece. `programs` is the folder of pg_dump, or empty."""
    path = _file(url)
    dump: AbstractContextManager[BinaryIO] = sqlite.dumped(path) if path else postgresql.dumped(url, programs)
    with dump as source:
        yield from sealed(source, SQLITE if path else POSTGRESQL, secret)


async def restore(
    store: Store, url: str, programs: str, file: BinaryIO, secrets: Sequence[bytes], replace: bool
) -> None:
    """Puts a file back whose every piece is genuine. Nothing has changed where an error comes out of here. `replace`:
    what is in the database may go."""
    path = _file(url)
    if kind_of(file) != (SQLITE if path else POSTGRESQL):
        raise OtherDatabaseError
    full = bool(await store.run_sync(lambda connection: sa.inspect(connection).get_table_names()))
    if full and not replace:
        raise NotEmptyError
    await asyncio.to_thread(_exhaust, opened(file, secrets))
    if path:
        await asyncio.to_thread(sqlite.put_back, path, opened(file, secrets))
    else:
        await _into_postgresql(store, url, programs, opened(file, secrets))


def _file(url: str) -> Path | None:
    """Where a SQLite database lies."""
    address = make_url(url)
    return Path(address.database or "") if address.drivername.startswith("sqlite") else None


def _exhaust(pieces: Iterable[bytes]) -> None:
    for _ in pieces:
        pass


async def _into_postgresql(store: Store, url: str, programs: str, pieces: Iterable[bytes]) -> None:
    """What was there is set aside, and goes when all is well; tables that the backup does not know go too."""
    await store.run_sync(_set_aside)
    try:
        await asyncio.to_thread(postgresql.put_back, url, programs, pieces)
    except BaseException:
        await store.run_sync(_take_back)
        raise
    await store.run_sync(lambda connection: _say(connection, f"DROP SCHEMA {ASIDE} CASCADE"))


def _set_aside(connection: sa.Connection) -> None:
    if sa.inspect(connection).has_schema(ASIDE):
        raise UnfinishedError
    _say(connection, f"ALTER SCHEMA public RENAME TO {ASIDE}")
    _say(connection, "CREATE SCHEMA public")
    _say(connection, "GRANT USAGE ON SCHEMA public TO PUBLIC")


def _take_back(connection: sa.Connection) -> None:
    _say(connection, "DROP SCHEMA public CASCADE")
    _say(connection, f"ALTER SCHEMA {ASIDE} RENAME TO public")


def _say(connection: sa.Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)
