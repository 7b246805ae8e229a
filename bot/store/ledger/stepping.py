"""The clock was stepped back. What was to happen soon by the clock of before is to happen soon by this one: else a
broadcast would stand still until the same hour has come once more."""

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.ledger.claim_queries import IS_PENDING, IS_SENDING, LEASE
from bot.store.ledger.deliveries import OPEN
from bot.store.tables import delivery, lane, occurrence

STEPPED = timedelta(seconds=1)
"""Less than that is no step: clocks are slewed by less, and to wait for it costs nothing."""


async def step_back(tx: Tx, channel: str, tat: datetime, now: datetime) -> None:
    """Notes where the lane stands by this clock. What it has to deliver is due at once, since all of it was begun; what
    is on its way is given up for in doubt no later than it would have been."""
    begun = sa.select(occurrence.c.id).where(occurrence.c.state.in_(OPEN))
    mine = sa.update(delivery).where(delivery.c.channel == channel, delivery.c.occurrence_id.in_(begun))
    lost_at = now + LEASE
    await tx.execute(sa.update(lane).where(lane.c.channel == channel).values(tat=tat, as_of=now))
    await tx.execute(mine.where(IS_PENDING, delivery.c.due_at > now).values(due_at=now))
    await tx.execute(mine.where(IS_SENDING, delivery.c.leased_to > lost_at).values(leased_to=lost_at))
