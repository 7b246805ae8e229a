"""Long work that a page begins: it can be left, and looked at again."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

log = structlog.get_logger()


class UnderWay:
    """Each work once at a time. `failed` are those that could not be done."""

    def __init__(self) -> None:
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.failed: set[str] = set()

    def begin(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        """Begins it, unless it is under way or could not be done."""
        if name not in self._tasks and name not in self.failed:
            task = self._tasks[name] = asyncio.create_task(self._do(name, work))
            task.add_done_callback(lambda _: self._tasks.pop(name, None))

    def __contains__(self, name: str) -> bool:
        return name in self._tasks

    async def close(self) -> None:
        """Ends what is under way."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _do(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except Exception as wrong:
            self.failed.add(name)
            log.error("long work failed", chore=name.partition(" ")[0], exc_info=wrong)


UNDERWAY = web.AppKey("underway", UnderWay)


async def closing(app: web.Application) -> None:
    """What is under way ends with the server."""
    await app[UNDERWAY].close()
