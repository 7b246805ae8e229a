"""Who was at a checkpoint: the one question for which a visitor is more than a number."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Ending
from bot.store.database.transaction import Tx
from bot.store.tables import address, identity, visit
from bot.store.visits.visits import LONGEST


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody who was at a checkpoint at a time that was asked for; `name` and `phone` sealed, where known."""

    visitor_id: int
    arrived_at: datetime
    until: datetime
    ending: Ending
    name: bytes | None
    phone: bytes | None
    channel: str | None
    chat_id: str | None


async def present(tx: Tx, code: str, start: datetime, end: datetime) -> list[Presence]:
    """Everybody who was at a checkpoint between two moments, by arrival. Of visits nothing but an index is read, and of
    visitors only what is known of some: on a busy day each page of theirs may come from the disk."""
    who = [identity.c.name, identity.c.phone, address.c.channel, address.c.chat_id]
    identified = visit.outerjoin(identity, identity.c.visitor_id == visit.c.visitor_id)
    found = await tx.execute(
        sa.select(visit.c.visitor_id, visit.c.arrived_at, visit.c.until, visit.c.ending, *who)
        .select_from(identified.outerjoin(address, address.c.person_id == identity.c.person_id))
        .where(visit.c.checkpoint == code)
        .where(visit.c.arrived_at < end, visit.c.arrived_at >= start - LONGEST - timedelta(hours=1))
        .where(visit.c.until > start)
        .order_by(visit.c.arrived_at, visit.c.visitor_id, address.c.channel)
    )
    return [Presence(*row) for row in found]
