"""Who sends what: a worker takes deliveries and says so before it sends them.

A claim is one short transaction that holds the permit of the pace, the ownership and the intent to send: what dies
after it is known to be in doubt, what dies before it was never taken.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Campaign, Delivery, DeliveryState
from bot.store.campaigns import campaigns
from bot.store.database.clock import clock
from bot.store.database.transaction import Tx
from bot.store.ledger import claim_queries, lanes
from bot.store.ledger.claim_queries import APART
from bot.store.ledger.deliveries import move, padded
from bot.store.ledger.lanes import Pace, Permit
from bot.store.tables import address, person

HOUR = timedelta(hours=1)

IDLE = 0.5
"""Seconds until a lane on which nothing was due is looked at again."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Deliveries of one occurrence that this worker must send: the first at `slot_at` on its monotonic clock, the
    others each `gap` seconds later. `wait` is how many seconds later it is worth asking again."""

    deliveries: tuple[Delivery, ...] = ()
    campaign_id: int = 0
    slot_at: float = 0.0
    gap: float = 0.0
    wait: float = IDLE

    @property
    def channel(self) -> str:
        """Where all of them go."""
        return self.deliveries[0].address.channel


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery with what its message is made from. Not `wanted`: reminders were turned off in the meantime. `silent`
    are the hours since they last did something there, where somebody asked for them."""

    delivery: Delivery
    campaign: Campaign
    language: str
    district: str | None
    name: str | None
    wanted: bool
    silent: float = 0.0

    @property
    def variant(self) -> str:
        """ "A" or "B" where the campaign has variants."""
        return self.delivery.variant


async def claim(tx: Tx, channel: str, pace: Pace, now: datetime | None = None, most: int = 500) -> Batch:
    """Takes due deliveries of the occurrence whose turn it is, as many as the pace permits, and books the pace."""
    permit = await lanes.permits(tx, channel, pace, now)
    if permit.count < pace.few:
        return Batch(wait=_until_worthwhile(pace, permit, 0))
    running = await claim_queries.running(tx, channel, permit.turn, permit.now)
    busy = await claim_queries.busy(tx, permit.now - APART) if running else []
    for occurrence_id, campaign_id in running:
        others = [other for other in busy if other != occurrence_id]
        rows = await claim_queries.take(tx, channel, occurrence_id, min(permit.count, most), others, permit.now)
        if rows:
            await move(tx, occurrence_id, {DeliveryState.PENDING: -len(rows), DeliveryState.SENDING: len(rows)})
            await lanes.book(tx, channel, pace, permit, len(rows), occurrence_id)
            wait = _until_worthwhile(pace, permit, len(rows))
            taken = tuple(_delivery(row, occurrence_id, channel) for row in rows)
            return Batch(taken, campaign_id, permit.slot_at, 1 / pace.rate, wait)
    return Batch()


def _until_worthwhile(pace: Pace, permit: Permit, taken: int) -> float:
    """Seconds until the next slot that is free is about to come."""
    return max(0.0005, (permit.slot + pace.lasts(taken) - permit.now - lanes.LEAD).total_seconds())


def _delivery(row: Any, occurrence_id: int, channel: str) -> Delivery:
    return Delivery(row.id, occurrence_id, row.person_id, Address(channel, row.chat_id or ""), row.attempt, row.variant)


async def addressed(tx: Tx, batch: Batch, silence: bool = False, now: datetime | None = None) -> list[Claimed]:
    """A batch with its people as they are now. Read right before sending: whoever has turned reminders off since the
    claim gets nothing. With `silence`, also for how long they have been silent."""
    campaign = await campaigns.by_id(tx, batch.campaign_id)
    assert campaign is not None
    found = await tx.execute(
        sa.select(person.c.id, person.c.language, person.c.district, person.c.name).where(
            person.c.id.in_(padded([delivery.person_id for delivery in batch.deliveries])), person.c.reminders
        )
    )
    people = {row.id: (row.language, row.district, row.name) for row in found}
    hours = await _silent(tx, batch, now or await clock(tx)) if silence else {}
    return [
        Claimed(
            *(delivery, campaign, *people.get(delivery.person_id, ("", None, None))),
            wanted=delivery.person_id in people,
            silent=hours.get(delivery.address.chat_id, 0.0),
        )
        for delivery in batch.deliveries
    ]


async def _silent(tx: Tx, batch: Batch, now: datetime) -> dict[str, float]:
    """By chat the hours since something was done there; for ever where nothing was."""
    chats = [delivery.address.chat_id for delivery in batch.deliveries]
    its = (address.c.channel == batch.channel, address.c.chat_id.in_(chats))
    rows = await tx.execute(sa.select(address.c.chat_id, address.c.seen_at).where(*its))
    return {row.chat_id: (now - row.seen_at) / HOUR if row.seen_at else math.inf for row in rows}
