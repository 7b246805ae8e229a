"""Queries that run in one transaction, and one of them fails."""

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
import sqlalchemy as sa

from bot.model import Address, Update
from bot.store import Store, Tx
from bot.store.chats import updates
from bot.store.database.inline import LONGEST
from bot.store.people import people
from bot.store.tables import address, seen_update

NOW = datetime(2021, 5, 24, 9, tzinfo=UTC)
LAN, HOA = Update("lan", Address("street", "lan")), Update("hoa", Address("street", "hoa"))


class BrokenError(Exception):
    """A step with a mistake in it."""


async def test_what_fails_is_undone_from_its_beginning(store: Store) -> None:
    """Lan's turn notes the update, asks for more, and fails, while Hoa's goes well. Lan's update counts as unseen, so
    that it is heard again, or apologised for, and never dropped as if it had been answered."""

    async def fails(tx: Tx) -> None:
        assert await updates.take(tx, LAN, NOW)
        await tx.execute(sa.select(1))
        raise BrokenError

    async def goes_well(tx: Tx) -> bool:
        return await updates.take(tx, HOA, NOW)

    blocked = [store.together(goes_well if number else fails, str(number)) for number in range(2)]
    failed, went_well = await asyncio.gather(*blocked, return_exceptions=True)
    assert isinstance(failed, BrokenError) and went_well is True
    async with store.read() as tx:
        assert list(await tx.scalars(sa.select(seen_update.c.update_id))) == ["hoa"]
    with pytest.raises(BrokenError):
        await store.together(fails)


async def test_what_takes_long_keeps_nobody_who_can_be_answered(store: Store) -> None:
    """Five turns wait, each of which thinks for longer than the conversations may stand still. On SQLite, where one
    transaction runs at a time, each is committed and answered before the next is thought about; nowhere is one lost, or
    passed over by those that come later."""
    happened: list[str] = []

    async def thinks(tx: Tx, name: str) -> None:
        time.sleep(1.5 * LONGEST)  # noqa: ASYNC251 - who thinks keeps the event loop
        happened.append(f"{name} thinks")

    async def asks(name: str) -> None:
        await store.together(lambda tx: thinks(tx, name), "the same row")
        happened.append(f"{name} is answered")

    names = ["Năm", "Tư", "Ba", "Hai", "Bảy"]
    await asyncio.gather(*(asks(name) for name in names))
    assert sorted(happened) == sorted(f"{name} {what}" for name in names for what in ("thinks", "is answered"))
    if store.is_sqlite:
        assert happened == [f"{name} {what}" for name in names for what in ("thinks", "is answered")]


async def test_what_is_short_goes_ahead_of_turns(store: Store) -> None:
    """Five turns wait on SQLite, each of which takes as long as one transaction may, when it is to be noted what has
    left. It is noted after the turn that is being thought about, and not after all that came before it: a process that
    dies a moment later has not said it for nothing. Elsewhere it has a transaction of its own. Nothing is lost."""
    happened: list[str] = []

    async def thinks(_tx: Tx, name: str) -> None:
        time.sleep(1.5 * LONGEST)  # noqa: ASYNC251 - who thinks keeps the event loop
        happened.append(name)

    async def notes(_tx: Tx) -> None:
        happened.append("noted")

    turns = [asyncio.create_task(store.together(partial(thinks, name=name), "the same row")) for name in "ABCDE"]
    while not happened:
        await asyncio.sleep(0)
    await store.at_once(notes)
    assert len(happened) <= 3 or not store.is_sqlite
    await asyncio.gather(*turns)
    assert sorted(happened) == ["A", "B", "C", "D", "E", "noted"]


async def test_who_comes_back_and_leaves_at_once_is_in_nobodys_way(store: Store) -> None:
    """Lan, who had left, writes again; while her turn is being saved the channel says that she has left. Both are about
    one person and one address, and the second waits for the first: neither waits for the other and is undone."""

    async def leaves() -> None:
        async with store.begin() as tx:
            await people.unreachable(tx, LAN.address, NOW)

    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN.address, "vi", NOW)
    await leaves()
    async with store.begin() as tx:
        await people.reachable(tx, LAN.address)
        leaving = asyncio.create_task(leaves())
        while not store.is_sqlite and not await tx.scalar(sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
            assert not leaving.done()
        await people.change(tx, lan.id, language="en")
    await leaving
    async with store.read() as tx:
        assert await tx.scalar(sa.select(address.c.unreachable_at)) == NOW
        assert await people.numbered(tx, lan.id) == replace(lan, language="en")
