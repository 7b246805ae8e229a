"""What SQL makes rows out of: numbers, and a moment so many seconds ago, as each database says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

CHUNK = 1_000_000
"""Rows of one statement."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Over a connection, seen from a moment."""

    connection: sa.Connection
    now: datetime

    @property
    def sqlite(self) -> bool:
        """Which of the two it is."""
        return self.connection.dialect.name == "sqlite"

    def ago(self, seconds: str) -> str:
        """SQL for a moment so many seconds before now; `seconds` is SQL too."""
        epoch = int(self.now.timestamp())
        if self.sqlite:
            return f"strftime('%Y-%m-%d %H:%M:%S.000000', {epoch} - ({seconds}), 'unixepoch')"
        return f"to_timestamp({epoch} - ({seconds}))"

    def fill(self, into: str, select: str, count: int) -> None:
        """`INSERT INTO into SELECT …` for i from 1 to `count`; `select` reads them from `n`."""
        for first, last in chunks(count):
            self.connection.exec_driver_sql(f"INSERT INTO {into} {self._these(first, last)} {select}")

    def _these(self, first: int, last: int) -> str:
        if self.sqlite:
            return f"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last})"
        return f"WITH n(i) AS (SELECT generate_series({first}::bigint, {last}::bigint))"


def chunks(count: int) -> Iterator[tuple[int, int]]:
    """The first and the last number of each chunk."""
    for first in range(1, count + 1, CHUNK):
        yield first, min(first + CHUNK - 1, count)


def one_of(values: list[str], seed: str) -> str:
    """SQL that picks one of these by a number."""
    cases = " ".join(f"WHEN {place} THEN '{value}'" for place, value in enumerate(values))
    return f"CASE ({seed}) % {len(values)} {cases} END"


class WithoutIndexes:
    """Rows first, then the indexes: the way to fill a table."""

    def __init__(self, connection: sa.Connection, table: sa.Table) -> None:
        self._connection, self._table = connection, table

    def __enter__(self) -> None:
        for index in self._table.indexes:
            index.drop(self._connection)

    def __exit__(self, *wrong: Any) -> None:
        if wrong[0] is None:
            for index in self._table.indexes:
                index.create(self._connection)


def go_on(n: Numbers, table: str, count: int) -> None:
    """The next row gets the next number; SQLite knows that by itself."""
    if not n.sqlite:
        n.connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {count})")
