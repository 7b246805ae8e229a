"""What one process of all does, such as polling: whoever holds a lock of PostgreSQL, which lives as long as their
connection (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS)."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.model.errors import BotError


class LockLostError(BotError, ConnectionError):
    """The connection is gone, and with it the lock: somebody else may have it by now."""


async def alone(engine: AsyncEngine, name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Waits until nobody else does this work, then does it. Raises `LockLostError`."""
    async with engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        lost = asyncio.Event()
        driver.add_termination_listener(lambda _driver: lost.set())
        try:
            await driver.execute("SELECT pg_advisory_lock(hashtext($1))", name)
            await _while_held(work, lost)
        finally:
            await connection.invalidate()


async def _while_held(work: Callable[[], Awaitable[None]], lost: asyncio.Event) -> None:
    tasks = [asyncio.ensure_future(work()), asyncio.ensure_future(lost.wait())]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if lost.is_set():
        raise LockLostError
    await tasks[0]
