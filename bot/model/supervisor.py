"""The tasks of a process that run beside everything else, and whether they do."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import structlog

log = structlog.get_logger()

PAUSE = 3.0
"""Seconds after which a task that failed goes on."""

STEADY = 10.0
"""Seconds that a task must run after a failure before it counts as up again: one that fails at every start is down."""


@asynccontextmanager
async def beside(*work: Coroutine[Any, Any, object]) -> AsyncIterator[None]:
    """Does each of these beside what happens in the context; at its end they are cancelled, and have ended."""
    tasks = [asyncio.create_task(each) for each in work]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Supervisor:
    """Keeps tasks going: an exception is logged, without what was worked on, and the task goes on after a pause.

    `clock` counts seconds; `pause` is how many of them a task that failed waits.
    """

    def __init__(self, pause: float = PAUSE, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause, self._clock = pause, clock
        self._failed: dict[str, float] = {}

    @property
    def down(self) -> list[str]:
        """The names of the tasks that have failed and not yet gone well since."""
        now = self._clock()
        return sorted(name for name, since in self._failed.items() if now - since < self._pause + STEADY)

    async def keep(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        """Works until that ends by itself, however often it fails."""
        while True:
            if await self._done(name, work):
                return
            await asyncio.sleep(self._pause)

    async def repeat(self, name: str, work: Callable[[], Awaitable[object]], seconds: float) -> None:
        """Works again and again, with a pause of so many seconds, or almost none after a round that gave something."""
        worked: object = None

        async def one_round() -> None:
            nonlocal worked
            worked = await work()

        while True:
            await self.keep(name, one_round)
            await asyncio.sleep(0.01 if worked else seconds)

    async def _done(self, name: str, work: Callable[[], Awaitable[object]]) -> bool:
        try:
            await work()
        except Exception as wrong:
            self._failed[name] = self._clock()
            log.error("task failed", chore=name, exc_info=wrong)
            return False
        self._failed.pop(name, None)
        return True
