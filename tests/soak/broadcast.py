"""`bot work` is killed at random moments in the middle of a broadcast, and the books must still be right.

Twenty kills in a broadcast to twenty thousand, on SQLite with one worker and on PostgreSQL with three. The post office
counts what really arrived: nobody twice, and whoever got nothing stands among the rows in doubt.
"""

import asyncio
import os
import random
import signal
import subprocess
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.store import Store
from bot.store.database.clock import clock
from bot.store.ledger import finish
from bot.store.ledger.claim_queries import LEASE
from bot.store.tables import delivery
from tests.bench.grounds import line
from tests.bench.wire import Office, stop, townsfolk, worker
from tests.crowd import announce, totals

PEOPLE = int(os.environ.get("SOAK_PEOPLE", "20000"))
KILLS = int(os.environ.get("SOAK_KILLS", "20"))
RATE, LATENCY, FLUSH = 500.0, 0.04, 0.05
IN_FLIGHT = RATE * (LATENCY + FLUSH)
WORKERS = {"SQLite": 1, "PostgreSQL": 3}


async def _left(store: Store, known: set[int], before: datetime) -> set[int]:
    """What was claimed before a kill and is on its way to this day: left by the worker that was killed."""
    async with store.read() as tx:
        found = await tx.scalars(
            sa.select(delivery.c.id).where(
                delivery.c.state.in_(("sending", "in_doubt")),
                sa.or_(delivery.c.leased_to.is_(None), delivery.c.leased_to <= before + LEASE),
            )
        )
        return set(found) - known


async def _killed(store: Store, url: str, office: Office, processes: list[subprocess.Popen[bytes]]) -> list[int]:
    """Kills one worker after the other, each replaced at once; gives how many deliveries each left behind."""
    counts, known = [], set()
    gap = PEOPLE / (KILLS + 2)
    for number in range(1, KILLS + 1):
        target = gap * (number + random.random() * 0.8 - 0.4)
        while len(office.times) < target:
            await asyncio.sleep(0.005)
        await asyncio.sleep(random.random() * 0.1)
        victim = random.choice(processes)
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        async with store.read() as tx:
            moment = await clock(tx)
        processes[processes.index(victim)] = worker(url, office, RATE)
        await asyncio.sleep(0.4)
        left = await _left(store, known, moment)
        known |= left
        counts.append(len(left))
    return counts


async def soak(name: str, url: str) -> bool:
    """Whether the books were right on one database."""
    store = Store(url)
    await townsfolk(store, PEOPLE)
    number = await announce(store, datetime.now(UTC))
    async with Office(LATENCY).open() as office:
        processes = [worker(url, office, RATE) for _ in range(WORKERS[name])]
        counts = await _killed(store, url, office, processes)
        await _ended(store, number)
        await asyncio.to_thread(stop, processes)
    good = await _books(name, store, number, office, counts)
    await store.close()
    return good


async def _ended(store: Store, number: int) -> None:
    """Until nothing is pending and every lease has ended."""
    while True:
        async with store.read() as tx:
            found = await totals(tx, number)
        if not found.get("pending") and not found.get("sending"):
            return
        await asyncio.sleep(0.5)


async def _books(name: str, store: Store, number: int, office: Office, counts: list[int]) -> bool:
    """Compares the ledger with what arrived, and prints it."""
    async with store.read() as tx:
        found = await totals(tx, number)
        doubtful = {str(one.person_id) for one in await finish.doubtful(tx, number, PEOPLE)}
        sent = {str(one) for one in await tx.scalars(sa.select(delivery.c.person_id).where(delivery.c.state == "sent"))}
    everybody = {str(person) for person in range(1, PEOPLE + 1)}
    silent = everybody - set(office.arrived)
    doubled = sum(count > 1 for count in office.arrived.values())
    lost = len((silent - doubtful) | (sent & silent))
    line(f"{name}: {KILLS} kills with {WORKERS[name]} worker(s): sent", found.get("sent", 0), "people")
    line(f"{name}: in doubt, all shown", len(doubtful), "people", f"of whom {len(silent)} got nothing")
    line(f"{name}: doubled", doubled, "people", "wanted: 0")
    line(f"{name}: lost", lost, "people", "wanted: 0")
    line(f"{name}: in doubt by one kill, on average", sum(counts) / KILLS, "people", f"wanted: at most {IN_FLIGHT:.0f}")
    line(f"{name}: in doubt by one kill, at the most", max(counts), "people", f"each: {counts}")
    complete = found == {"sent": PEOPLE - len(doubtful), "in_doubt": len(doubtful)}
    return complete and not doubled and not lost and sum(counts) / KILLS <= IN_FLIGHT
