"""The numbers of the overview: whole tables are read for them, so that they are counted at most once in a while, by one
process for all, and no page waits for that."""

from datetime import datetime, timedelta
from functools import partial

from bot.store.people import overview
from bot.store.people.overview import Numbers
from bot.web.console.counts import COUNTS
from bot.web.console.request import StaffRequest
from bot.web.context import Web

KEPT = timedelta(minutes=5)
"""How long they are shown before they are counted anew."""

Counted = tuple[Numbers, datetime]


async def newest(asked: StaffRequest) -> Counted | None:
    """What was counted last, and when; while it is counted anew, what there is. `None` before the first time."""
    async with asked.parts.store.read() as tx:
        kept = await overview.kept(tx)
    if kept and timedelta() <= asked.now - kept[1] < KEPT:
        return kept
    return await asked.http.app[COUNTS].now("overview", partial(count, asked.parts)) or kept


async def count(parts: Web) -> Counted:
    """Counts, and keeps it for everybody."""
    now = parts.clock()
    midnight = parts.library.site.local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    async with parts.store.read() as tx:
        numbers = await overview.count(tx, parts.library.tracked, midnight)
    async with parts.store.begin() as tx:
        await overview.keep(tx, numbers, now)
    return numbers, now
