"""Short words from one process to all others."""

import asyncio

import pytest

from bot.model.supervisor import beside
from bot.store import Store
from bot.store.database.postgresql import pubsub
from bot.store.database.postgresql.pubsub import LENGTH, _payloads


def test_what_is_long_goes_in_several() -> None:
    """Nothing is left out, each keeps to what PostgreSQL takes, and there is one even with nothing to say."""
    lines = [f"web {number:040}" for number in range(1000)]
    payloads = list(_payloads("me", lines))
    assert [line for one in payloads for line in one.split("\n")[1:]] == lines
    assert all(len(one) < LENGTH and one.startswith("me\n") for one in payloads)
    assert list(_payloads("me", [])) == ["me"]


async def test_who_cannot_be_told_is_not_waited_for(store: Store) -> None:
    """Before a process listens, and on SQLite, nothing is kept for later."""
    store.pubsub.publish("web", "lan")
    assert store.pubsub._waiting == []


async def test_who_begins_is_known_at_once(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two that have just begun hear each other, although neither will have anything to say for an hour."""
    if database_url.startswith("sqlite"):
        return  # one process
    monkeypatch.setattr(pubsub, "PULSE", 3600.0)
    here, there = Store(database_url), Store(database_url)
    async with asyncio.timeout(20), beside(here.pubsub.run(), there.pubsub.run()):
        while here.pubsub.peers + there.pubsub.peers < 2:
            await asyncio.sleep(0.01)
    await here.close()
    await there.close()
