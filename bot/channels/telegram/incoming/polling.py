"""Fetching updates, where Telegram cannot reach us. It forgets an update once one beyond it is asked for
(https://core.telegram.org/bots/api#getupdates), so nothing is asked for beyond what is not saved yet."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import structlog

from bot.channels.posted import plain
from bot.channels.telegram.api import READ, Api
from bot.channels.telegram.incoming.parsing import NAME, WANTED
from bot.model import SendError

log = structlog.get_logger()

POLL = 25
"""Seconds that a poll waits for something to come."""

LOOK = 0.5
"""Seconds between two polls while something slow is under way: they return at once with what is known already."""

PAUSE = 3.0
"""Seconds before a poll that failed is tried again, and an update that could not be saved."""


GRACE = 2.0
"""Seconds that what is under way has to be saved when polling ends."""


async def until_saved(work: Callable[[], Awaitable[None]]) -> None:
    """An update that cannot be saved now is tried again: it exists nowhere else once Telegram forgets it."""
    while True:
        try:
            await work()
            return
        except Exception as wrong:
            log.error("update not saved", channel=NAME, exc_info=wrong)
            await asyncio.sleep(PAUSE)


class Polling:
    """Gives each update to `take` once. Slow ones do not keep others waiting: Telegram gives up to a hundred from the
    first that is not saved, and so many are under way at the most."""

    def __init__(self, api: Api, take: Callable[[object], Awaitable[None]], grace: float = GRACE) -> None:
        self._api, self._take, self._grace = api, take, grace
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._seen: set[int] = set()
        self._next = 0

    async def run(self) -> None:
        """Until cancelled; what is under way then and cannot be saved soon comes again."""
        try:
            while True:
                try:
                    await self._round()
                except SendError as error:
                    log.warning("polling failed", error=type(error).__name__)
                    await asyncio.sleep(PAUSE)
        finally:
            await self._end(list(self._under_way.values()))
            self._under_way.clear()
            self._seen.clear()
            self._next = 0  # whoever begins again acknowledges nothing that was given up

    async def _end(self, under_way: list[asyncio.Task[None]]) -> None:
        if under_way:
            await asyncio.wait(under_way, timeout=self._grace)
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _round(self) -> None:
        offset = min(self._under_way, default=self._next)
        wait = 0 if self._under_way else POLL
        fetched = await self._api(
            "getUpdates", patience=wait + READ, offset=offset, timeout=wait, allowed_updates=WANTED
        )
        self._seen = {number for number in self._seen if number >= offset}
        fresh = [update for update in _numbered(fetched) if update["update_id"] not in self._seen]
        for update in fresh:
            self._begin(update)
        if self._under_way and not fresh:
            await asyncio.wait(self._under_way.values(), timeout=LOOK, return_when=asyncio.FIRST_COMPLETED)

    def _begin(self, update: dict[str, Any]) -> None:
        number = update["update_id"]
        self._seen.add(number)
        self._next = max(self._next, number + 1)
        task = self._under_way[number] = asyncio.create_task(until_saved(partial(self._take, update)))
        task.add_done_callback(lambda _: self._under_way.pop(number, None))


def _numbered(fetched: object) -> list[dict[str, Any]]:
    """What has a number, by which alone it can be acknowledged."""
    updates = plain(fetched) if isinstance(fetched, list) else []
    return [one for one in updates if isinstance(one, dict) and isinstance(one.get("update_id"), int)]
