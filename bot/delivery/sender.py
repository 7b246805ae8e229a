"""Sends what is due: claims under the lane, sends in its slots, settles. Nothing lost, nothing doubled, and the
doubtful known."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from bot.delivery.attempt import Attempt, Compose
from bot.delivery.clock import first
from bot.delivery.in_flight import InFlight
from bot.model import Channel
from bot.model.supervisor import Supervisor
from bot.store import Store
from bot.store.ledger import claims, lanes
from bot.store.ledger.claims import Batch

LOOK = 5.0
"""Seconds between two looks at the clock in quiet hours."""


def always(_now: datetime) -> None:
    """There are no quiet hours."""


class Sender:
    """Delivers the occurrences that run. Any number of these, in any number of processes, share one database.

    `hold` gives the end of the quiet hours, or `None` outside of them. `clock` is for tests; without it the database's
    clock counts.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        paces: Mapping[str, lanes.Pace],
        compose: Compose,
        hold: Callable[[datetime], datetime | None] = always,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._store, self._hold, self._clock = store, hold, clock
        self._paces = {name: pace for name, pace in paces.items() if name in channels}
        self.in_flight = InFlight(store, self._paces, Attempt(store, channels, compose, clock), clock)
        self._stopping = asyncio.Event()

    async def run(self, supervisor: Supervisor | None = None) -> None:
        """Delivers until it is cancelled; what has been claimed by then is still sent and settled."""
        self._stopping.clear()
        keep = (supervisor or Supervisor()).keep
        keeping = [asyncio.create_task(keep(f"deliveries: {name}", partial(self._keep, name))) for name in self._paces]
        try:
            await self._stopping.wait()
        finally:
            self._stopping.set()
            await asyncio.gather(*keeping)
            await self.in_flight.settled()

    async def step(self) -> int:
        """One round on every channel, to its end; gives how many deliveries were claimed."""
        if self._quiet():
            return 0
        batches = [await self._claim(name) for name in self._paces]
        await self.in_flight.settled()
        return sum(len(batch.deliveries) for batch in batches)

    async def _keep(self, channel: str) -> None:
        """Claims on one channel again and again, until the sender stops."""
        while not self._stopping.is_set():
            if (wait := await self._turn(channel)) > 0:
                await first(self._stopping, wait)

    async def _turn(self, channel: str) -> float:
        """Seconds until the next turn."""
        if self._quiet():
            return LOOK
        await self.in_flight.room_made(channel, self._stopping)
        return (await self._claim(channel)).wait

    def _quiet(self) -> bool:
        return self._hold(self._clock() if self._clock else datetime.now(UTC)) is not None

    async def _claim(self, channel: str) -> Batch:
        now, most = self._clock() if self._clock else None, self.in_flight.room(channel)
        batch = await self._store.at_once(lambda tx: claims.claim(tx, channel, self._paces[channel], now, most))
        if batch.deliveries:
            self.in_flight.start(batch)
        return batch
