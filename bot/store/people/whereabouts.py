"""Where somebody last did something, and what came of what was said to them: kept for each address."""

from datetime import datetime

import sqlalchemy as sa

from bot.model import Address
from bot.store.database.transaction import Tx
from bot.store.tables import address


async def last_noted(tx: Tx, where: Address) -> tuple[datetime | None, datetime | None]:
    """When something was last received at an address, and when something was last read there."""
    row = (await tx.execute(sa.select(address.c.received_at, address.c.read_at).where(_is(where)))).first()
    return (row.received_at, row.read_at) if row else (None, None)


async def last_seen(tx: Tx, where: Address) -> datetime | None:
    """When somebody last did anything at an address; nothing where nobody is known there."""
    moment: datetime | None = await tx.scalar(sa.select(address.c.seen_at).where(_is(where)))
    return moment


async def interacted(tx: Tx, where: Address, at: datetime) -> None:
    """Notes that somebody did something at an address; what comes late takes nothing back."""
    older = sa.or_(address.c.seen_at.is_(None), address.c.seen_at < at)
    await tx.execute(sa.update(address).where(_is(where), older).values(seen_at=at))


async def received(tx: Tx, where: Address, at: datetime, read: bool = False) -> None:
    """Notes that something arrived at an address, or was read there."""
    column = address.c.read_at if read else address.c.received_at
    newer = sa.or_(column.is_(None), column < at)
    await tx.execute(sa.update(address).where(_is(where), newer).values({column: at}))


def _is(where: Address) -> sa.ColumnElement[bool]:
    return sa.and_(address.c.channel == where.channel, address.c.chat_id == where.chat_id)
