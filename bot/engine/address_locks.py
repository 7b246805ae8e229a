"""One address, one turn at a time; one network too, so that whoever floods us waits for themselves alone."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

from bot.limits.origin import OURS

REST = 0.02
"""Seconds at the most for which a network's next turn waits after the last, which is as long as that took: one of them
never has more than half of us. Turns take 3–10 ms, so it still has fifty a second, more than four hundred people who
write every ten seconds need."""


class Lines:
    """Who comes first is served first, at each address; different addresses do not wait for each other."""

    def __init__(self) -> None:
        self._locks: dict[Hashable, asyncio.Lock] = {}
        self._waiting: dict[Hashable, int] = {}

    async def enter(self, address: Hashable) -> None:
        """Waits for one's turn."""
        self._waiting[address] = self._waiting.get(address, 0) + 1
        try:
            await self._locks.setdefault(address, asyncio.Lock()).acquire()
        except asyncio.CancelledError:
            self._gone(address)
            raise

    def leave(self, address: Hashable) -> None:
        """Lets the next one in; an empty line takes no memory."""
        self._locks[address].release()
        self._gone(address)

    def _gone(self, address: Hashable) -> None:
        self._waiting[address] -= 1
        if not self._waiting[address]:
            del self._waiting[address], self._locks[address]

    def __len__(self) -> int:
        return len(self._locks)


class Networks:
    """The turns of each network address from which people come, where we see it."""

    def __init__(self) -> None:
        self._lines = Lines()

    @asynccontextmanager
    async def turn(self, origin: str) -> AsyncIterator[None]:
        """One of them, when the network's last is over and as much time again has been others'."""
        if origin == OURS:
            yield
            return
        await self._lines.enter(origin)
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            yield
        finally:
            loop.call_later(min(REST, loop.time() - begun), self._lines.leave, origin)
