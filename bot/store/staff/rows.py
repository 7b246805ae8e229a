"""Rows in plain data, so that they can be put back as they were."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import Instant, metadata

Plain = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Rows:
    """Those of a table whose columns have these values, in plain data; all of their columns, or these and the key."""

    table: str
    values: Mapping[str, Any]
    columns: Sequence[str] = ()


async def read(tx: Tx, rows: Rows) -> Plain:
    """As they are now. What is sealed stays sealed."""
    table = metadata.tables[rows.table]
    columns = [*table.primary_key, *(table.c[name] for name in rows.columns)] if rows.columns else list(table.c)
    found = await tx.execute(sa.select(*columns).where(*_where(table, rows.values)).order_by(*table.primary_key))
    return [{name: _plain(value) for name, value in row._mapping.items()} for row in found]


def mark(found: Plain) -> str:
    """Stands for what was found: another one for whatever else it might be."""
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()


async def put_back(tx: Tx, rows: Rows, before: Plain) -> None:
    """Makes them as they were: those that are new go, those that went come again. What hangs on a row stays."""
    table = metadata.tables[rows.table]
    wanted, now = _by_key(table, before), _by_key(table, await read(tx, rows))
    for key in now.keys() - wanted.keys():
        await tx.execute(sa.delete(table).where(*_where(table, _named(table, key))))
    for key, row in wanted.items():
        values = {name: _valued(table.c[name], value) for name, value in row.items()}
        its = sa.update(table).where(*_where(table, _named(table, key)))
        await tx.execute(its.values(values) if key in now else sa.insert(table).values(values))


def _by_key(table: sa.Table, found: Plain) -> dict[tuple[Any, ...], dict[str, Any]]:
    return {tuple(row[column.name] for column in table.primary_key): row for row in found}


def _named(table: sa.Table, key: tuple[Any, ...]) -> dict[str, Any]:
    return {column.name: value for column, value in zip(table.primary_key, key, strict=True)}


def _where(table: sa.Table, values: Mapping[str, Any]) -> list[sa.ColumnElement[bool]]:
    return [table.c[name] == _valued(table.c[name], value) for name, value in values.items()]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _valued(column: sa.Column[Any], plain: Any) -> Any:
    moment = isinstance(column.type, Instant) and isinstance(plain, str)
    day = isinstance(column.type, sa.Date) and isinstance(plain, str)
    return datetime.fromisoformat(plain) if moment else date.fromisoformat(plain) if day else plain
