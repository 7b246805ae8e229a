"""SQLite without hopping between threads: what a transaction asks is answered where it is asked.

Each query of an async connection costs two changes of thread, several times what the query itself takes, and all the
while a writing transaction keeps every other writer waiting.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, TypeVar

import sqlalchemy as sa

from bot.model.errors import BotError
from bot.store.database.prepared import Prepared
from bot.store.database.together import Failed, Query
from bot.store.database.transaction import Rows
from bot.store.vault import Vault

T = TypeVar("T")

LONGEST = 0.02
"""Seconds that the event loop may be kept by one transaction: as long as anybody notices nothing."""


class AwaitedError(BotError, RuntimeError):
    """A transaction that is run at once can wait for nothing but its own queries."""


class InlineTx:
    """A transaction of a connection that belongs to this thread: each query is answered before it returns."""

    def __init__(self, connection: sa.Connection, vault: Vault | None) -> None:
        self._connection, self.vault = connection, vault
        self.dialect = connection.dialect
        self.driver: Any = connection.connection.driver_connection

    async def execute(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Rows:
        """The rows."""
        return self._connection.execute(statement, *parameters, **options)

    async def scalar(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Any:
        """The first column of the first row, if there is one."""
        return self._connection.scalar(statement, *parameters, **options)

    async def scalars(self, statement: sa.Executable, *parameters: Any, **options: Any) -> sa.ScalarResult[Any]:
        """The first column of every row."""
        return self._connection.scalars(statement, *parameters, **options)

    async def rows(self, prepared: Prepared, values: Mapping[str, Any]) -> list[list[Any]]:
        """The rows of a prepared statement."""
        text = prepared.on(self.dialect)
        *before, own = text.bound(values)
        for other in before:
            self.driver.execute(*other)
        return text.read(self.driver.execute(*own))

    async def many(self, prepared: Prepared, values: Sequence[Mapping[str, Any]]) -> None:
        """Runs it once for each of these."""
        text = prepared.on(self.dialect)
        self.driver.executemany(text.sql, [text.values(one) for one in values])

    @asynccontextmanager
    async def begin_nested(self) -> AsyncIterator[None]:
        """A savepoint."""
        with self._connection.begin_nested():
            yield


def finished(query: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that awaits nothing but queries of an `InlineTx`. Raises `AwaitedError` where it would
    have to wait for anything else."""
    try:
        query.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    query.close()
    raise AwaitedError


class AtOnce:
    """Runs what waits in one transaction. It begins and ends in a thread of its own, where it may wait for another
    writer and for the disk (the shared threads may be busy drawing posters); what it asks is answered in the event
    loop's, since two threads that compute take the interpreter from each other, at a quarter of their time."""

    def __init__(self, engine: sa.Engine, vault: Vault | None) -> None:
        self._engine, self._vault, self._thread = engine, vault, ThreadPoolExecutor(1, "sqlite")

    async def run(self, queries: Sequence[Query]) -> list[Any]:
        """What each query gives, or how it failed, once all are committed: of as many, from the first, as are done
        within `LONGEST`."""
        connection = await self._connection()
        try:
            given = self._answered(InlineTx(connection, self._vault), queries)
        except BaseException:
            await self._beside(connection.close)
            raise
        await self._beside(partial(_committed, connection))
        return given

    async def _connection(self) -> sa.Connection:
        begun = self._thread.submit(self._begun)
        try:
            return await asyncio.shield(asyncio.wrap_future(begun))
        except asyncio.CancelledError:
            begun.add_done_callback(_given_back)
            raise

    def _begun(self) -> sa.Connection:
        connection = self._engine.connect()
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        return connection

    def _answered(self, tx: InlineTx, queries: Sequence[Query]) -> list[Any]:
        until, given = time.monotonic() + LONGEST, list[Any]()
        for query in queries:
            given.append(_apart(tx, query))
            if time.monotonic() > until:
                break
        return given

    async def _beside(self, work: Callable[[], T]) -> T:
        """Whoever is cancelled waits no longer, and yet it is done: what is begun locks the file until it is ended."""
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._thread, work))

    def close(self) -> None:
        """Ends the thread and its connection."""
        self._thread.shutdown()
        self._engine.dispose()


def _given_back(begun: "Future[sa.Connection]") -> None:
    if begun.exception() is None:
        begun.result().close()


def _committed(connection: sa.Connection) -> None:
    with connection:
        connection.commit()


def _apart(tx: InlineTx, query: Callable[[InlineTx], Coroutine[Any, Any, Any]]) -> Any:
    """What a query gives; one that fails undoes itself alone."""
    tx.driver.execute("SAVEPOINT apart")
    try:
        given = finished(query(tx))
    except Exception as wrong:
        tx.driver.execute("ROLLBACK TO apart")
        given = Failed(wrong)
    tx.driver.execute("RELEASE apart")
    return given
