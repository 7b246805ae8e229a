"""One address, one turn at a time."""

import asyncio
from collections.abc import Hashable


class Lines:
    """Who comes first is served first, at each address; different addresses do not wait for each other."""

    def __init__(self) -> None:
        self._locks: dict[Hashable, asyncio.Lock] = {}
        self._waiting: dict[Hashable, int] = {}

    async def enter(self, address: Hashable) -> None:
        """Waits for one's turn."""
        self._waiting[address] = self._waiting.get(address, 0) + 1
        await self._locks.setdefault(address, asyncio.Lock()).acquire()

    def leave(self, address: Hashable) -> None:
        """Lets the next one in; an empty line takes no memory."""
        self._locks[address].release()
        self._waiting[address] -= 1
        if not self._waiting[address]:
            del self._waiting[address], self._locks[address]

    def __len__(self) -> int:
        return len(self._locks)
