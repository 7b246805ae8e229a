"""Arrivals at a peak of 60 a second, and tracing one checkpoint-day, among 14 million visits, on both databases.

490,000 visits a day for 28 days at 1,026 places by 800,000 visitors: South Australia's habit scaled to the province.
One visitor in ten talks with the bot; of the others nothing but a browser is known.
`VISITS=1000000 python -m tests.bench visits` makes a smaller database.
"""

import asyncio
import gc
import os
import secrets
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import asyncpg
import sqlalchemy as sa

from bot.checkpoints import Draft, Registry
from bot.chores import sweep
from bot.content import load
from bot.folders import ROOT
from bot.model import Address
from bot.store import Store
from bot.store.database.migrate import migrate
from bot.store.people import people
from bot.store.staff import colleagues
from bot.store.tables import visit, visitor
from bot.store.vault import Vault
from bot.visits.check_in import device
from bot.visits.tracing import Question, trace
from tests.databases import Postgres
from tests.running import free_port

VISITS = int(os.environ.get("VISITS", "14000000"))
PLACES, VISITORS, KNOWN = 1026, 800_000, 20_000
DAYS = 28
RATE, SECONDS = 60, 30
SECRET = "a secret for the benchmark"
ROOT_URL = "https://bot.example.vn"

# Drawn by multiplying, so that both databases get the same. Some places are busier than others: the busiest has about
# one visit in a hundred.
DRAWN = """
drawn AS (SELECT i, (i * 2654435761 % 4294967296) / 4294967296.0 AS place, i * 48271 % 2147483647 AS who,
                 i * 69621 % 7200 AS stay, :start + i * (86400.0 * :days / :count) AS at FROM n),
ranked AS (SELECT *, CAST(floor(place * sqrt(place) * :places) AS INTEGER) AS rank FROM drawn)
INSERT INTO visit (checkpoint, visitor_id, arrived_at, until, ending)
SELECT p.code, 1 + who % :visitors, {at}, {until}, 'left' FROM ranked r JOIN places_by_rank p ON p.rank = r.rank
"""
# Every tenth visitor, but for those who arrive in the benchmark.
TALKERS = (
    "INSERT INTO person (id, language, reminders, nudges, created_at, seen_at)"
    " SELECT 10 + id, 'vi', true, true, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM visitor"
    " WHERE id > :known AND id % 10 = 0",
    "INSERT INTO address (channel, chat_id, person_id)"
    " SELECT 'telegram', CAST(id AS varchar(20)), id FROM person WHERE id > :known",
    "UPDATE visitor SET person_id = 10 + id, key = 'person:' || (10 + id) WHERE id > :known AND id % 10 = 0",
    "INSERT INTO identity (visitor_id, person_id) SELECT id, person_id FROM visitor WHERE id > :known AND id % 10 = 0",
)
SQLITE = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :count - 1)," + DRAWN.format(
    at="strftime('%Y-%m-%d %H:%M:%f', at, 'unixepoch') || '000'",
    until="strftime('%Y-%m-%d %H:%M:%f', at + stay, 'unixepoch') || '000'",
)
POSTGRESQL = "WITH n AS (SELECT generate_series(0, CAST(:count AS bigint) - 1) AS i)," + DRAWN.format(
    at="to_timestamp(at)", until="to_timestamp(at + stay)"
)


def main() -> None:
    """SQLite, then PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        asyncio.run(_measure("SQLite", f"sqlite:///{folder}/bot.db"))
        shutil.rmtree(folder, ignore_errors=True)
        Path(folder).mkdir()
        with Postgres(Path(folder) / "pg") as server, server.database() as url:
            asyncio.run(_measure("PostgreSQL", url))


async def _measure(name: str, url: str) -> None:
    store, vault = Store(url, Vault(SECRET)), Vault(SECRET)
    now = datetime.now(UTC)
    began = time.perf_counter()
    await migrate(store)
    links = await _places(store, vault, now)
    tokens = [secrets.token_urlsafe(32) for _ in range(KNOWN)]
    await _fill(store, url, list(links), tokens, now)
    print(f"{name}: {VISITS:,} visits of {VISITORS:,} visitors made in {time.perf_counter() - began:.0f} s")
    gc.collect()
    gc.freeze()  # as a server does: what filled the tables is not looked through while times are taken
    await _traces(store, vault, list(links), now)
    async with _serving(url) as root:
        await _arrivals(root, list(links.values()), tokens, "arrivals")
        sweeping = asyncio.create_task(_sweep(store, now))
        await _arrivals(root, list(links.values()), tokens, "arrivals while a day's visits are being erased")
        print(f"  erased meanwhile: {await sweeping:,} visits")
    await store.close()


async def _places(store: Store, vault: Vault, now: datetime) -> dict[str, str]:
    """Code → what follows /c/ in its signed address."""
    library, registry = load(ROOT / "content", ROOT / "locales"), Registry(vault, ROOT_URL)
    commune = next(iter(library.communes.by_code.values()))
    links = {}
    async with store.begin() as tx:
        owner = await people.welcome(tx, Address("web", "bench"), "vi", now)
        for number in range(PLACES):
            draft = Draft(f"Quán {number}", "food", commune.district, commune.code, "1 Trần Phú", "+84912345678")
            place = await registry.register(tx, owner.id, draft, now)
            links[place.code] = (await registry.link(tx, place, now)).partition("/c/")[2]
    return links


async def _fill(store: Store, url: str, codes: list[str], tokens: list[str], now: datetime) -> None:
    """Rows first, then the indexes: the way to fill a table, not the way it is used."""
    async with store.begin() as tx:
        ranks = [{"rank": rank, "code": code} for rank, code in enumerate(codes)]
        await tx.execute(sa.text("CREATE TEMPORARY TABLE places_by_rank (rank integer PRIMARY KEY, code varchar(20))"))
        await tx.execute(sa.text("INSERT INTO places_by_rank VALUES (:rank, :code)"), ranks)
        keys = [device(token).key for token in tokens] + [f"device:{n:048d}" for n in range(VISITORS - len(tokens))]
        rows = [{"id": number, "key": key, "created_at": now} for number, key in enumerate(keys, 1)]
        for start in range(0, len(rows), 5000):
            await tx.execute(sa.insert(visitor), rows[start : start + 5000])
        for statement in TALKERS:
            await tx.execute(sa.text(statement), {"known": KNOWN})
        for index in visit.indexes:
            await tx.execute(sa.schema.DropIndex(index))
        start_at = (now - timedelta(days=DAYS)).timestamp()
        known = {"count": VISITS, "start": start_at, "days": DAYS, "visitors": VISITORS, "places": PLACES}
        await tx.execute(sa.text(SQLITE if store.is_sqlite else POSTGRESQL), known)
        for index in visit.indexes:
            await tx.execute(sa.schema.CreateIndex(index))
        if not store.is_sqlite:
            await tx.execute(
                sa.text("SELECT setval(pg_get_serial_sequence('visitor', 'id'), :last)"), {"last": VISITORS}
            )
        await tx.execute(sa.text("ANALYZE"))
    if store.is_sqlite:
        _checkpoint(url.removeprefix("sqlite:///"))
    else:
        await _vacuum(url)


def _checkpoint(path: str) -> None:
    """What SQLite does every thousand pages when a table is not filled at one stroke: the log goes into the file, and
    the file to the disk."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.sync()


async def _vacuum(url: str) -> None:
    """What autovacuum does within minutes in a table that was not filled at one stroke."""
    connection = await asyncpg.connect(url)
    await connection.execute("VACUUM ANALYZE visit")
    await connection.execute("VACUUM ANALYZE visitor")
    await connection.close()


async def _traces(store: Store, vault: Vault, codes: list[str], now: datetime) -> None:
    async with store.begin() as tx:
        await colleagues.grant(tx, "Hoa", "tracer", now)
    times, found = [], []
    chosen = [codes[0], *(codes[PLACES * n // 40] for n in range(1, 40))]
    for number, code in enumerate(chosen):
        start = now - timedelta(days=2 + number % 20)
        question = Question("Hoa", code, start, start + timedelta(days=1), "benchmark")
        began = time.perf_counter()
        async with store.begin() as tx:
            found.append(len(await trace(tx, vault, question, now)))
        times.append(time.perf_counter() - began)
    print(
        f"  tracing a checkpoint-day: the busiest ({found[0]:,} visits) {times[0] * 1000:.0f} ms; 39 others (median"
        f" {statistics.median(found[1:]):.0f} visits): median {statistics.median(times[1:]) * 1000:.1f} ms,"
        f" slowest {max(times[1:]) * 1000:.0f} ms"
    )


async def _sweep(store: Store, now: datetime) -> int:
    """A day falls due; what a benchmark's length permits of it is erased."""
    due = asyncio.create_task(sweep.sweep(store, sweep.Retention(), now + timedelta(days=1)))
    await asyncio.wait([due], timeout=SECONDS)
    due.cancel()
    async with store.read() as tx:
        left = (
            await tx.execute(sa.select(sa.func.count()).select_from(visit).where(visit.c.arrived_at < now))
        ).scalar_one()
    return VISITS - int(left)


async def _arrivals(root: str, links: list[str], tokens: list[str], what: str) -> None:
    """An arrival every 1/60 s whether or not the last has been answered; a third of them leave again."""
    times: list[float] = []
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(root, connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as session:
        began = time.perf_counter()
        tasks = []
        for number in range(RATE * SECONDS):
            await asyncio.sleep(max(0.0, began + number / RATE - time.perf_counter()))
            # Two in three have been somewhere before.
            token = secrets.choice(tokens) if number % 3 else secrets.token_urlsafe(32)
            tasks.append(asyncio.create_task(_visit(session, secrets.choice(links), token, times)))
        await asyncio.gather(*tasks)
        took = time.perf_counter() - began
    times.sort()
    shown = ", ".join(f"{label} {times[int(len(times) * share)] * 1000:.1f} ms" for label, share in _SHARES)
    print(f"  {what}: {len(times) / took:.1f} a second for {took:.0f} s: {shown}, slowest {times[-1] * 1000:.0f} ms")


_SHARES: Iterable[tuple[str, float]] = (("median", 0.5), ("p95", 0.95), ("p99", 0.99))


async def _visit(session: aiohttp.ClientSession, link: str, token: str, times: list[float]) -> None:
    began = time.perf_counter()
    form = {"place": link, "token": token}
    async with session.post("/visit/arrive", data=form, headers={"Accept": "application/json"}) as answer:
        await answer.read()
        assert answer.status == 200, answer.status
    times.append(time.perf_counter() - began)


@asynccontextmanager
async def _serving(url: str) -> AsyncIterator[str]:
    """`python -m bot serve` in a process of its own."""
    port = free_port()
    more = {"DATABASE_URL": url, "PORT": str(port), "HOST": "127.0.0.1", "SECRET_KEY": SECRET, "PUBLIC_URL": ROOT_URL}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "serve", env={**os.environ, **more}, stdout=asyncio.subprocess.DEVNULL
    )
    root = f"http://127.0.0.1:{port}"
    try:
        async with aiohttp.ClientSession() as session:
            await _until(lambda: _ready(session, root))
        yield root
    finally:
        process.terminate()
        await process.wait()


async def _until(ready: Callable[[], object]) -> None:
    for _ in range(600):
        if await ready():  # type: ignore[misc]
            return
        await asyncio.sleep(0.1)
    raise TimeoutError("the server did not start")


async def _ready(session: aiohttp.ClientSession, root: str) -> bool:
    try:
        async with session.get(f"{root}/health/ready") as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False
