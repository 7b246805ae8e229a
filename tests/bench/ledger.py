"""Deliveries a second through the ledger with a channel that answers at once; wanted: 10,000."""

import asyncio
import time
from datetime import UTC, datetime

import psutil

from bot.delivery import Sender
from bot.store import Store
from tests.bench import ceiling, year
from tests.bench.grounds import BOTH, line, postgresql
from tests.crowd import FAST, Post, announce, plainly, settle_in, totals

COUNT = 100_000


class Deaf(Post):
    """Counts, and remembers nobody: what is measured is the sender's memory."""

    count = 0

    async def send(self, address: object, message: object) -> None:
        self.count += 1


async def _ledger(name: str, url: str) -> None:
    store, post = Store(url), Deaf()
    await settle_in(store, COUNT)
    number = await announce(store, datetime.now(UTC))
    sender = Sender(store, {"post": post}, {"post": FAST}, plainly)
    begun = time.perf_counter()
    running = asyncio.create_task(sender.run())
    while post.count < COUNT:
        await asyncio.sleep(0.01)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    line(f"{name}: claimed, sent and settled", COUNT / (time.perf_counter() - begun), "/s", "wanted: 10,000")
    async with store.read() as tx:
        assert await totals(tx, number) == {"sent": COUNT}
    line(f"{name}: memory of the process", psutil.Process().memory_info().rss / 2**20, "MiB", "wanted: under 150")
    await store.close()


def main() -> None:
    """On both databases; then the ledger of a year."""
    for name, ground in BOTH.items():
        with ground() as url:
            asyncio.run(_ledger(name, url))
            ceiling.of_ledger(name, url, COUNT)
    with postgresql() as url:
        asyncio.run(year.measure(url))
