"""Updates of one chat that arrive shuffled are heard in the order of their numbers.

Processes tell each other what has come to them and what is saved. Where they cannot, nobody waits for what may never
come.
"""

import asyncio
import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.channels.telegram.incoming.order.gaps import Gaps
from bot.store.chats.leases import LEASE
from bot.store.database.postgresql.pubsub import PubSub

TOPIC = "telegram"

WINDOW = 1.0
"""Seconds for which an update waits for what has not come."""

FORGOTTEN = LEASE.total_seconds()
"""Seconds after which what another process has begun is taken to have ended: it may be dead. What it said would keep
the chat waiting for as long."""

OURS = math.inf
"""What this process has begun is never taken to have ended."""


class Order:
    """Lets the updates of one chat in one after the other, over all processes."""

    def __init__(self, pubsub: PubSub) -> None:
        self._pubsub, self._gaps = pubsub, Gaps()
        self._begun: dict[str, dict[int, float]] = {}
        self._changed: asyncio.Event | None = None
        pubsub.subscribe(TOPIC, self._told)

    def came(self, number: int) -> None:
        """An update that is nobody's has come."""
        self._pubsub.publish(TOPIC, f"{number}:")
        self._come(number)

    @asynccontextmanager
    async def turn(self, number: int, chat: str) -> AsyncIterator[None]:
        """Begins when all before it have come, or have not within a second, and those of the same chat are saved."""
        self._pubsub.publish(TOPIC, f"{number}:{chat}")
        self._begin(number, chat, OURS)
        try:
            await self._wait(number, chat)
            yield
        finally:
            self._pubsub.publish(TOPIC, f"{number}:{chat}:saved")
            self._end(number, chat)

    async def _wait(self, number: int, chat: str) -> None:
        window = time.monotonic() + WINDOW
        while (until := self._until(number, chat, window)) > time.monotonic():
            self._changed = changed = self._changed or asyncio.Event()
            with suppress(TimeoutError):
                async with asyncio.timeout(until - time.monotonic()):
                    await changed.wait()
        if time.monotonic() >= window:
            self._gaps.give_up(number)
            self._ring()

    def _until(self, number: int, chat: str, window: float) -> float:
        """The moment until which an update waits if nothing happens; 0 where it need not."""
        missing = self._pubsub.complete and self._gaps.before(number)
        begun = [since + FORGOTTEN for other, since in self._begun.get(chat, {}).items() if other < number]
        return max([window if missing else 0.0, *begun])

    def _told(self, word: str) -> None:
        number, chat, *saved = word.split(":")
        if saved:
            self._end(int(number), chat)
        elif chat:
            self._begin(int(number), chat, time.monotonic())
        else:
            self._come(int(number))

    def _begin(self, number: int, chat: str, since: float) -> None:
        begun = self._begun.setdefault(chat, {})
        begun[number] = max(since, begun.get(number, since))
        self._come(number)

    def _come(self, number: int) -> None:
        self._gaps.come(number)
        self._ring()

    def _end(self, number: int, chat: str) -> None:
        begun = self._begun.get(chat, {})
        begun.pop(number, None)
        if not begun:
            self._begun.pop(chat, None)
        self._ring()

    def _ring(self) -> None:
        """Whoever waits looks again."""
        changed, self._changed = self._changed, None
        if changed is not None:
            changed.set()
