"""What a service has posted and nobody has answered yet: accepted first, so that the service is told at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store import sealing
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Instant, posted


@dataclass(frozen=True, slots=True)
class Posted:
    """One event, as the service sent it."""

    event_id: str
    body: dict[str, Any]


KEEP = Prepared(
    sa.text(
        "INSERT INTO posted (channel, event_id, body, posted_at, leased_to)"
        " SELECT :channel, :id, :body, :now, :until"
        " WHERE NOT EXISTS (SELECT 1 FROM seen_update WHERE channel = :channel AND update_id = :id)"
        " ON CONFLICT DO NOTHING RETURNING event_id"
    )
    .bindparams(sa.bindparam("channel", type_=sa.String), sa.bindparam("id", type_=sa.String))
    .bindparams(sa.bindparam("body", type_=sa.JSON))
    .bindparams(sa.bindparam("now", type_=Instant), sa.bindparam("until", type_=Instant))
    .columns(posted.c.event_id)
)


async def accept(tx: Tx, channel: str, event: Posted, now: datetime, until: datetime) -> bool:
    """Keeps an event, to be answered by this process until a moment; `False` where it is here already, or was
    answered."""
    body = sealing.seal_json(tx, event.body, sealing.of_event(channel, event.event_id))
    given = {"channel": channel, "id": event.event_id, "body": body, "now": now, "until": until}
    return bool(await tx.rows(KEEP, given))


async def left(tx: Tx, channel: str, now: datetime, until: datetime, most: int = 50) -> list[Posted]:
    """Takes events that a process which is gone has left, or put back, the oldest first."""
    mine = sa.and_(posted.c.channel == channel, posted.c.leased_to < now)
    found = await tx.execute(
        sa.select(posted.c.event_id, posted.c.body)
        .where(mine)
        .order_by(posted.c.posted_at, posted.c.event_id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    events = [
        Posted(row.event_id, sealing.open_json(tx, row.body, sealing.of_event(channel, row.event_id))) for row in found
    ]
    ids = [event.event_id for event in events]
    if ids:
        await tx.execute(
            sa.update(posted).where(posted.c.channel == channel, posted.c.event_id.in_(ids)).values(leased_to=until)
        )
    return events


async def answered(tx: Tx, channel: str, event_id: str) -> None:
    """Drops an event of which the turn is saved."""
    await tx.execute(sa.delete(posted).where(posted.c.channel == channel, posted.c.event_id == event_id))
