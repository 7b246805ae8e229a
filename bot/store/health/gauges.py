"""What waits, and what became of what was sent: small tables and partial indexes alone, to be asked often."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import DeliveryState
from bot.store.database.clock import clock
from bot.store.database.transaction import Tx
from bot.store.tables import delivery, lane, notice, occurrence, outbox, ticket

QUEUES: Mapping[str, Any] = {
    "replies": sa.select(sa.func.count(), sa.func.min(outbox.c.created_at)),
    "reminders": sa.select(sa.func.count(), sa.func.min(delivery.c.due_at)).where(
        delivery.c.state == DeliveryState.PENDING,
        delivery.c.occurrence_id.in_(sa.select(occurrence.c.id).where(occurrence.c.state == "running")),
    ),
    "questions": sa.select(sa.func.count(), sa.func.min(ticket.c.opened_at)).where(
        ticket.c.answered_at.is_(None), ticket.c.closed_at.is_(None)
    ),
    "notices": sa.select(sa.func.count(), sa.func.min(notice.c.created_at)),
}


@dataclass(frozen=True, slots=True)
class Gauges:
    """`deliveries` by state, over all campaigns; by name of a queue how many wait, and for how many seconds the first
    one does; by channel how many slots of its pace were ever taken."""

    deliveries: dict[str, int]
    waiting: dict[str, int]
    waits: dict[str, float]
    slots: dict[str, float]


async def gauges(tx: Tx) -> Gauges:
    """All of them, as of now."""
    now = await clock(tx)
    states = [state.value for state in DeliveryState]
    totals = await tx.execute(sa.select(*(sa.func.coalesce(sa.func.sum(occurrence.c[name]), 0) for name in states)))
    queues = {name: (await tx.execute(query)).one() for name, query in QUEUES.items()}
    lanes = await tx.execute(sa.select(lane.c.channel, lane.c.taken))
    return Gauges(
        dict(zip(states, map(int, totals.one()), strict=True)),
        {name: count for name, (count, _) in queues.items()},
        {name: _age(first, now) for name, (_, first) in queues.items()},
        {channel: float(taken) for channel, taken in lanes},
    )


def _age(first: datetime | None, now: datetime) -> float:
    return max(0.0, (now - first).total_seconds()) if first else 0.0
