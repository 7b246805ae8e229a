"""Which process sends at an address: the one that holds its lease. One that dies loses it, and another goes on."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Address
from bot.store.chats.outbox import Waiting, after, said_at, waits
from bot.store.chats.turns import AT, Lease, at
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Id, Instant, outbox, session

LEASE = timedelta(seconds=6)
"""How long a process is taken to be there that sends what waits at an address, if it does not renew its lease."""

EVER = 2**62
"""A number that is never reached."""


async def due(tx: Tx, channels: Collection[str], now: datetime, limit: int = 100) -> list[Address]:
    """Where something waits that nobody is sending."""
    free = sa.or_(session.c.leased_to.is_(None), session.c.leased_to <= now)
    nobody = sa.and_(session.c.channel.is_(None), outbox.c.created_at <= now - LEASE)
    there = sa.and_(session.c.channel == outbox.c.channel, session.c.chat_id == outbox.c.chat_id)
    found = await tx.execute(
        sa.select(outbox.c.channel, outbox.c.chat_id)
        .distinct()
        .select_from(sa.outerjoin(outbox, session, there))
        .where(outbox.c.channel.in_(list(channels)), sa.or_(free, nobody))
        .limit(limit)
    )
    return [Address(*row) for row in found]


async def take(tx: Tx, address: Address, mine: Lease) -> list[Waiting]:
    """Takes over what waits at an address and gives it, or nothing where another process was faster. Where nobody is
    known, the moment since which it waits stands for the lease."""
    its = sa.update(session).where(session.c.channel == address.channel, session.c.chat_id == address.chat_id)
    free = sa.or_(session.c.leased_to.is_(None), session.c.leased_to <= mine.now)
    taken = (await tx.execute(its.where(free).values(owner=mine.owner, leased_to=mine.until))).rowcount
    if not taken:
        orphan = sa.update(outbox).where(*waits(address), outbox.c.created_at <= mine.now - LEASE)
        known = sa.select(session.c.version).where(session.c.channel == address.channel)
        known = known.where(session.c.chat_id == address.chat_id)
        taken = (await tx.execute(orphan.where(~known.exists()).values(created_at=mine.now))).rowcount
    return await after(tx, address, 0) if taken else []


_RENEW = Prepared(
    sa.update(session)
    .where(*AT, session.c.owner == sa.bindparam("me", type_=sa.String))
    .values(leased_to=sa.bindparam("until", type_=Instant))
)
_LET_GO = Prepared(
    sa.update(session)
    .where(*AT, session.c.owner == sa.bindparam("me", type_=sa.String), session.c.said <= sa.bindparam("to", type_=Id))
    .values(owner="", leased_to=sa.bindparam("until", type_=Instant))
)


async def renew(tx: Tx, addresses: Iterable[Address], me: str, until: datetime) -> list[Address]:
    """This process is still there and sends what waits at these addresses; gives those at which it still may."""
    its = sorted(addresses, key=str)
    await tx.many(_RENEW, [{**at(address), "me": me, "until": until} for address in its])
    return list(await said_at(tx, its, me))


async def let_go(tx: Tx, address: Address, last: int, me: str, until: datetime) -> None:
    """This process sends nothing more at an address, if nothing was said there after a number; anybody may from a
    moment on."""
    await tx.rows(_LET_GO, {**at(address), "to": last, "me": me, "until": until})


async def leave(tx: Tx, addresses: Iterable[Address], me: str, now: datetime) -> None:
    """This process ends: whatever is said at these addresses, anybody may send it."""
    rows = [{**at(address), "to": EVER, "me": me, "until": now} for address in sorted(addresses, key=str)]
    await tx.many(_LET_GO, rows)


async def abandon(tx: Tx) -> None:
    """Ends every lease: called at the start where only one process can run."""
    await tx.execute(sa.update(session).where(session.c.leased_to.is_not(None)).values(owner="", leased_to=None))
