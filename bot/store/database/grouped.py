"""Several queries in one transaction of the event loop."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any

import sqlalchemy as sa

from bot.store.database.together import Failed, Query
from bot.store.database.transaction import Tx

IN_EACH_OTHERS_WAY = frozenset({"40P01", "40001"})
"""Deadlock and serialization failure: nothing is wrong with the query, it must only be tried again
(https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html)."""

TRIES = 5
"""How often a query that was in another one's way is tried."""

Begin = Callable[[], AbstractAsyncContextManager[Tx]]


async def grouped(begin: Begin, queries: Sequence[Query]) -> list[Any]:
    """What each query gives, or how it failed, once all are committed. Where one fails, all are undone, and each gets a
    transaction of its own: that is rare, and a savepoint for each would be two round trips more for every turn."""
    if len(queries) > 1:
        try:
            async with begin() as tx:
                return [await query(tx) for query in queries]
        except Exception:
            return [await _alone(begin, query) for query in queries]
    return [await _alone(begin, query) for query in queries]


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
