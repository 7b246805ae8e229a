"""What is asked of one person's deliveries never looks through everybody's."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.store import Store, Tx
from bot.store.campaigns import responses
from bot.store.people import kept

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)


def asked(store: Store) -> list[tuple[str, Any]]:
    """Every statement from here on, with its parameters."""
    said: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        said.append((statement, parameters))

    sa.event.listen(store._engine.sync_engine, "before_cursor_execute", note)
    return said


@pytest.mark.parametrize(
    "query",
    [lambda tx: kept.deliveries(tx, 7), lambda tx: responses.stopped(tx, 7, NOW)],
    ids=["what is kept", "why somebody stopped"],
)
async def test_it_goes_through_an_index(migrated_sqlite: Path, query: Callable[[Tx], Awaitable[object]]) -> None:
    """SQLite's plan searches the ledger by its unique index, and scans nothing."""
    store = Store(f"sqlite:///{migrated_sqlite}")
    said = asked(store)
    async with store.read() as tx:
        await query(tx)
    ours = [(text, given) for text, given in said if "FROM delivery" in text]
    plans = [await _plan(store, text, given) for text, given in ours]
    assert plans
    assert all("SCAN delivery" not in plan and "SEARCH delivery" in plan for plan in plans), plans
    await store.close()


async def _plan(store: Store, text: str, given: Any) -> str:
    async with store._engine.connect() as connection:
        rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", given)
        return "\n".join(str(row[-1]) for row in rows)
