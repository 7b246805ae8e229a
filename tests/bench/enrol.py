"""A million people are enrolled; wanted: 3 s on SQLite, 10 s on PostgreSQL, the event loop never blocked for 50 ms."""

import asyncio
import time
from datetime import UTC, datetime

import psutil
import sqlalchemy as sa

from bot.model.campaigns.audience import EVERYBODY
from bot.store import Store
from bot.store.campaigns import campaigns
from tests.bench.grounds import BOTH, line
from tests.crowd import enrol_all, settle_in, totals

COUNT = 1_000_000
WANTED = {"SQLite": "wanted: 3", "PostgreSQL": "wanted: 10"}

# What one statement does without chunks, counts or a round trip: the ceiling.
_BARE = (
    "INSERT INTO delivery (occurrence_id, person_id, channel, chat_id, state, attempt, due_at, reason) "
    "SELECT :number, person.id, address.channel, address.chat_id, 'pending', 0, CURRENT_TIMESTAMP, '' "
    "FROM person JOIN address ON address.person_id = person.id WHERE person.reminders"
)


async def _fired(store: Store, now: datetime) -> int:
    async with store.begin() as tx:
        number = await campaigns.add(tx, "x", {"vi": "x"}, EVERYBODY, now, "", now)
        [due] = await campaigns.due(tx, now)
        await campaigns.fire(tx, due, None, now)
    return number


async def _longest_block(stop: asyncio.Event) -> float:
    """The longest time in seconds for which the event loop did not come round."""
    longest, before = 0.0, time.perf_counter()
    while not stop.is_set():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    return longest


async def _enrol(name: str, url: str) -> None:
    store = Store(url)
    await settle_in(store, COUNT)
    async with store.begin() as tx:
        await tx.execute(sa.text("ANALYZE"))
    number, stop = await _fired(store, datetime.now(UTC)), asyncio.Event()
    watching = asyncio.create_task(_longest_block(stop))
    begun = time.perf_counter()
    await enrol_all(store, datetime.now(UTC))
    line(f"{name}: a million enrolled in chunks", time.perf_counter() - begun, "s", WANTED[name])
    stop.set()
    line(f"{name}: the event loop was blocked for at most", 1000 * await watching, "ms", "wanted: 50")
    async with store.read() as tx:
        assert await totals(tx, number) == {"pending": COUNT}
    line(f"{name}: memory of the process", psutil.Process().memory_info().rss / 2**20, "MiB", "wanted: under 150")
    await _ceiling(store, name)
    await store.close()


async def _ceiling(store: Store, name: str) -> None:
    number = await _fired(store, datetime.now(UTC))
    async with store.begin() as tx:
        begun = time.perf_counter()
        await tx.execute(sa.text(_BARE), {"number": number})
    line(f"{name}: one bare statement for all, the ceiling", time.perf_counter() - begun, "s")


def main() -> None:
    """On both databases."""
    for name, ground in BOTH.items():
        with ground() as url:
            asyncio.run(_enrol(name, url))
