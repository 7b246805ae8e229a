"""The pace of several workers together, as the vendor sees it: 2, 4 and 8 times `bot work` on PostgreSQL, each with its
own settings."""

import asyncio
import os
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.store import Store
from tests.bench.grounds import line, postgresql
from tests.bench.wire import Office, stop, townsfolk, worker
from tests.crowd import announce

SECONDS = float(os.environ.get("BENCH_SECONDS", "20"))

NICE = 10
"""Eight workers on two cores would keep the office from counting, and it would count its own stalls."""


async def _pace(url: str, workers: int, limit: int, most: int, used: float) -> None:
    store = Store(url)
    await announce(store, datetime.now(UTC), f"{workers} × {limit}")
    async with Office(0.04).open() as office:
        processes = [worker(url, office, limit, NICE) for _ in range(workers)]
        while len(office.times) < limit * 2:
            await asyncio.sleep(0.05)
        await asyncio.sleep(2 * workers)  # until all of them are up, and not one alone
        office.times.clear()
        office.stalled = 0.0
        await asyncio.sleep(SECONDS)
        times, stalled = list(office.times), office.stalled
        busiest = office.busiest()
        async with store.begin() as tx:
            await tx.execute(sa.text("UPDATE occurrence SET state = 'cancelled'"))
        await asyncio.to_thread(stop, processes)
    share = (len(times) - 1) / (times[-1] - times[0]) / limit
    line(
        f"{workers} workers, {limit}/s permitted: in the busiest second", busiest, "messages", f"wanted: at most {most}"
    )
    line(f"{workers} workers, {limit}/s permitted: used", 100 * share, "%", f"wanted: {used:.0f}")
    line(f"{workers} workers, {limit}/s permitted: the office's longest stall", 1000 * stalled, "ms")
    await store.close()


def main() -> None:
    """Each number of workers at each limit, one after the other."""
    with postgresql() as url:

        async def run() -> None:
            store = Store(url)
            await townsfolk(store, int(1100 * (SECONDS + 40)))
            await store.close()
            for workers in (2, 4, 8):
                await _pace(url, workers, 30, 30, 98)
            for workers in (2, 4, 8):
                await _pace(url, workers, 1000, 1080, 95)

        asyncio.run(run())
