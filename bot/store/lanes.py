"""The pace of each channel's token, held over all workers together by one row in the database (GCRA)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store.engine import Tx
from bot.store.tables import lane


@dataclass(frozen=True, slots=True)
class Pace:
    """What a channel's token permits: messages a second on average, and how many at once."""

    rate: float
    burst: float = 1.0


async def permits(tx: Tx, channel: str, pace: Pace, now: datetime) -> tuple[int, datetime]:
    """How many messages the channel's lane permits now, and its theoretical arrival time; the lane stays locked."""
    tat = await tx.scalar(sa.select(lane.c.tat).where(lane.c.channel == channel).with_for_update())
    if tat is None:
        await tx.execute(sa.insert(lane).values(channel=channel, tat=now))
        tat = now
    tat = max(tat, now)
    room = (now - tat).total_seconds() + pace.burst / pace.rate
    return int(room * pace.rate + 1e-9), tat


async def book(tx: Tx, channel: str, tat: datetime, seconds: float) -> None:
    """Uses up that much of the lane's time."""
    await tx.execute(sa.update(lane).where(lane.c.channel == channel).values(tat=tat + timedelta(seconds=seconds)))


async def hold(tx: Tx, channel: str, until: datetime) -> None:
    """The channel said "later": nobody sends on this lane before that moment."""
    await tx.execute(sa.update(lane).where(lane.c.channel == channel, lane.c.tat < until).values(tat=until))
