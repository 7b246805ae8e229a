"""Outcomes on their way into the ledger: collected for a moment and written together."""

import asyncio
import math
from collections.abc import Callable, Iterable
from datetime import datetime

import structlog

from bot.model import DeliveryState
from bot.store import Store
from bot.store.database.clock import clock
from bot.store.ledger.lanes import PAIR
from bot.store.ledger.outcomes import Outcome, settle
from bot.store.people import people

log = structlog.get_logger()

FLUSH = (0.01, 0.04)
"""Seconds for which outcomes are collected before they are written: the least and the most. With the writing itself
that stays under 0.05."""

MOST = 1000
"""Outcomes in one transaction."""


def patience(rates: Iterable[float]) -> float:
    """Seconds for which it is worth collecting: two of the slowest channel that claims two at once (messages a second)
    are settled together, for on SQLite each writing keeps conversations waiting."""
    least, most = FLUSH
    slowest = min((rate for rate in rates if rate >= PAIR), default=math.inf)
    return max(least, min(most, 1.1 / slowest))  # a little longer than they are apart


class Settling:
    """Takes outcomes, collects them for so many seconds, and writes them in the order in which they came. What cannot
    be written is tried again."""

    def __init__(self, store: Store, flush: float, clock: Callable[[], datetime] | None = None) -> None:
        self._store, self._flush, self._clock = store, flush, clock
        self._waiting: list[Outcome] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, outcome: Outcome) -> None:
        """Takes an outcome; returns at once."""
        self._waiting.append(outcome)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write())

    async def written(self) -> None:
        """Waits until all that was taken is in the ledger."""
        while self._task is not None and not self._task.done():
            await asyncio.shield(self._task)

    async def _write(self) -> None:
        while self._waiting:
            await asyncio.sleep(self._flush)
            outcomes = self._waiting[:MOST]
            try:
                await self._settle(outcomes)
            except Exception as wrong:
                log.error("outcomes not written yet", exc_info=wrong)
                await asyncio.sleep(1.0)
            else:
                del self._waiting[: len(outcomes)]

    async def _settle(self, outcomes: list[Outcome]) -> None:
        now = self._clock() if self._clock else None
        written = await self._store.at_once(lambda tx: settle(tx, outcomes, now))
        for outcome in written:
            if outcome.state is DeliveryState.UNREACHABLE:
                async with self._store.begin() as tx:
                    await people.unreachable(tx, outcome.delivery.address, now or await clock(tx))
