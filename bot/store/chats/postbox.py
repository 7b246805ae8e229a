"""What a service has posted and nobody has answered yet: accepted first, so that the service is told at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store import sealing
from bot.store.tables import posted, seen_update
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True)
class Posted:
    """One event, as the service sent it."""

    event_id: str
    body: dict[str, Any]


async def accept(tx: Tx, channel: str, event: Posted, now: datetime, until: datetime) -> bool:
    """Keeps an event, to be answered by this process until a moment; `False` where it is here already, or was
    answered."""
    was_heard = sa.select(seen_update.c.update_id).where(
        seen_update.c.channel == channel, seen_update.c.update_id == event.event_id
    )
    if await tx.scalar(was_heard) is not None:
        return False
    row = {
        "channel": channel,
        "event_id": event.event_id,
        "body": sealing.seal_json(tx, event.body, sealing.of_event(channel, event.event_id)),
    }
    try:
        async with tx.begin_nested():
            await tx.execute(sa.insert(posted).values({**row, "posted_at": now, "leased_to": until}))
    except sa.exc.IntegrityError:
        return False
    return True


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
