"""What has been claimed and is not settled yet: sent in its slots, to those who still want it."""

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from functools import partial
from typing import Any

import structlog

from bot.delivery.attempt import Attempt
from bot.delivery.clock import first, until
from bot.delivery.delay import Delay
from bot.delivery.settling import Settling, patience
from bot.model import DeliveryState
from bot.store import Store
from bot.store.ledger import claims, lanes
from bot.store.ledger.claims import Batch, Claimed
from bot.store.ledger.lanes import Pace
from bot.store.ledger.outcomes import Outcome

log = structlog.get_logger()

MOST = 1000
"""Deliveries on their way at once on one channel in one process: what bounds memory, whatever the audience."""

FAR = 0.25
"""Seconds for which a batch that needs new slots is kept waiting for them; longer, and somebody may say "stop"."""


class InFlight:
    """Deliveries on their way, of all channels of one process. `clock` is for tests."""

    def __init__(
        self,
        store: Store,
        paces: Mapping[str, Pace],
        attempt: Attempt,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._store, self._paces, self._attempt, self._clock = store, paces, attempt, clock
        self._settling = Settling(store, patience(pace.rate for pace in paces.values()), clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self._flying: Counter[str] = Counter()
        self._delays: defaultdict[str, Delay] = defaultdict(Delay)
        self._settled = asyncio.Event()

    def room(self, channel: str) -> int:
        """How many more may be claimed."""
        return MOST - self._flying[channel]

    async def room_made(self, channel: str, stopping: asyncio.Event) -> None:
        """Waits until no more than half of what may be on its way is, or the sender stops."""
        while self.room(channel) < MOST // 2 and not stopping.is_set():
            self._settled.clear()
            await first(self._settled, 1.0)

    def start(self, batch: Batch) -> None:
        """Takes a claimed batch; returns at once."""
        self._flying[batch.channel] += len(batch.deliveries)
        self._run(self._deliver(batch))

    async def settled(self) -> None:
        """Waits until everything that was started is in the ledger."""
        while self._tasks:
            await asyncio.gather(*self._tasks)
        await self._settling.written()

    async def _deliver(self, batch: Batch) -> None:
        try:
            async with self._store.read() as tx:
                silence = self._attempt.by_silence(batch.channel)
                claimed = await claims.addressed(tx, batch, silence, self._clock() if self._clock else None)
            slot_at = await self._slot(batch)
        except Exception as wrong:
            log.error("claimed and not sent", exc_info=wrong)
            self._give_back(batch, type(wrong).__name__)
            return
        if slot_at > time.monotonic() + FAR + batch.gap:
            self._give_back(batch, "no slot")
            return
        delay = self._delays[batch.channel]
        for position, addressed in enumerate(claimed):
            slot = slot_at + position * batch.gap
            await until(slot + delay.least(time.monotonic()))
            self._run(self._send(addressed, slot))

    async def _slot(self, batch: Batch) -> float:
        """When the first may leave: what has missed its slots takes new ones instead of making up for lost time, which
        would be more in a second than is permitted."""
        if not self._delays[batch.channel].missed(batch.slot_at, time.monotonic()):
            return batch.slot_at
        return await self._spend(batch.channel, len(batch.deliveries))

    async def _spend(self, channel: str, count: int) -> float:
        now, pace = self._clock() if self._clock else None, self._paces[channel]
        return await self._store.at_once(lambda tx: lanes.spend(tx, channel, pace, count, now))

    async def _further(self, channel: str) -> None:
        """Waits for one more slot, for a part of a message that leaves in several: each is a request."""
        slot_at, delay = await self._spend(channel, 1), self._delays[channel]
        await until(slot_at + delay.least(time.monotonic()))
        delay.left(slot_at, time.monotonic())

    def _give_back(self, batch: Batch, why: str) -> None:
        """Nothing of it has left, so all of it may be claimed again."""
        for delivery in batch.deliveries:
            self._settle(Outcome(delivery, DeliveryState.PENDING, why))

    async def _send(self, claimed: Claimed, slot_at: float) -> None:
        channel = claimed.delivery.address.channel
        self._delays[channel].left(slot_at, time.monotonic())
        self._settle(await self._attempt(claimed, partial(self._further, channel)))

    def _settle(self, outcome: Outcome) -> None:
        channel = outcome.delivery.address.channel
        self._flying[channel] -= 1
        if self.room(channel) >= MOST // 2:
            self._settled.set()
        self._settling.add(outcome)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
