"""What has been claimed and has not landed yet: sent in its slots, to those who still want it, and settled."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from typing import Any

import structlog

from bot.campaigns.moments import first, until
from bot.campaigns.sending import Sending
from bot.campaigns.settling import Settling
from bot.model import DeliveryState
from bot.store import Store, claims, lanes
from bot.store.claims import Batch, Claimed
from bot.store.lanes import Pace
from bot.store.outcomes import Outcome

log = structlog.get_logger()

MOST = 1000
"""Deliveries on their way at once on one channel in one process: what bounds memory, whatever the audience."""

LATE = 0.04
"""Seconds after its slot at which a message may still leave; at 30 a second that keeps within 31 (lanes.MARGIN)."""

SELDOM = 1.0
"""Seconds between two batches that take new slots. Whoever is always late is late evenly, which exceeds no pace, and
must not waste every other slot."""

FAR = 0.25
"""Seconds for which a batch that needs new slots is kept waiting for them; longer, and somebody may say "stop"."""


class Flight:
    """Deliveries on their way, of all channels of one process. `clock` is for tests."""

    def __init__(
        self,
        store: Store,
        paces: Mapping[str, Pace],
        sending: Sending,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._store, self._paces, self._sending, self._clock = store, paces, sending, clock
        self._settling = Settling(store, clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self._flying: Counter[str] = Counter()
        self._moved: dict[str, float] = {}
        self._landed = asyncio.Event()

    def room(self, channel: str) -> int:
        """How many more may be claimed."""
        return MOST - self._flying[channel]

    async def thinned(self, channel: str, stopping: asyncio.Event) -> None:
        """Waits until half of what may be on its way has landed, or the sender stops."""
        while self.room(channel) < MOST // 2 and not stopping.is_set():
            self._landed.clear()
            await first(self._landed, 1.0)

    def start(self, batch: Batch) -> None:
        """Takes a claimed batch; returns at once."""
        self._flying[batch.deliveries[0].address.channel] += len(batch.deliveries)
        self._run(self._deliver(batch))

    async def landed(self) -> None:
        """Waits until everything that was started is in the ledger."""
        while self._tasks:
            await asyncio.gather(*self._tasks)
        await self._settling.written()

    async def _deliver(self, batch: Batch) -> None:
        try:
            async with self._store.read() as tx:
                claimed = await claims.addressed(tx, batch)
            slot_at = await self._slot(batch)
        except Exception as wrong:
            log.error("claimed and not sent", exc_info=wrong)
            self._give_back(batch, type(wrong).__name__)
            return
        if slot_at > time.monotonic() + FAR + batch.gap:
            self._give_back(batch, "no slot")
            return
        for position, addressed in enumerate(claimed):
            await until(slot_at + position * batch.gap)
            self._run(self._send(addressed))

    async def _slot(self, batch: Batch) -> float:
        """When the first may leave: what has missed its slots by more than `LATE` takes new ones instead of making up
        for lost time, which would be more in a second than is permitted."""
        channel, count, at = batch.deliveries[0].address.channel, len(batch.deliveries), time.monotonic()
        if at - batch.slot_at < LATE or at - self._moved.get(channel, 0.0) < SELDOM:
            return batch.slot_at
        self._moved[channel] = at
        now = self._clock() if self._clock else None
        return await self._store.at_once(lambda tx: lanes.spend(tx, channel, self._paces[channel], count, now))

    def _give_back(self, batch: Batch, why: str) -> None:
        """Nothing of it has left, so all of it may be claimed again."""
        for one in batch.deliveries:
            self._land(Outcome(one, DeliveryState.PENDING, why))

    async def _send(self, claimed: Claimed) -> None:
        self._land(await self._sending(claimed))

    def _land(self, outcome: Outcome) -> None:
        channel = outcome.delivery.address.channel
        self._flying[channel] -= 1
        if self.room(channel) >= MOST // 2:
            self._landed.set()
        self._settling.add(outcome)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
