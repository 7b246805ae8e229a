"""What has left, noted together."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.model import Address

log = structlog.get_logger()

WITHIN = 0.05
"""Seconds after which what has left is noted at the latest. A process that dies before that says it twice."""


class Notes:
    """Collects up to which number everything has left at each address, and writes it with what else is committed. What
    cannot be written is tried again."""

    def __init__(self, write: Callable[[dict[Address, int]], Awaitable[None]]) -> None:
        self._write = write
        self._left: dict[Address, int] = {}
        self._task: asyncio.Task[None] | None = None
        self._now = asyncio.Event()

    def left(self, address: Address, number: int) -> None:
        """Everything has left up to this number; returns at once."""
        self._left[address] = number
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._soon())

    def take(self, address: Address) -> int:
        """What is still to be noted of an address, by somebody else from now on; 0 where there is nothing."""
        return self._left.pop(address, 0)

    async def written(self) -> None:
        """Notes everything now, and waits until that is done."""
        self._now.set()
        while self._task is not None and not self._task.done():
            await asyncio.shield(self._task)
        self._now.clear()

    async def _soon(self) -> None:
        while self._left:
            with suppress(TimeoutError):
                async with asyncio.timeout(WITHIN):
                    await self._now.wait()
            left, self._left = self._left, {}
            try:
                await self._write(left)
            except Exception as wrong:
                log.error("what has left is not noted yet", exc_info=wrong)
                self._left = {**left, **self._left}
                await asyncio.sleep(1.0)
