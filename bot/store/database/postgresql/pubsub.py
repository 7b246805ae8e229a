"""Short words from one process to all others on the same PostgreSQL, by LISTEN and NOTIFY.

They make things quick and nothing true: one that is lost is found by whoever looks again after a while
(https://www.postgresql.org/docs/current/sql-notify.html).
"""

import asyncio
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

CHANNEL = "bot"

PULSE = 2.0
"""Seconds after which a process that has nothing to say says that."""

TOGETHER = 0.01
"""Seconds between two notifications: what is published meanwhile is one."""

PATIENCE = 5.0
"""Seconds in which the database takes a notification, else it is gone; and so many for it to come back to us."""

LENGTH = 7000
"""Characters of one notification; PostgreSQL takes 8,000 bytes."""

Hear = Callable[[str], None]


class PubSub:
    """Words are ASCII without spaces. On SQLite, which is one process, there is nobody to tell: `engine` is `None`."""

    def __init__(self, engine: AsyncEngine | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine, self._clock = engine, clock
        self._me = secrets.token_hex(8)
        self._subscribed: dict[str, list[Hear]] = {}
        self._waiting: list[str] = []
        self._wake = asyncio.Event()
        self._echo = float("-inf")
        self._others: dict[str, float] = {}

    @property
    def complete(self) -> bool:
        """Whether all that others say reaches us, as far as we know: our own words come back, or there can be none."""
        return self._engine is None or self._is_fresh(self._echo)

    @property
    def peers(self) -> int:
        """How many other processes are heard."""
        return sum(map(self._is_fresh, self._others.values()))

    def _is_fresh(self, moment: float) -> bool:
        return self._clock() - moment < PULSE + PATIENCE

    def subscribe(self, topic: str, hear: Hear) -> None:
        """Calls `hear` with each word that another process publishes under a topic."""
        self._subscribed.setdefault(topic, []).append(hear)

    def publish(self, topic: str, word: str) -> None:
        """Tells all others, if there are any that can be told now; returns at once."""
        if self._others and self.peers:
            self._waiting.append(f"{topic} {word}")
            self._wake.set()

    async def run(self) -> None:
        """Listens and tells until it is cancelled; raises when the connection is lost."""
        if self._engine is None:
            return
        async with self._engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            try:
                await driver.add_listener(CHANNEL, self._heard)
                driver.add_termination_listener(self._lost)
                while True:
                    await self._tell(driver)
            finally:
                self._lost()
                await connection.invalidate()  # nobody else gets one that listens

    def _lost(self, _driver: object = None) -> None:
        self._echo = float("-inf")
        self._others.clear()
        self._wake.set()

    async def _tell(self, driver: Any) -> None:
        waiting, self._waiting = self._waiting, []
        self._wake.clear()
        for payload in _payloads(self._me, waiting):
            await driver.execute("SELECT pg_notify($1, $2)", CHANNEL, payload, timeout=PATIENCE)
        await asyncio.sleep(TOGETHER)
        with suppress(TimeoutError):
            async with asyncio.timeout(PULSE):
                await self._wake.wait()

    def _heard(self, _driver: object, _pid: int, _channel: str, payload: str) -> None:
        sender, *lines = payload.split("\n")
        if sender == self._me:
            self._echo = self._clock()
            return
        if sender not in self._others:
            self._wake.set()  # somebody new has not heard us yet: two know each other at once, and not a pulse later
        self._others[sender] = self._clock()
        for line in lines:
            topic, _, word = line.partition(" ")
            for hear in self._subscribed.get(topic, ()):
                hear(word)


def _payloads(me: str, lines: list[str]) -> Iterator[str]:
    """The sender and what it says, one line each; at least one payload."""
    payload = me
    for line in lines:
        if len(payload) + len(line) >= LENGTH:
            yield payload
            payload = me
        payload += f"\n{line}"
    yield payload
