"""What a query may ask of a transaction, and the transactions of the event loop."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.prepared import Prepared
from bot.store.vault import Vault

Rows = sa.CursorResult[*tuple[Any, ...]]


class Tx(Protocol):
    """A transaction that is under way; every query takes one. `vault` seals what people typed; without one it is kept
    as it is (bot/store/sealing.py)."""

    @property
    def vault(self) -> Vault | None: ...

    @property
    def dialect(self) -> sa.Dialect:
        """Which database this is: `dialect.name` is "sqlite" or "postgresql"."""
        ...

    async def execute(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Rows:
        """The rows."""
        ...

    async def scalar(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Any:
        """The first column of the first row, if there is one."""
        ...

    async def scalars(self, statement: sa.Executable, *parameters: Any, **options: Any) -> sa.ScalarResult[Any]:
        """The first column of every row."""
        ...

    async def rows(self, prepared: Prepared, values: Mapping[str, Any]) -> list[list[Any]]:
        """The rows of a statement that was prepared; without any SQLAlchemy in between."""
        ...

    async def many(self, prepared: Prepared, values: Sequence[Mapping[str, Any]]) -> None:
        """Runs it once for each of these."""
        ...

    def begin_nested(self) -> AbstractAsyncContextManager[object]:
        """A savepoint: what is done within it is undone, and nothing else, when an exception leaves it."""
        ...


class AsyncTx:
    """A transaction of an async connection: each query lets others run until the database has answered."""

    def __init__(self, connection: AsyncConnection, vault: Vault | None) -> None:
        self._connection, self.vault = connection, vault
        self.dialect = connection.dialect

    async def execute(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Rows:
        """The rows."""
        return await self._connection.execute(statement, *parameters, **options)

    async def scalar(self, statement: sa.Executable, *parameters: Any, **options: Any) -> Any:
        """The first column of the first row, if there is one."""
        return await self._connection.scalar(statement, *parameters, **options)

    async def scalars(self, statement: sa.Executable, *parameters: Any, **options: Any) -> sa.ScalarResult[Any]:
        """The first column of every row."""
        return await self._connection.scalars(statement, *parameters, **options)

    async def rows(self, prepared: Prepared, values: Mapping[str, Any]) -> list[list[Any]]:
        """The rows of a prepared statement."""
        text = prepared.on(self.dialect)
        *before, own = text.bound(values)
        for other in before:
            await self._connection.exec_driver_sql(*other)
        found = await self._connection.exec_driver_sql(*own)
        return text.read(found) if found.returns_rows else []

    async def many(self, prepared: Prepared, values: Sequence[Mapping[str, Any]]) -> None:
        """Runs it once for each of these."""
        text = prepared.on(self.dialect)
        if values:
            await self._connection.exec_driver_sql(text.sql, [text.values(one) for one in values])

    def begin_nested(self) -> AbstractAsyncContextManager[object]:
        """A savepoint."""
        return self._connection.begin_nested()
