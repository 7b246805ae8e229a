"""Channels on which nothing can be sent for a time."""

from datetime import datetime

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import parked


async def until(tx: Tx, channel: str) -> datetime | None:
    """The end of it, which may be over; nothing where the channel was never parked."""
    moment: datetime | None = await tx.scalar(sa.select(parked.c.until).where(parked.c.channel == channel))
    return moment


async def park(tx: Tx, channel: str, end: datetime) -> bool:
    """Parks a channel until a moment; `True` for the one process that was first to say so."""
    mine = sa.update(parked).where(parked.c.channel == channel, parked.c.until < end).values(until=end)
    if (await tx.execute(mine)).rowcount == 1:
        return True
    try:
        async with tx.begin_nested():
            await tx.execute(sa.insert(parked).values(channel=channel, until=end))
    except sa.exc.IntegrityError:
        return False
    return True
