"""How deliveries end, or begin anew, without being sent: opted out, in doubt, resent, expired, cancelled."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import DeliveryState, OccurrenceState
from bot.store.database.clock import clock
from bot.store.database.transaction import Tx
from bot.store.ledger.claim_queries import IS_IN_DOUBT, IS_PENDING, IS_SENDING
from bot.store.ledger.deliveries import OPEN, finish, move, move_all
from bot.store.tables import campaign, delivery, occurrence

CHUNK = 5000
"""Rows ended in one transaction, so that nobody waits long for it."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A delivery of which nobody knows whether it arrived."""

    id: int
    occurrence_id: int
    person_id: int | None
    channel: str
    reason: str


async def opt_out(tx: Tx, person_id: int) -> None:
    """Nothing that is still waiting goes to this person."""
    open_ = sa.select(occurrence.c.id).where(occurrence.c.state.in_(OPEN))
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.occurrence_id.in_(open_), delivery.c.person_id == person_id, IS_PENDING)
        .values(state=DeliveryState.OPTED_OUT)
        .returning(delivery.c.occurrence_id)
    )
    rows = taken.all()
    await move_all(tx, rows, DeliveryState.PENDING, DeliveryState.OPTED_OUT)
    await finish(tx, {row.occurrence_id for row in rows})


async def doubt_expired(tx: Tx, now: datetime | None = None) -> int:
    """What a dead worker left behind becomes in doubt; gives how many."""
    moment = now or await clock(tx)
    left = sa.select(delivery.c.id).where(IS_SENDING, delivery.c.leased_to < moment)
    free = left.with_for_update(skip_locked=True).cte("free")
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.id.in_(sa.select(free.c.id)))
        .values(state=DeliveryState.IN_DOUBT, leased_to=None, settled_at=moment, reason="no answer")
        .returning(delivery.c.occurrence_id)
    )
    rows = taken.all()
    lost = await move_all(tx, rows, DeliveryState.SENDING, DeliveryState.IN_DOUBT)
    await finish(tx, {row.occurrence_id for row in rows})
    return lost


async def doubtful(tx: Tx, campaign_id: int, limit: int = 1000) -> list[Doubtful]:
    """The deliveries in doubt of a campaign."""
    columns = [delivery.c[name] for name in Doubtful.__slots__]
    found = await tx.execute(
        sa.select(*columns)
        .join(occurrence, occurrence.c.id == delivery.c.occurrence_id)
        .where(occurrence.c.campaign_id == campaign_id, IS_IN_DOUBT)
        .order_by(delivery.c.id)
        .limit(limit)
    )
    return [Doubtful(*row) for row in found]


async def resend(
    tx: Tx, campaign_id: int, now: datetime | None = None, which: DeliveryState = DeliveryState.IN_DOUBT
) -> int:
    """Sends anew what is in doubt, or what failed, as if it had just become due; gives how many. Of what is in doubt
    some may be got twice."""
    moment = now or await clock(tx)
    mine = sa.select(occurrence.c.id).where(
        occurrence.c.campaign_id == campaign_id, occurrence.c.state != OccurrenceState.CANCELLED
    )
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.occurrence_id.in_(mine), delivery.c.state == sa.literal_column(f"'{which.value}'"))
        .values(state=DeliveryState.PENDING, due_at=moment, settled_at=None, reason="")
        .returning(delivery.c.occurrence_id)
    )
    rows = taken.all()
    await move_all(tx, rows, which, DeliveryState.PENDING)
    hours = await tx.scalar(sa.select(campaign.c.lasts_hours).where(campaign.c.id == campaign_id)) or 0
    await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.id.in_({row.occurrence_id for row in rows}))
        .values(
            expires_at=moment + timedelta(hours=hours),
            state=sa.case(
                (occurrence.c.state == OccurrenceState.FINISHED, OccurrenceState.RUNNING.value),
                else_=occurrence.c.state,
            ),
        )
    )
    return len(rows)


async def clear(tx: Tx, now: datetime | None = None) -> int:
    """Ends the next chunk of what is pending in an occurrence that was cancelled or has expired; gives how many."""
    moment = now or await clock(tx)
    open_ = occurrence.c.state.in_((OccurrenceState.RUNNING, OccurrenceState.PAUSED))
    over = sa.or_(occurrence.c.state == OccurrenceState.CANCELLED, sa.and_(open_, occurrence.c.expires_at <= moment))
    row = (
        await tx.execute(sa.select(occurrence.c.id, occurrence.c.state).where(occurrence.c.pending > 0, over))
    ).first()
    if row is None:
        return 0
    ended = DeliveryState.CANCELLED if row.state == OccurrenceState.CANCELLED else DeliveryState.EXPIRED
    count = await _end(tx, row.id, ended, moment)
    await finish(tx, [row.id])
    return count


async def _end(tx: Tx, occurrence_id: int, ended: DeliveryState, now: datetime) -> int:
    chunk = (
        sa.select(delivery.c.id)
        .where(delivery.c.occurrence_id == occurrence_id, IS_PENDING)
        .limit(CHUNK)
        .with_for_update(skip_locked=True)
        .cte("chunk")
    )
    taken = await tx.execute(
        sa.update(delivery)
        .where(delivery.c.id.in_(sa.select(chunk.c.id)))
        .values(state=ended, settled_at=now)
        .returning(delivery.c.id)
    )
    count = len(taken.all())
    await move(tx, occurrence_id, {DeliveryState.PENDING: -count, ended: count})
    return count
