"""A database of one's own, for whoever plays a conversation without fixtures."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.store import Store
from bot.store.database.migrate import migrate_now


@asynccontextmanager
async def fresh() -> AsyncIterator[Store]:
    """An empty, migrated SQLite database, gone afterwards."""
    with TemporaryDirectory(prefix="fresh-") as folder:
        path = Path(folder) / "bot.db"
        path.write_bytes(await asyncio.to_thread(_migrated))
        store = Store(f"sqlite:///{path}")
        try:
            yield store
        finally:
            await store.close()


@cache
def _migrated() -> bytes:
    """The file with today's tables: to make them takes longer than most conversations do."""
    with TemporaryDirectory(prefix="fresh-") as folder:
        path = Path(folder) / "bot.db"
        migrate_now(f"sqlite:///{path}")
        return path.read_bytes()
