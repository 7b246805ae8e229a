"""Several queries in one transaction of the event loop."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any

import sqlalchemy as sa

from bot.store.together import Failed, Query
from bot.store.transaction import AsyncTx, Rows, Tx

IN_EACH_OTHERS_WAY = frozenset({"40P01", "40001"})
"""Deadlock and serialization failure: nothing is wrong with the query, it must only be tried again
(https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html)."""

TRIES = 5
"""How often a query that was in another one's way is tried."""

Begin = Callable[[], AbstractAsyncContextManager[Tx]]


class _Apart(AsyncTx):
    """A transaction in which one query of many runs: the first statement that is not prepared makes a savepoint, which
    most turns do without. A prepared statement that fails undoes all queries of the transaction."""

    def __init__(self, tx: AsyncTx, savepoint: AsyncExitStack) -> None:
        super().__init__(tx._connection, tx.vault)
        self._savepoint, self._is_set = savepoint, False

    async def execute(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Rows:
        await self._set()
        return await super().execute(statement, *parameters, **options)

    async def scalar(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Any:
        await self._set()
        return await super().scalar(statement, *parameters, **options)

    async def scalars(self, statement: sa.Executable, *parameters: Any, **options: Any) -> sa.ScalarResult[Any]:
        await self._set()
        return await super().scalars(statement, *parameters, **options)

    async def _set(self) -> None:
        if not self._is_set:
            self._is_set = True
            await self._savepoint.enter_async_context(self._connection.begin_nested())


async def grouped(begin: Begin, queries: Sequence[Query]) -> list[Any]:
    """What each query gives, or how it failed, once all are committed. Where one has spoilt the transaction for the
    others, each gets one of its own."""
    if len(queries) > 1:
        try:
            async with begin() as tx:
                assert isinstance(tx, AsyncTx)
                return [await _apart(tx, query) for query in queries]
        except Exception:
            return [await _alone(begin, query) for query in queries]
    return [await _alone(begin, query) for query in queries]


async def _apart(tx: AsyncTx, query: Query) -> Any:
    """Errors of the database that no savepoint undid are raised."""
    savepoint = AsyncExitStack()
    inner = _Apart(tx, savepoint)
    try:
        async with savepoint:
            return await query(inner)
    except Exception as wrong:
        if not inner._is_set or _is_passing(wrong):
            raise
        return Failed(wrong)


async def _alone(begin: Begin, query: Query) -> Any:
    for left in reversed(range(TRIES)):
        try:
            async with begin() as tx:
                return await query(tx)
        except Exception as wrong:
            if not left or not _is_passing(wrong):
                return Failed(wrong)
    raise AssertionError  # the last try returns


def _is_passing(wrong: Exception) -> bool:
    """Whether a query only met another one that locked the same rows in another order, or a connection that had died
    while nobody used it, as all of them do when the database is started anew."""
    if isinstance(wrong, sa.exc.DBAPIError) and wrong.connection_invalidated:
        return True
    return getattr(getattr(wrong, "orig", None), "sqlstate", None) in IN_EACH_OTHERS_WAY
