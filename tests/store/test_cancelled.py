"""Whoever is cancelled in the middle of writing keeps nobody else waiting."""

import asyncio
import threading
from datetime import UTC, datetime

import pytest

from bot.model import Address
from bot.store import Store, Tx
from bot.store.database import engines
from bot.store.people import people, tickets

LAN = Address("web", "lan")


async def asks(store: Store, number: int) -> None:
    """One question after the other."""
    while True:
        async with store.begin() as tx:
            await tickets.open_(tx, number, LAN, "Câu hỏi", datetime.now(UTC))


async def test_the_database_is_free_when_writers_are_cancelled(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four write all the time and are cancelled wherever they are, each time a little later. Whoever comes next writes
    at once."""
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    other = Store(database_url)
    async with other.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", datetime.now(UTC))
    for later in range(40):
        store = Store(database_url)
        writers = [asyncio.create_task(asks(store, lan.id)) for _ in range(4)]
        await asyncio.sleep(0.01 + later / 4000)
        for writer in writers:
            writer.cancel()
        await asyncio.gather(*writers, return_exceptions=True)
        async with other.begin() as tx:
            await people.change(tx, lan.id, language="en")
        await store.close()
    await other.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_thread_outlives_its_store(database_url: str) -> None:
    """Whoever looks something up is cancelled wherever they are, and the store is closed: nothing answers any more that
    would find the event loop closed."""
    before = set(threading.enumerate())
    for later in range(40):
        store = Store(database_url)
        looks = [asyncio.create_task(store.ping()) for _ in range(4)]
        await asyncio.sleep(later / 4000)
        for look in looks:
            look.cancel()
        await asyncio.gather(*looks, return_exceptions=True)
        await store.close()
        assert not [one for one in set(threading.enumerate()) - before if "_connection_worker" in one.name]


# The driver's own tasks are ended as well: what was closing a connection to PostgreSQL leaves that to Python.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_whoever_has_a_last_thing_to_write_gets_it_written_when_all_is_ended(store: Store) -> None:
    """A program that stops cancels everything at once. One turn is just being saved, and a visitor's socket notes in
    its last breath how far it was: neither waits for ever, and what comes afterwards is written as well."""

    async def comes(tx: Tx, name: str) -> None:
        await people.welcome(tx, Address("web", name), "vi", datetime.now(UTC))

    async def listens(name: str) -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await store.together(lambda tx: comes(tx, name))

    await asyncio.gather(*(store.together(lambda tx, name=name: comes(tx, name)) for name in ("bà Tư", "ông Năm")))
    for later in range(20):
        visitor = asyncio.create_task(listens(f"visitor {later}"))
        turn = asyncio.create_task(store.together(lambda tx, later=later: comes(tx, f"lan {later}")))
        await asyncio.sleep(later / 4000)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        _, waiting = await asyncio.wait([visitor, turn], timeout=10)
        assert not waiting
    await asyncio.wait_for(store.together(lambda tx: comes(tx, "who comes afterwards")), 10)
