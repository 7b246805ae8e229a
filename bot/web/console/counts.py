"""Numbers for which whole tables are read. A page never waits for them: it shows what is known, and says where that is
nothing yet."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar, cast

import structlog
from aiohttp import web

log = structlog.get_logger()

T = TypeVar("T")

PATIENCE = 0.04
"""Seconds that a page waits for a count."""

WORTH = 20
"""A count that took longer than that is shown for so many times as long as it took."""

MOST = 200
"""Counts that are kept."""


@dataclass(frozen=True, slots=True)
class _Kept:
    value: object
    until: float


class Counts:
    """Each count once at a time, by its key."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._tasks: dict[str, asyncio.Task[object]] = {}

    async def now(self, key: str, count: Callable[[], Awaitable[T]], patience: float = PATIENCE) -> T | None:
        """What it comes to; `None` while that is not known."""
        kept = self._kept.get(key)
        if kept is not None and time.monotonic() < kept.until:
            return cast(T, kept.value)
        task = self._tasks.get(key) or self._begin(key, count)
        await asyncio.wait({task}, timeout=patience)
        if task.done():
            return cast(T, task.result())
        return cast(T, kept.value) if kept else None

    async def close(self) -> None:
        """Ends what is being counted."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, key: str, count: Callable[[], Awaitable[T]]) -> asyncio.Task[object]:
        async def counted() -> object:
            began = time.monotonic()
            value = await count()
            took = time.monotonic() - began
            self._keep(key, value, WORTH * took if took > PATIENCE else 0.0)
            return value

        task: asyncio.Task[object] = asyncio.create_task(counted())
        self._tasks[key] = task
        task.add_done_callback(lambda done: self._ended(key, done))
        return task

    def _ended(self, key: str, task: "asyncio.Task[object]") -> None:
        self._tasks.pop(key, None)
        if not task.cancelled() and task.exception() is not None:
            log.error("not counted", exc_info=task.exception())

    def _keep(self, key: str, value: object, seconds: float) -> None:
        self._kept.pop(key, None)
        self._kept[key] = _Kept(value, time.monotonic() + seconds)
        while len(self._kept) > MOST:
            self._kept.pop(next(iter(self._kept)))


COUNTS = web.AppKey("counts", Counts)


async def closing(app: web.Application) -> None:
    """What is being counted ends with the server."""
    await app[COUNTS].close()
