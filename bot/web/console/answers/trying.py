"""Trials of additions: seconds of reckoning, in a process of their own, which can be left and looked at again."""

import asyncio

import structlog
from aiohttp import web

from bot.sandbox.process import Sandbox
from bot.store.staff import additions
from bot.store.staff.additions import Kept
from bot.understanding.evaluation.trial import trial
from bot.web.console.answers.unanswered import recent
from bot.web.context import Web

log = structlog.get_logger()


class Trials:
    """One after the other, each addition once at a time. `failed` are those that could not be tried."""

    def __init__(self) -> None:
        self._sandbox = Sandbox()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self.failed: set[int] = set()

    def begin(self, parts: Web, kept: Kept) -> None:
        """Tries one, unless that is under way."""
        if kept.id in self._tasks or kept.id in self.failed:
            return
        task = self._tasks[kept.id] = asyncio.create_task(self._try(parts, kept))
        task.add_done_callback(lambda _: self._tasks.pop(kept.id, None))

    async def close(self) -> None:
        """Ends what is under way."""
        for task in list(self._tasks.values()):
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        await asyncio.to_thread(self._sandbox.close)

    async def _try(self, parts: Web, kept: Kept) -> None:
        try:
            await self._tried(parts, kept)
        except Exception as wrong:
            self.failed.add(kept.id)
            log.error("addition not tried", exc_info=wrong)

    async def _tried(self, parts: Web, kept: Kept) -> None:
        missed = [one.text for one in await recent(parts)]
        async with parts.store.read() as tx:
            over, live = await additions.version(tx), await additions.live(tx)
        library = parts.library
        figures = await asyncio.to_thread(
            self._sandbox.run, trial, library.root, library.locales, live, kept.addition, missed
        )
        async with parts.store.begin() as tx:
            await additions.tried(tx, kept.id, over, figures)


TRIALS = web.AppKey("trials", Trials)


async def trials_of(app: web.Application) -> None:
    """Ends with the server."""
    await app[TRIALS].close()
