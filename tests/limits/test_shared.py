"""Counts that hold over all processes."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import sqlalchemy as sa

from bot.limits import Limits
from bot.limits.origin import OURS
from bot.limits.rules import Rule
from bot.store import Store, buckets
from bot.store.tables import bucket
from bot.store.vault import Vault
from bot.web.refusing.shared_limits import SharedLimits
from tests.people import SECRET

FIVE = Rule("five", 5, 0.001)
LAN = "113.160.1.2"


@pytest.fixture
async def processes(database_url: str) -> AsyncIterator[list[Limits]]:
    """Three processes over one database."""
    stores = [Store(database_url, Vault(SECRET)) for _ in range(3)]
    yield [Limits(shared=SharedLimits(store)) for store in stores]
    for store in stores:
        await store.close()


async def test_three_processes_have_one_bucket(processes: list[Limits]) -> None:
    """Thirty at once, in whatever process: five are let in, the others are told how long to wait; a neighbour is not
    held up, and each process knows what it refused."""
    waits = await asyncio.gather(*(processes[number % 3].wait_everywhere(FIVE, LAN) for number in range(30)))
    assert sum(wait == 0 for wait in waits) == 5
    assert all(0 < wait <= 1000.1 for wait in waits if wait)
    assert [await one.spent_everywhere(FIVE, LAN) for one in processes] == [True] * 3
    assert await processes[0].wait_everywhere(FIVE, "113.160.1.3") == 0
    assert sum(one.hit["five"] for one in processes) == 25


async def test_several_are_taken_at_once_or_none(store: Store) -> None:
    """Three of five, then three more have to wait until there are three; two are there still."""
    for cost, waits in ((3, 0), (3, 1000), (2, 0), (1, 1000)):
        async with store.begin() as tx:
            assert await buckets.take(tx, FIVE.name, LAN, FIVE.burst, FIVE.rate, cost) == pytest.approx(waits, abs=1)


async def test_who_comes_from_our_own_network_is_not_counted(processes: list[Limits]) -> None:
    """There is no origin to hold it against."""
    assert not any([await processes[0].wait_everywhere(FIVE, OURS) for _ in range(20)])


async def test_nobody_can_read_whom_it_counts(store: Store, processes: list[Limits]) -> None:
    """The address stands there as a keyed digest, and goes when the bucket is full again."""
    await processes[0].wait_everywhere(FIVE, LAN)
    await processes[0].wait_everywhere(Rule("fast", 5, 1e6), LAN)
    async with store.begin() as tx:
        keys = list(await tx.scalars(sa.select(bucket.c.key)))
        await buckets.sweep(tx)
        left = list(await tx.scalars(sa.select(bucket.c.rule)))
    assert len(keys) == 2 and LAN not in " ".join(keys)
    assert left == ["five"]


async def test_a_clock_that_is_stepped_back_shuts_nobody_out(store: Store, processes: list[Limits]) -> None:
    """What lies further ahead than a bucket takes to fill comes from another time."""
    for _ in range(5):
        await processes[0].wait_everywhere(FIVE, LAN)
    async with store.begin() as tx:
        await tx.execute(sa.update(bucket).values(empty_until=bucket.c.empty_until + 3600))
    assert not await processes[1].spent_everywhere(FIVE, LAN)
    assert [await processes[1].wait_everywhere(FIVE, LAN) > 0 for _ in range(6)] == [False] * 5 + [True]
