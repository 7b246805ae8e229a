"""A year's ledger of one province on PostgreSQL: a message a week to 875,000 people."""

import os
import statistics
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import asyncpg
import sqlalchemy as sa

from bot.model import DeliveryState
from bot.store import Store
from bot.store.ledger import claims
from bot.store.ledger.outcomes import Outcome, settle
from bot.store.people import kept
from tests.bench.grounds import line
from tests.crowd import FAST, announce, settle_in

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "875000"))
DELIVERIES = int(os.environ.get("BENCH_DELIVERIES", str(52 * PEOPLE)))
CLAIMS, TOGETHER, ASKED = 2000, 10, 500

_INDEXES = "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'delivery' AND indexname <> 'pk_delivery'"
_UNIQUE = "SELECT conname FROM pg_constraint WHERE conrelid = 'delivery'::regclass AND contype = 'u'"
_FILL = (
    "INSERT INTO delivery (occurrence_id, person_id, channel, chat_id, state, attempt, due_at, settled_at, reason)"
    " SELECT {number}, i, 'post', i::varchar, 'sent', 1, now() - interval '{weeks} weeks',"
    " now() - interval '{weeks} weeks', '' FROM generate_series(1, {people}) AS i"
)


async def measure(url: str) -> None:
    """Fills the ledger, then claims, settles and asks in it."""
    store = Store(url)
    await settle_in(store, PEOPLE)
    await _fill(store, url)
    begun = time.perf_counter()
    await announce(store, datetime.now(UTC), "Tuần này")
    line("this week's message enrolled", time.perf_counter() - begun, "s")
    await _claims(store)
    await _person(store)
    await _size(url)
    await store.close()


async def _fill(store: Store, url: str) -> None:
    """Rows first, then the indexes: the way to fill a table, not the way it is used."""
    weeks, begun = max(1, DELIVERIES // PEOPLE), time.perf_counter()
    await announce(store, datetime.now(UTC) - timedelta(weeks=1), "Hằng tuần")
    connection = await asyncpg.connect(url)
    await connection.execute("SET maintenance_work_mem = '1GB'")
    indexes = await connection.fetch(_INDEXES)
    await connection.execute("TRUNCATE delivery CASCADE; UPDATE occurrence SET state = 'finished', pending = 0")
    for row in await connection.fetch(_UNIQUE):
        await connection.execute(f'ALTER TABLE delivery DROP CONSTRAINT "{row["conname"]}"')
    for row in indexes:
        await connection.execute(f'DROP INDEX IF EXISTS "{row["indexname"]}"')
    await connection.execute(
        "INSERT INTO occurrence (campaign_id, due_at, state, enrolled_to, sent)"
        f" SELECT 1, now() - interval '1 week' * i, 'finished', {PEOPLE}, {PEOPLE}"
        f" FROM generate_series(2, {weeks}) AS i"
    )
    numbers = [row["id"] for row in await connection.fetch("SELECT id FROM occurrence ORDER BY id")]
    for weeks_ago, number in enumerate(numbers, 1):
        await connection.execute(_FILL.format(number=number, weeks=weeks_ago, people=PEOPLE), timeout=600)
    for row in indexes:
        await connection.execute(row["indexdef"], timeout=3000)
    await connection.execute("VACUUM ANALYZE delivery", timeout=3000)
    await connection.close()
    line(f"{weeks * PEOPLE:,} deliveries of {weeks} weeks made", time.perf_counter() - begun, "s")


async def _claims(store: Store) -> None:
    claiming, settling = list[float](), list[float]()
    for _ in range(CLAIMS):
        begun = time.perf_counter()
        batch = await store.at_once(lambda tx: claims.claim(tx, "post", FAST, most=TOGETHER))
        claiming.append(time.perf_counter() - begun)
        assert batch.deliveries
        outcomes = [Outcome(delivery, DeliveryState.SENT) for delivery in batch.deliveries]
        begun = time.perf_counter()
        await store.at_once(lambda tx, these=outcomes: settle(tx, these))  # type: ignore[misc]
        settling.append(time.perf_counter() - begun)
    _shares(f"a claim of {TOGETHER}", claiming)
    _shares(f"{TOGETHER} settled", settling)


async def _person(store: Store) -> None:
    """How many messages somebody got, as the program asks; and each of them, as staff may."""

    async def counted(number: int) -> object:
        async with store.read() as tx:
            return await kept.deliveries(tx, number)

    async def listed(number: int) -> object:
        async with store.read() as tx:
            found = await tx.execute(sa.text(_GOT), {"person": number})
            return found.all()

    for what, ask in (("everything this person got, counted", counted), ("everything this person got", listed)):
        _shares(what, [await _timed(ask, 1 + 7919 * number % PEOPLE) for number in range(ASKED)])


_GOT = (
    "SELECT campaign.name, delivery.state, delivery.settled_at, delivery.reason FROM occurrence"
    " JOIN delivery ON delivery.occurrence_id = occurrence.id AND delivery.person_id = :person"
    " JOIN campaign ON campaign.id = occurrence.campaign_id ORDER BY delivery.settled_at"
)


async def _timed(ask: Callable[[int], Awaitable[object]], number: int) -> float:
    begun = time.perf_counter()
    assert await ask(number)
    return time.perf_counter() - begun


def _shares(what: str, times: list[float]) -> None:
    shares = statistics.quantiles(times, n=100)
    for share, wanted in ((50, ""), (99, "wanted: 50" if "person" in what else "")):
        line(f"{what}: p{share}", 1000 * shares[share - 1], "ms", wanted)


async def _size(url: str) -> None:
    connection = await asyncpg.connect(url)
    rows = await connection.fetchval("SELECT count(*) FROM delivery")
    heap, whole = await connection.fetchrow("SELECT pg_table_size('delivery'), pg_total_relation_size('delivery')")
    await connection.close()
    line("disk: rows", heap / 2**30, "GiB", f"{heap / rows:.0f} bytes each")
    line("disk: with indexes", whole / 2**30, "GiB", f"{whole / rows:.0f} bytes each")
