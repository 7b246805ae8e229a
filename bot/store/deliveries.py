"""The ledger: a row for every message to every address, written before it is sent.

A claim is one short transaction that holds the permit of the pace, the ownership and the intent to send: what dies
after it is known to be in doubt, what dies before it was never taken.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Delivery, DeliveryState, Occurrence, OccurrenceState
from bot.store.engine import Tx
from bot.store.lanes import Pace, book, permits
from bot.store.tables import campaign, delivery, occurrence, person

LEASE = timedelta(seconds=60)
"""How long a claim may stay unsettled before it is taken for in doubt: twice the longest time-out of a send."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this worker must send: what to say, in which language, and whether reminders are still on."""

    delivery: Delivery
    text: str
    language: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a delivery ended; `due_at` is when a pending one may be tried again."""

    delivery: Delivery
    state: DeliveryState
    reason: str = ""
    due_at: datetime | None = None


async def claim(tx: Tx, channel: str, pace: Pace, now: datetime, most: int = 500) -> list[Claimed]:
    """Takes as many due deliveries as the pace permits, marks them as being sent, and books the pace."""
    allowed, tat = await permits(tx, channel, pace, now)
    if allowed < 1:
        return []
    due = (
        sa.select(delivery.c.id)
        .join(occurrence)
        .where(delivery.c.channel == channel, delivery.c.state == DeliveryState.PENDING, delivery.c.due_at <= now)
        .where(occurrence.c.state == OccurrenceState.RUNNING)
        .order_by(delivery.c.due_at, delivery.c.id)
        .limit(min(allowed, most))
        .with_for_update(skip_locked=True, of=delivery)
    )
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.id.in_(due))
        .values(state=DeliveryState.SENDING, attempt=delivery.c.attempt + 1, leased_to=now + LEASE)
        .returning(delivery.c.id, delivery.c.occurrence_id)
    )
    rows = taken.all()
    if not rows:
        return []
    await _move(tx, Counter(row.occurrence_id for row in rows), DeliveryState.PENDING, DeliveryState.SENDING)
    await book(tx, channel, tat, len(rows) / pace.rate)
    return await _claimed(tx, [row.id for row in rows])


async def _claimed(tx: Tx, ids: Sequence[int]) -> list[Claimed]:
    found = await tx.execute(
        sa.select(delivery, campaign.c.texts, person.c.language, person.c.reminders)
        .select_from(delivery.join(occurrence).join(campaign).outerjoin(person, person.c.id == delivery.c.person_id))
        .where(delivery.c.id.in_(ids))
    )
    return [_claim(row) for row in found]


def _claim(row: sa.Row[Any]) -> Claimed:
    texts: dict[str, str] = row.texts
    language = row.language if row.language in texts else next(iter(texts))
    taken = Delivery(row.id, row.occurrence_id, row.person_id, Address(row.channel, row.chat_id or ""), row.attempt)
    return Claimed(taken, texts[language], language, bool(row.reminders))


async def settle(tx: Tx, outcomes: Iterable[Outcome]) -> None:
    """Writes how deliveries ended, each only if it is still the same attempt, and moves the totals with them."""
    finished: set[int] = set()
    for outcome in outcomes:
        values: dict[str, Any] = {"state": outcome.state, "reason": outcome.reason[:200], "leased_to": None}
        if outcome.due_at:
            values["due_at"] = outcome.due_at
        done = await tx.execute(
            sa.update(delivery)
            .where(delivery.c.id == outcome.delivery.id, delivery.c.attempt == outcome.delivery.attempt)
            .where(delivery.c.state == DeliveryState.SENDING)
            .values(**values)
        )
        if done.rowcount == 1:
            moved = Counter({outcome.delivery.occurrence_id: 1})
            await _move(tx, moved, DeliveryState.SENDING, outcome.state)
            finished.add(outcome.delivery.occurrence_id)
    await finish(tx, finished)


async def opt_out(tx: Tx, person_id: int) -> None:
    """Nothing that is still waiting goes to this person."""
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.person_id == person_id, delivery.c.state == DeliveryState.PENDING)
        .values(state=DeliveryState.OPTED_OUT)
        .returning(delivery.c.occurrence_id)
    )
    ended = Counter(row.occurrence_id for row in taken)
    await _move(tx, ended, DeliveryState.PENDING, DeliveryState.OPTED_OUT)
    await finish(tx, ended)


async def doubt_expired(tx: Tx, now: datetime) -> int:
    """What a dead worker left behind becomes in doubt; gives how many."""
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.state == DeliveryState.SENDING, delivery.c.leased_to < now)
        .values(state=DeliveryState.IN_DOUBT, leased_to=None)
        .returning(delivery.c.occurrence_id)
    )
    lost = Counter(row.occurrence_id for row in taken)
    await _move(tx, lost, DeliveryState.SENDING, DeliveryState.IN_DOUBT)
    await finish(tx, lost)
    return lost.total()


async def _move(tx: Tx, counts: Counter[int], source: DeliveryState, target: DeliveryState) -> None:
    for occurrence_id, count in counts.items():
        left, joined = occurrence.c[source.value], occurrence.c[target.value]
        await tx.execute(
            sa.update(occurrence)
            .where(occurrence.c.id == occurrence_id)
            .values({left: left - count, joined: joined + count})
        )


async def finish(tx: Tx, occurrence_ids: Iterable[int]) -> None:
    """An occurrence with nothing pending and nothing on its way is over."""
    for occurrence_id in occurrence_ids:
        await tx.execute(
            sa.update(occurrence)
            .where(occurrence.c.id == occurrence_id, occurrence.c.state == OccurrenceState.RUNNING)
            .where(occurrence.c.pending == 0, occurrence.c.sending == 0)
            .values(state=OccurrenceState.FINISHED)
        )


async def recount(tx: Tx, shown: Occurrence) -> dict[str, int]:
    """The totals of an occurrence counted from its deliveries; they must agree with the running ones."""
    found = await tx.execute(
        sa.select(delivery.c.state, sa.func.count())
        .where(delivery.c.occurrence_id == shown.id)
        .group_by(delivery.c.state)
    )
    counted = {row[0]: row[1] for row in found}
    return {state.value: counted.get(state.value, 0) for state in DeliveryState}
