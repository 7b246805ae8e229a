"""Queries that run in one transaction, and one of them fails."""

import asyncio
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.model import Address, Update
from bot.store import Store, Tx
from bot.store.chats import updates
from bot.store.tables import seen_update

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
