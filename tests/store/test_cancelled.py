"""Whoever is cancelled in the middle of writing keeps nobody else waiting."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.model import Address
from bot.store import Store
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
