"""Updates on their way to the bot: polled, at most once, or posted to its webhook."""

import asyncio
import contextlib
from typing import Any

import aiohttp

from ..telegram.updates import Bell
from .wire import Json, RefusalError

HEADER = "X-Bot-Api-Secret-Token"


class Updates:
    """What waits for the bot. The service keeps no update once it has handed it over, and there is no acknowledging.

    `as_list` and `wrapped` switch between the forms of which there are reports; `times` is how often a webhook gets
    each update, `late` seconds how much later, and `gone` that nothing is delivered at all."""

    def __init__(self) -> None:
        self.waiting: list[Json] = []
        self.url, self.secret = "", ""
        self.as_list, self.wrapped, self.times, self.late, self.gone = False, True, 1, 0.0, False
        self.statuses: list[int] = []
        self.idle = 0.2
        self._bell, self._polling = Bell(), False
        self._posting: set[asyncio.Task[None]] = set()

    def put(self, event: str, message: Json) -> None:
        """Something happened in a chat."""
        update = {"event_name": event, "message": message}
        if self.gone:
            return
        if not self.url:
            self.waiting.append(update)
            self._bell.ring()
            return
        for _ in range(self.times):
            task = asyncio.create_task(self._post(update))
            self._posting.add(task)
            task.add_done_callback(self._posting.discard)

    async def poll(self, given: Json) -> Any:
        """The answer of getUpdates: one update, as an object. 408 where none came in time."""
        if self.url:
            raise RefusalError(400, "Bad request: webhook is set, delete it before polling")
        if self._polling:
            raise RefusalError(409, "Conflict: another getUpdates is running")
        self._polling = True
        try:
            if not self.waiting:
                await self._bell.wait(min(float(given.get("timeout", 30)), self.idle))
        finally:
            self._polling = False
        if not self.waiting:
            raise RefusalError(408, "Request timeout")
        update = self.waiting.pop(0)
        return [update] if self.as_list else update

    async def delivered(self, within: float = 10) -> None:
        """Waits until nothing is on its way."""
        async with asyncio.timeout(within):
            while self._posting or self.waiting:
                await asyncio.sleep(0.01)

    async def stop(self) -> None:
        """Ends what is on its way."""
        for task in tuple(self._posting):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _post(self, update: Json) -> None:
        await asyncio.sleep(self.late)
        body = {"ok": True, "result": update} if self.wrapped else update
        headers = {HEADER: self.secret, "User-Agent": "Java/1.8.0_192"}
        try:
            async with aiohttp.ClientSession() as session:
                async with session.post(self.url, json=body, headers=headers) as answer:
                    self.statuses.append(answer.status)
        except aiohttp.ClientError:
            self.statuses.append(0)
