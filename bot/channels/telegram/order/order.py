"""Updates of one chat that arrive shuffled are heard in the order of their numbers.

Processes tell each other what has come to them and what is saved. Where they cannot, nobody waits for what may never
come.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.channels.telegram.order.gaps import Gaps
from bot.store.database.pubsub import PubSub

TOPIC = "telegram"

WINDOW = 1.0
"""Seconds for which an update waits for those before it."""

FORGOTTEN = 3.0
"""Seconds after which what a process has begun is taken to have ended: it may be dead."""


class Order:
    """Lets the updates of one chat in one after the other, over all processes."""

    def __init__(self, pubsub: PubSub) -> None:
        self._pubsub, self._gaps = pubsub, Gaps()
        self._begun: dict[str, dict[int, float]] = {}
        self._changed = asyncio.Event()
        pubsub.subscribe(TOPIC, self._told)

    def came(self, number: int) -> None:
        """An update that is nobody's has come."""
        self._pubsub.publish(TOPIC, f"{number}:")
        self._come(number)

    @asynccontextmanager
    async def turn(self, number: int, chat: str) -> AsyncIterator[None]:
        """Begins when all before it have come and those of the same chat are saved, or after a second."""
        self._pubsub.publish(TOPIC, f"{number}:{chat}")
        self._begin(number, chat)
        try:
            if self._early(number, chat):
                await self._wait(number, chat)
            yield
        finally:
            self._pubsub.publish(TOPIC, f"{number}:{chat}:saved")
            self._end(number, chat)

    async def _wait(self, number: int, chat: str) -> None:
        try:
            async with asyncio.timeout(WINDOW):
                while self._early(number, chat):
                    await self._changed.wait()
        except TimeoutError:
            self._gaps.give_up(number)
            self._ring()

    def _early(self, number: int, chat: str) -> bool:
        if self._pubsub.complete and self._gaps.before(number):
            return True
        fresh = time.monotonic() - FORGOTTEN
        return any(other < number and since > fresh for other, since in self._begun.get(chat, {}).items())

    def _told(self, word: str) -> None:
        number, chat, *saved = word.split(":")
        if saved:
            self._end(int(number), chat)
        elif chat:
            self._begin(int(number), chat)
        else:
            self._come(int(number))

    def _begin(self, number: int, chat: str) -> None:
        self._begun.setdefault(chat, {})[number] = time.monotonic()
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
        self._changed.set()
        self._changed = asyncio.Event()
