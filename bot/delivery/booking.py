"""Replies come first: a conversation takes what it needs of a lane at once, and reminders make room."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from functools import partial

import structlog

from bot.store import Store, Tx
from bot.store.ledger import lanes

log = structlog.get_logger()

TOGETHER = 0.1
"""Seconds for which replies are counted before they are booked together."""


class Booking:
    """Books the lane for what is said in conversations. Calling it takes no time: the count is written to the database
    a moment later, by a task that lives only while there is something to write."""

    def __init__(self, store: Store, paces: Mapping[str, lanes.Pace]) -> None:
        self._store, self._paces = store, paces
        self._said: Counter[str] = Counter()
        self._task: asyncio.Task[None] | None = None

    def __call__(self, channel: str) -> None:
        """One message leaves on this channel."""
        if channel not in self._paces:
            return
        self._said[channel] += 1
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write())

    async def written(self) -> None:
        """Waits until everything that was said is booked."""
        if self._task is not None:
            await self._task

    async def _write(self) -> None:
        while self._said:
            await asyncio.sleep(TOGETHER)
            said, self._said = self._said, Counter()
            try:
                await self._store.at_once(partial(self._book, said))
            except Exception as wrong:
                log.error("replies not booked", exc_info=wrong)

    async def _book(self, said: Mapping[str, int], tx: Tx) -> None:
        for channel, count in sorted(said.items()):
            await lanes.spend(tx, channel, self._paces[channel], count)
