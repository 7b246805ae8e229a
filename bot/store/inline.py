"""SQLite without hopping between threads: a whole transaction in one of them.

Each query of an async connection costs two changes of thread, several times what the query itself takes, and all the
while a writing transaction keeps every other writer waiting.
"""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import sqlalchemy as sa

T = TypeVar("T")


class Inline:
    """What a query may ask of a transaction (`bot.store.Tx`), answered at once by a connection of this thread."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self.dialect = connection.dialect

    async def execute(self, *statement: Any, **options: Any) -> sa.CursorResult[Any]:
        """The rows."""
        return self._connection.execute(*statement, **options)

    async def scalar(self, *statement: Any, **options: Any) -> Any:
        """The first column of the first row, if there is one."""
        return self._connection.scalar(*statement, **options)

    async def scalars(self, *statement: Any, **options: Any) -> sa.ScalarResult[Any]:
        """The first column of every row."""
        return self._connection.scalars(*statement, **options)


def finished(query: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that awaits nothing but queries of an `Inline`. Raises `RuntimeError` where it would
    have to wait for anything else."""
    try:
        query.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    query.close()
    raise RuntimeError("a transaction that is run at once can wait for nothing but its own queries")


class AtOnce:
    """Runs transactions one after the other in a thread of its own: the shared ones may be busy drawing posters."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine, self._thread = engine, ThreadPoolExecutor(1, "sqlite")

    async def run(self, query: Callable[[Any], Coroutine[Any, Any, T]]) -> T:
        """What the query gives, once it is committed."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, query)

    def _run(self, query: Callable[[Any], Coroutine[Any, Any, T]]) -> T:
        with self._engine.begin() as connection:
            return finished(query(Inline(connection)))

    def close(self) -> None:
        """Ends the thread and its connection."""
        self._thread.shutdown()
        self._engine.dispose()
