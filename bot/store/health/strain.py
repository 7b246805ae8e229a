"""What is used up, so that soon nobody can be answered."""

import shutil
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool

LITTLE = 16 * 2**20
"""Bytes left on the disk of a SQLite database below which it counts as full: as much as its journal may grow."""


def strain(engine: AsyncEngine) -> str:
    """ "disk" or "pool"; "" where there is enough of both. The disk of a PostgreSQL is its own affair: it says so where
    it cannot write."""
    free = room(engine)
    if free is not None and free < LITTLE:
        return "disk"
    pool = engine.sync_engine.pool
    most = pool.size() + pool._max_overflow if isinstance(pool, QueuePool) else 0
    return "pool" if most and pool.checkedout() >= most else ""  # type: ignore[attr-defined]


def room(engine: AsyncEngine) -> int | None:
    """Bytes left on the disk of a SQLite database; `None` where it lies elsewhere, or in memory."""
    file = engine.url.database if engine.dialect.name == "sqlite" else None
    if not file or file == ":memory:":
        return None
    return shutil.disk_usage(Path(file).absolute().parent).free
