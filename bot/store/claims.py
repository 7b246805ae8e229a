"""Who sends what: a worker takes deliveries and says so before it sends them.

A claim is one short transaction that holds the permit of the pace, the ownership and the intent to send: what dies
after it is known to be in doubt, what dies before it was never taken.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Campaign, Delivery, DeliveryState, OccurrenceState
from bot.store import campaigns, lanes
from bot.store.deliveries import IS_PENDING, move, padded
from bot.store.engine import Tx
from bot.store.lanes import Pace, Permit
from bot.store.tables import delivery, occurrence, person

LEASE = timedelta(seconds=60)
"""How long a claim may stay unsettled before it is taken for in doubt: twice the longest time-out of a send."""

APART = timedelta(seconds=1)
"""Between two messages to one chat, whichever occurrences they belong to, and after a turn of its conversation
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)."""

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


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery with what its message is made from. Not `wanted`: reminders were turned off in the meantime."""

    delivery: Delivery
    campaign: Campaign
    language: str
    district: str | None
    name: str | None
    wanted: bool

    @property
    def variant(self) -> str:
        """ "A" or "B" where the campaign has variants."""
        return self.delivery.variant


async def claim(tx: Tx, channel: str, pace: Pace, now: datetime | None = None, most: int = 500) -> Batch:
    """Takes due deliveries of the occurrence whose turn it is, as many as the pace permits, and books the pace."""
    permit = await lanes.permits(tx, channel, pace, now)
    if permit.count < pace.few:
        return Batch(wait=_until_worthwhile(pace, permit, 0))
    running = await _running(tx, channel, permit)
    busy = await _busy(tx, permit.now) if running else []
    for occurrence_id, campaign_id in running:
        rested = _rested([one for one in busy if one != occurrence_id], permit.now)
        taken = await _take(tx, channel, occurrence_id, min(permit.count, most), permit.now, rested)
        if taken:
            await move(tx, occurrence_id, {DeliveryState.PENDING: -len(taken), DeliveryState.SENDING: len(taken)})
            await lanes.book(tx, channel, pace, permit, len(taken), occurrence_id)
            wait = _until_worthwhile(pace, permit, len(taken))
            return Batch(tuple(taken), campaign_id, permit.slot_at, 1 / pace.rate, wait)
    return Batch()


def _until_worthwhile(pace: Pace, permit: Permit, taken: int) -> float:
    """Seconds until the next slot that is free is about to come."""
    return max(0.0005, (permit.slot + pace.lasts(taken) - permit.now - lanes.LEAD).total_seconds())


async def _running(tx: Tx, channel: str, permit: Permit) -> list[tuple[int, int]]:
    """The occurrences that have something due on this channel: those after the one that was served last come first.
    What is paused, expired or cancelled is simply not offered."""
    # A scalar with a LIMIT, and not EXISTS: PostgreSQL may turn EXISTS into a scan of the whole ledger.
    first = sa.select(delivery.c.id).where(*_due(channel, occurrence.c.id, permit.now)).limit(1).scalar_subquery()
    found = await tx.execute(
        sa.select(occurrence.c.id, occurrence.c.campaign_id)
        .where(occurrence.c.state == OccurrenceState.RUNNING, first.is_not(None))
        .where(occurrence.c.expires_at.is_(None) | (occurrence.c.expires_at > permit.now))
        .order_by(occurrence.c.id <= permit.turn, occurrence.c.id)
        .limit(20)
    )
    return [(row.id, row.campaign_id) for row in found]


def _due(channel: str, occurrence_id: Any, now: datetime) -> list[sa.ColumnElement[bool]]:
    of_it = delivery.c.occurrence_id == occurrence_id
    return [of_it, delivery.c.channel == channel, IS_PENDING, delivery.c.due_at <= now]


async def _busy(tx: Tx, now: datetime) -> list[int]:
    """The occurrences of which something is on its way or was settled within the last second."""
    lately = sa.or_(occurrence.c.sending > 0, occurrence.c.settled_at > now - APART)
    return list(await tx.scalars(sa.select(occurrence.c.id).where(lately).order_by(occurrence.c.id)))


async def _take(
    tx: Tx, channel: str, occurrence_id: int, most: int, now: datetime, rested: list[sa.ColumnElement[bool]]
) -> list[Delivery]:
    due = (
        sa.select(delivery.c.id)
        .where(*_due(channel, occurrence_id, now), *rested)
        .order_by(delivery.c.due_at, delivery.c.id)
        .limit(most)
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    columns = [delivery.c[name] for name in ("id", "person_id", "chat_id", "attempt", "variant")]
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.id.in_(sa.select(due.c.id)))
        .values(state=DeliveryState.SENDING, attempt=delivery.c.attempt + 1, leased_to=now + LEASE)
        .returning(*columns)
    )
    return [
        Delivery(row.id, occurrence_id, row.person_id, Address(channel, row.chat_id or ""), row.attempt, row.variant)
        for row in taken
    ]


def _rested(others: list[int], now: datetime) -> list[sa.ColumnElement[bool]]:
    """Nothing of other occurrences was sent to this chat, and nothing said in it, within the last second."""
    # Counts, and not EXISTS, for the same reason as above.
    said = sa.select(sa.func.count()).where(
        person.c.id == delivery.c.person_id, person.c.seen_at.between(now - APART, now)
    )
    if not others:
        return [said.scalar_subquery() == 0]
    other = delivery.alias("other")
    sent = sa.select(sa.func.count()).where(
        other.c.occurrence_id.in_(others),
        other.c.person_id == delivery.c.person_id,
        other.c.channel == delivery.c.channel,
        sa.or_(other.c.state == DeliveryState.SENDING, other.c.settled_at > now - APART),
    )
    return [said.scalar_subquery() == 0, sent.scalar_subquery() == 0]


async def addressed(tx: Tx, batch: Batch) -> list[Claimed]:
    """A batch with its people as they are now. Read right before sending: whoever has turned reminders off since the
    claim gets nothing."""
    said = await campaigns.by_id(tx, batch.campaign_id)
    assert said is not None
    found = await tx.execute(
        sa.select(person.c.id, person.c.language, person.c.district, person.c.name).where(
            person.c.id.in_(padded([one.person_id for one in batch.deliveries])), person.c.reminders
        )
    )
    people = {row.id: (row.language, row.district, row.name) for row in found}
    return [
        Claimed(one, said, *people.get(one.person_id, ("", None, None)), wanted=one.person_id in people)
        for one in batch.deliveries
    ]
