"""Sends what is due: claims under the lane, sends in its slots, settles. Nothing lost, nothing doubled, and the
doubtful known."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from typing import Any

import structlog

from bot.campaigns.moments import first, until
from bot.campaigns.sending import Compose, Sending
from bot.campaigns.settling import Settling
from bot.model import Channel, DeliveryState
from bot.store import Store, claims, lanes
from bot.store.claims import Batch, Claimed
from bot.store.outcomes import Outcome

log = structlog.get_logger()

IN_FLIGHT = 1000
"""Deliveries on their way at once on one channel in one process: what bounds memory, whatever the audience."""

LATE = 0.04
"""Seconds after its slot at which a message may still leave; at 30 a second that keeps within 31 (lanes.MARGIN)."""

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
        self._sending = Sending(store, channels, compose, clock)
        self._settling = Settling(store, clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self._flying: Counter[str] = Counter()
        self._landed, self._stopping = asyncio.Event(), asyncio.Event()

    async def run(self) -> None:
        """Delivers until it is cancelled; what has been claimed by then is still sent and settled."""
        self._stopping.clear()
        keeping = [asyncio.create_task(self._keep(name)) for name in self._paces]
        try:
            await self._stopping.wait()
        finally:
            self._stopping.set()
            await asyncio.gather(*keeping)
            await self.settled()

    async def step(self) -> int:
        """One round on every channel, to its end; gives how many deliveries were claimed."""
        if self._quiet():
            return 0
        batches = [await self._claim(name) for name in self._paces]
        await self.settled()
        return sum(len(batch.deliveries) for batch in batches)

    async def settled(self) -> None:
        """Waits until everything that was claimed is in the ledger."""
        while self._tasks:
            await asyncio.gather(*self._tasks)
        await self._settling.written()

    async def deliver(self, batch: Batch) -> None:
        """Sends a claimed batch in its slots, to those who still want it; returns when the last has left."""
        try:
            async with self._store.read() as tx:
                claimed = await claims.addressed(tx, batch)
        except Exception as wrong:
            log.error("claimed and not sent", exc_info=wrong)
            for one in batch.deliveries:
                self._land(Outcome(one, DeliveryState.PENDING, type(wrong).__name__))
            return
        slot_at = await self._slot(batch)
        for position, addressed in enumerate(claimed):
            await until(slot_at + position * batch.gap)
            self._start(self._send(addressed))

    async def _slot(self, batch: Batch) -> float:
        """When the first may leave: what has missed its slots by more than `LATE` takes new ones instead of making up
        for lost time, which would be more in a second than is permitted."""
        if time.monotonic() - batch.slot_at < LATE:
            return batch.slot_at
        channel = batch.deliveries[0].address.channel
        try:
            now, count = self._clock() if self._clock else None, len(batch.deliveries)
            return await self._store.at_once(lambda tx: lanes.spend(tx, channel, self._paces[channel], count, now))
        except Exception as wrong:
            log.error("no new slots", channel=channel, exc_info=wrong)
            return batch.slot_at

    async def _keep(self, channel: str) -> None:
        """Claims on one channel again and again, until the sender stops."""
        while not self._stopping.is_set():
            try:
                wait = await self._turn(channel)
            except Exception as wrong:
                log.error("claim failed", channel=channel, exc_info=wrong)
                wait = 1.0
            if wait > 0:
                await first(self._stopping, wait)

    async def _turn(self, channel: str) -> float:
        """Seconds until the next turn."""
        if self._quiet():
            return LOOK
        while self._flying[channel] > IN_FLIGHT // 2 and not self._stopping.is_set():
            self._landed.clear()
            await first(self._landed, 1.0)
        return (await self._claim(channel)).wait

    def _quiet(self) -> bool:
        return self._hold(self._clock() if self._clock else datetime.now(UTC)) is not None

    async def _claim(self, channel: str) -> Batch:
        now, most = self._clock() if self._clock else None, IN_FLIGHT - self._flying[channel]
        batch = await self._store.at_once(lambda tx: claims.claim(tx, channel, self._paces[channel], now, most))
        if batch.deliveries:
            self._flying[channel] += len(batch.deliveries)
            self._start(self.deliver(batch))
        return batch

    async def _send(self, claimed: Claimed) -> None:
        self._land(await self._sending(claimed))

    def _land(self, outcome: Outcome) -> None:
        self._flying[outcome.delivery.address.channel] -= 1
        if self._flying[outcome.delivery.address.channel] <= IN_FLIGHT // 2:
            self._landed.set()
        self._settling.add(outcome)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
