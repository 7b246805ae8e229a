"""How long a citizen waits for a reply while a broadcast to 100,000 runs; wanted: 1.2 times the idle time at most."""

import asyncio
import os
import statistics
import time
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.content import load
from bot.delivery.booking import Booking
from bot.folders import ROOT
from bot.model import Message
from bot.store import Store
from bot.store.ledger.lanes import Pace
from bot.understanding import Understanding
from tests.bench.grounds import BOTH, line
from tests.bench.wire import Office, stop, townsfolk, worker
from tests.crowd import announce
from tests.people import Citizen, Town

PEOPLE = 100_000
RATE = 28.0
TALKS = int(os.environ.get("BENCH_TALKS", "300"))
ROUNDS = 5
"""Idle and busy take turns, so that what else the machine does hits both."""


class Heard(dict[str, list[Message]]):
    """What was said on the street to whom, and the moment at which something was heard last."""

    at = 0.0

    def setdefault(self, chat_id: str, default: list[Message]) -> list[Message]:  # type: ignore[override]
        self.at = time.perf_counter()
        return super().setdefault(chat_id, default)


async def _waits(town: Town) -> list[float]:
    """Seconds from each thing said until its reply is heard, citizens a tenth of a second after each other."""
    waits: list[float] = []
    town.street.heard = heard = Heard()

    async def talk(lan: Citizen) -> None:
        for text in ("/start", "menu", "xin chào"):
            begun = time.perf_counter()
            await lan.says(text)
            waits.append(heard.at - begun)
            await asyncio.sleep(0.05)

    for _ in range(TALKS // 3 // ROUNDS):
        await talk(town.citizen())
    return waits


async def _replies(name: str, url: str) -> None:
    store, library = Store(url), load(ROOT / "content", ROOT / "locales")
    await townsfolk(store, PEOPLE)
    town = Town(store, library, Understanding(library))
    town.now = datetime.now(UTC)
    town.outbox._attempt._booking = Booking(store, {"street": Pace(RATE), "telegram": Pace(RATE)})
    await _waits(town)  # warm
    idle, busy = list[float](), list[float]()
    await announce(store, datetime.now(UTC))
    async with Office(0.04).open() as office:
        process = worker(url, office, RATE)
        while len(office.times) < 10:
            await asyncio.sleep(0.05)
        for _ in range(ROUNDS):
            await _set(store, "paused")
            idle += await _waits(town)
            await _set(store, "running")
            busy += await _waits(town)
        await _set(store, "cancelled")
        await asyncio.to_thread(stop, [process])
    quiet, sending = _ninety_fifth(idle), _ninety_fifth(busy)
    line(f"{name}: p95 of a reply, idle", 1000 * quiet, "ms")
    line(f"{name}: p95 of a reply while {PEOPLE:,} are sent", 1000 * sending, "ms")
    line(f"{name}: that is", 100 * sending / quiet, "%", "wanted: at most 120")
    await store.close()


async def _set(store: Store, state: str) -> None:
    """The broadcast waits, goes on, or ends."""
    async with store.begin() as tx:
        await tx.execute(sa.text("UPDATE occurrence SET state = :state"), {"state": state})
    await asyncio.sleep(1.0)  # until the worker has looked


def _ninety_fifth(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def main() -> None:
    """On both databases."""
    for name, ground in BOTH.items():
        with ground() as url:
            asyncio.run(_replies(name, url))
