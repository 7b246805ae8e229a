"""The threads in which connections to SQLite answer the event loop: none outlives its store."""

import asyncio
import time
from threading import Thread
from typing import Any
from weakref import WeakSet

import aiosqlite

LONGEST = 1.0
"""Seconds that a store waits for them when it closes."""

GLANCE = 0.001
"""Seconds between two looks; as long is waited for each first of all, as nearly always they end at once."""


class Threads:
    """Opens connections, and knows the thread of each."""

    def __init__(self) -> None:
        self._begun = WeakSet[Thread]()

    def connection(self, *where: Any, **how: Any) -> aiosqlite.Connection:
        """A connection, as SQLAlchemy opens one: its thread keeps no process from ending."""
        opened = aiosqlite.connect(*where, **how)
        opened._thread.daemon = True
        self._begun.add(opened._thread)
        return opened

    async def ended(self) -> None:
        """Until they have ended. What a task had asked that was cancelled is still answered there, and a loop that is
        closed meanwhile cannot take the answer."""
        for thread in tuple(self._begun):
            thread.join(GLANCE)
        until = time.monotonic() + LONGEST
        while any(thread.is_alive() for thread in self._begun) and time.monotonic() < until:  # noqa: ASYNC110
            await asyncio.sleep(GLANCE)
