"""What happens without anybody writing: firings, deliveries, nudges, answers of staff, forgetting."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import structlog

from bot.campaigns import nudges, replies
from bot.campaigns.schedule import next_firing
from bot.campaigns.sender import Sender
from bot.content import Library
from bot.model import Channel
from bot.store import Store, campaigns, deliveries, enrolment, forgetting

log = structlog.get_logger()


class Worker:
    """Runs the chores of one process; `run` ends when it is cancelled. Every chore may run in many processes."""

    def __init__(
        self,
        store: Store,
        library: Library,
        channels: Mapping[str, Channel],
        sender: Sender,
        clock: Callable[[], datetime],
        kept: forgetting.Retention = forgetting.Retention(),  # noqa: B008  (frozen)
    ) -> None:
        self._kept = kept
        self._store, self._library, self._channels = store, library, dict(channels)
        self._sender, self._clock = sender, clock

    async def run(self) -> None:
        """Every chore at its own pace, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(_often(self.fire, 1.0))
            group.create_task(_often(self.deliver, 0.2))
            group.create_task(_often(self.answer, 1.0))
            group.create_task(_often(self.nudge, 60.0))
            group.create_task(_often(self.doubt, 5.0))
            group.create_task(_often(self.sweep, 3600.0))

    async def fire(self) -> int:
        """Clones the occurrences that are due and enrols their audiences; gives how many fired."""
        now = self._clock()
        fired = 0
        async with self._store.begin() as tx:
            for campaign in await campaigns.due(tx, now):
                following = next_firing(campaign.rrule, campaign.starts_at, now, self._library.site.zone)
                fired += await campaigns.fire(tx, campaign, following)
        await self._enrol(now)
        return fired

    async def _enrol(self, now: datetime) -> None:
        async with self._store.read() as tx:
            begun = await enrolment.enrolling(tx)
        for occurrence_id, audience in begun:
            complete = False
            while not complete:
                async with self._store.begin() as tx:
                    complete = await enrolment.enrol(tx, occurrence_id, audience, self.tracked(), now)

    def tracked(self) -> list[str]:
        """The guides whose end means that the app is installed."""
        guides = next(iter(self._library.guides.values()))
        return [name for name, guide in guides.items() if guide.tracked]

    async def deliver(self) -> int:
        """Sends one round of what is due."""
        return await self._sender.step()

    async def nudge(self) -> int:
        """Nudges who stopped half-way."""
        return await nudges.nudge(self._store, self._library, self._channels, self._clock())

    async def answer(self) -> int:
        """Delivers what staff answered."""
        return await replies.deliver(self._store, self._library, self._channels, self._clock())

    async def doubt(self) -> int:
        """Puts in doubt what a dead worker left behind."""
        async with self._store.begin() as tx:
            return await deliveries.doubt_expired(tx, self._clock())

    async def sweep(self) -> None:
        """Forgets what is due to be forgotten."""
        log.info("swept", **await forgetting.sweep(self._store, self._kept, self._clock()))


async def _often(chore: Callable[[], Awaitable[object]], seconds: float) -> None:
    """Does a chore again and again; a failure is logged and costs one round. A round that found work is followed
    by the next at once."""
    while True:
        try:
            worked = await chore()
        except Exception as wrong:
            log.error("chore failed", chore=getattr(chore, "__name__", ""), exc_info=wrong)
            worked = 0
        await asyncio.sleep(0.01 if worked else seconds)
