"""The same rows through the bare drivers: the most that this machine can do."""

import asyncio
import sqlite3
import time
from datetime import UTC, datetime

import asyncpg

from tests.bench.grounds import line

BATCH = 500
_CLAIM = "UPDATE delivery SET state = 'sending', attempt = attempt + 1 WHERE id BETWEEN {0} AND {1}"
_SETTLE = "UPDATE delivery SET state = 'sent', settled_at = {1} WHERE id = {0}"


def of_ledger(name: str, url: str, count: int) -> float:
    """Deliveries a second: claimed by a range, settled one by one, with two commits for each five hundred."""
    begun = time.perf_counter()
    if name == "SQLite":
        _sqlite(url.removeprefix("sqlite:///"), count)
    else:
        asyncio.run(_postgresql(url, count))
    speed = count / (time.perf_counter() - begun)
    line(f"{name}: the bare driver, the ceiling", speed, "/s")
    return speed


def _sqlite(path: str, count: int) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    for first in range(1, count + 1, BATCH):
        ids = range(first, first + BATCH)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_CLAIM.format("?", "?"), (ids[0], ids[-1]))
        connection.execute("COMMIT")
        connection.execute("BEGIN IMMEDIATE")
        now = datetime.now(UTC).isoformat()
        connection.executemany(
            "UPDATE delivery SET state = 'sent', settled_at = ? WHERE id = ?", [(now, i) for i in ids]
        )
        connection.execute("COMMIT")
    connection.close()


async def _postgresql(url: str, count: int) -> None:
    connection = await asyncpg.connect(url)
    for first in range(1, count + 1, BATCH):
        ids = range(first, first + BATCH)
        await connection.execute(_CLAIM.format("$1", "$2"), ids[0], ids[-1])
        now = datetime.now(UTC)
        async with connection.transaction():
            await connection.executemany(_SETTLE.format("$1", "$2"), [(i, now) for i in ids])
    await connection.close()
