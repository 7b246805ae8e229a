"""How many arrived at a checkpoint, and when."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import visit


async def by_hour(tx: Tx, code: str, day: date, zone: ZoneInfo) -> list[int]:
    """Arrivals at a checkpoint in each of the 24 hours of a day on the clock of the zone."""
    edges = [datetime.combine(day, time(hour), zone) for hour in range(24)]
    return await _counted(tx, code, [*edges, _midnight(day + timedelta(days=1), zone)])


async def by_day(tx: Tx, code: str, since: date, until: date, zone: ZoneInfo) -> list[tuple[date, int]]:
    """Arrivals at a checkpoint on each day from the first to the last, both of them included."""
    days = [since + timedelta(days=n) for n in range((until - since).days + 1)]
    edges = [_midnight(day, zone) for day in [*days, until + timedelta(days=1)]]
    return list(zip(days, await _counted(tx, code, edges), strict=True))


async def _counted(tx: Tx, code: str, edges: Sequence[datetime]) -> list[int]:
    """How many arrivals lie between each two neighbouring moments, in one walk over the index."""
    came = visit.c.arrived_at
    counts = [sa.func.count().filter(came >= start, came < end) for start, end in pairwise(edges)]
    found = await tx.execute(sa.select(*counts).where(visit.c.checkpoint == code, came >= edges[0], came < edges[-1]))
    return [int(count) for count in found.one()]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
