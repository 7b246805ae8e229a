"""What happens without anybody writing: firings, deliveries, nudges, answers of staff, forgetting."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

import structlog

from bot.campaigns import lifecycle
from bot.campaigns.schedules.rules import Followed, in_force
from bot.campaigns.schedules.schedule import fire_due
from bot.chores import answers, notices, nudges, own_reminders, sweep, watching
from bot.content import Library
from bot.delivery.sender import Sender
from bot.engine.outbox import Outbox
from bot.model import Channel, Content
from bot.model.supervisor import Supervisor
from bot.store import Store, Tx
from bot.store.campaigns import campaigns, pausing
from bot.store.campaigns.ways import Ways
from bot.store.ledger import enrolment, finish

log = structlog.get_logger()

Tell = Callable[[int, str], Awaitable[None]]
"""Tells staff that a campaign (its number) was paused, and why (a word)."""


Chore = Callable[[], Awaitable[object]]


async def tell_nobody(campaign_id: int, why: str) -> None:
    """Leaves a line in the log."""
    log.warning("campaign paused", reason=why)


def everywhere(_content: Content) -> None:
    """Every channel takes everything."""


class Worker:
    """Runs the chores of one process; `run` ends when it is cancelled. Every chore may run in many processes.

    `rules` are those by which campaigns go out; without them, what is usual. `ways` gives for a content the channels
    that take it, each with the hours after somebody's last word beyond which it does not; `reaches_for`
    gives those after which a channel reaches nobody by itself. `more` are further chores by
    name, each with the seconds between two rounds.
    """

    def __init__(
        self,
        store: Store,
        library: Library,
        channels: Mapping[str, Channel],
        sender: Sender,
        outbox: Outbox,
        clock: Callable[[], datetime],
        tell: Tell = tell_nobody,
        rules: Followed | None = None,
        ways: Callable[[Content], Ways | None] = everywhere,
        reaches_for: Callable[[str], float] = own_reminders.always,
        kept: sweep.Retention = sweep.Retention(),  # noqa: B008  (frozen)
        supervisor: Supervisor | None = None,
        more: Mapping[str, tuple[Chore, float]] = MappingProxyType({}),
    ) -> None:
        self._supervisor = supervisor or Supervisor()
        self._kept, self._more = kept, more
        self._store, self._library, self._channels = store, library, dict(channels)
        self._sender, self._outbox, self._clock = sender, outbox, clock
        self._tell, self._ways, self._reaches_for = tell, ways, reaches_for
        self._rules = rules or Followed(store, library.site.zone)

    async def run(self) -> None:
        """Every chore at its own pace, until cancelled."""
        await self._rules.look()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._sender.run(self._supervisor))
            for chore, seconds in (
                (self.fire, 1.0),
                (self.enrol, 0.5),
                (self.clear, 5.0),
                (self.warn, 5.0),
                (self.answer, 1.0),
                (self.nudge, 60.0),
                (self.remind, 5.0),
                (self.notify, 1.0),
                (self.watch, 2.0),
                (self.sweep, 3600.0),
                (self._rules.look, 2.0),
            ):
                group.create_task(self._supervisor.repeat(chore.__name__, chore, seconds))
            for name, (another, seconds) in self._more.items():
                group.create_task(self._supervisor.repeat(name, another, seconds))

    async def fire(self) -> int:
        """Clones the occurrences that are due; gives how many campaigns were."""
        return await self._store.at_once(self._fire)

    async def _fire(self, tx: Tx) -> int:
        now = self._clock()
        approved = partial(lifecycle.still_approved, tx, library=self._library, now=now)
        left_out = (await in_force(tx)).left_out(self._library.site.country)
        return await fire_due(tx, self._library.site.zone, left_out, now, approved)

    async def enrol(self) -> int:
        """Gives new occurrences their deliveries, chunk by chunk; gives how many occurrences."""
        async with self._store.read() as tx:
            begun = await enrolment.enrolling(tx)
        for occurrence_id, campaign_id in begun:
            await self._enrol(occurrence_id, campaign_id)
        return len(begun)

    async def _enrol(self, occurrence_id: int, campaign_id: int) -> None:
        async with self._store.read() as tx:
            whom = await campaigns.by_id(tx, campaign_id)
        assert whom is not None
        now, complete = self._clock(), False
        while not complete:
            async with self._store.begin() as tx:
                cap = (await in_force(tx, self._rules.weekly_cap)).weekly_cap
                ways = self._ways(whom.content)
                complete = await enrolment.enrol(tx, occurrence_id, whom, self._library.tracked, now, cap, ways)

    async def clear(self) -> int:
        """Puts in doubt what a dead worker left behind, and ends what expired or was cancelled; gives how many."""
        return await self._store.at_once(finish.doubt_expired) + await self._store.at_once(finish.clear)

    async def warn(self) -> int:
        """Tells staff of campaigns that were paused by failures in a row; gives how many."""
        failing = await self._store.at_once(pausing.failing)
        for campaign_id in failing:
            await self._tell(campaign_id, "failing")
        return len(failing)

    async def nudge(self) -> int:
        """Nudges who stopped half-way."""
        return await nudges.nudge(self._store, self._library, self._outbox, self._clock())

    async def remind(self) -> int:
        """Reminds who asked for it at an hour of their own."""
        args = (self._store, self._library, self._outbox, self._clock())
        return await own_reminders.remind(*args, self._reaches_for)

    async def answer(self) -> int:
        """Delivers what staff answered."""
        return await answers.deliver(self._store, self._library, self._outbox, self._clock())

    async def notify(self) -> int:
        """Tells people what they are to know."""
        return await notices.deliver(self._store, self._library, self._outbox)

    async def watch(self) -> None:
        """Brings the messages that follow a campaign up to date."""
        await watching.update(self._store, self._library, self._channels)

    async def sweep(self) -> None:
        """Forgets what is due to be forgotten."""
        log.info("swept", **await sweep.sweep(self._store, self._kept, self._clock()))
