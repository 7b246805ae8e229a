"""What was said and has not arrived yet, numbered by the address. A row goes once it was sent; what is said to a page
of our own, once the page says that it has shown it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Message
from bot.store import sealing
from bot.store.chats.plain import message_of, plain
from bot.store.chats.turns import AT, NUMBERS, SPEAKS, Lease, Said, at, by, numbered
from bot.store.prepared import Prepared
from bot.store.tables import Id, Instant, outbox, session
from bot.store.transaction import Tx

KEPT = timedelta(days=30)
"""How long a message waits for a browser that does not come back."""

LEASE = timedelta(seconds=6)
"""How long a process is taken to be there that sends what waits at an address, if it does not renew its lease."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that was said, its number at its address, and since when it waits."""

    number: int
    message: Message
    since: datetime


_PUT = Prepared(
    sa.insert(outbox).values(
        channel=sa.bindparam("at_channel", type_=sa.String),
        chat_id=sa.bindparam("at_chat", type_=sa.String),
        number=sa.bindparam("this", type_=Id),
        body=sa.bindparam("what", type_=sa.JSON),
        created_at=sa.bindparam("now", type_=Instant),
    )
)


async def put(tx: Tx, address: Address, first: int, messages: Iterable[Message], now: datetime) -> None:
    """Keeps messages under the numbers that they were given."""
    numbered_ = enumerate(messages, start=first)
    bodies = [(n, sealing.seal_json(tx, plain(said), sealing.of_letter(address, n))) for n, said in numbered_]
    rows = [{**at(address), "this": number, "what": body, "now": now} for number, body in bodies]
    if len(rows) == 1:
        await tx.rows(_PUT, rows[0])
    elif rows:
        await tx.many(_PUT, rows)


_SAY = Prepared(sa.update(session).where(*AT).values(SPEAKS).returning(*NUMBERS))


async def say(tx: Tx, address: Address, messages: Sequence[Message], lease: Lease) -> Said:
    """Says something outside of a turn: it takes its numbers under the row of the address, or, where nobody is known
    there (any more), after what waits."""
    found = await tx.rows(_SAY, {**at(address), "more": len(messages), **by(lease)})
    said = numbered(found[0], len(messages), lease) if found else await _after(tx, address, len(messages))
    await put(tx, address, said.first, messages, lease.now)
    return said


async def _after(tx: Tx, address: Address, count: int) -> Said:
    last = await tx.scalar(sa.select(sa.func.coalesce(sa.func.max(outbox.c.number), 0)).where(*_is(address)))
    return Said(last + count, count, last, mine=True)


async def after(tx: Tx, address: Address, number: int, limit: int = 200) -> list[Waiting]:
    """What waits at an address beyond a number, oldest first."""
    found = await tx.execute(
        sa.select(outbox.c.number, outbox.c.body, outbox.c.created_at)
        .where(*_is(address), outbox.c.number > number)
        .order_by(outbox.c.number)
        .limit(limit)
    )
    return [
        Waiting(
            row.number,
            message_of(sealing.open_json(tx, row.body, sealing.of_letter(address, row.number))),
            row.created_at,
        )
        for row in found
    ]


_GONE = Prepared(
    sa.delete(outbox).where(
        outbox.c.channel == sa.bindparam("at_channel", type_=sa.String),
        outbox.c.chat_id == sa.bindparam("at_chat", type_=sa.String),
        outbox.c.number <= sa.bindparam("to", type_=Id),
    )
)
_LEFT = Prepared(
    sa.update(session)
    .where(*AT, session.c.sent < sa.bindparam("to", type_=Id))
    .values(sent=sa.bindparam("to", type_=Id))
    .returning(session.c.said, session.c.owner)
)


async def note(tx: Tx, sent: Mapping[Address, int], me: str) -> dict[Address, int]:
    """Notes up to which number everything has left at each address; gives those where this process owes more, with the
    number of the last thing said there."""
    more = {}
    for address in sorted(sent, key=str):
        its = {**at(address), "to": sent[address]}
        found = await tx.rows(_LEFT, its)
        if found and found[0][0] > sent[address] and found[0][1] == me:
            more[address] = int(found[0][0])
        await tx.rows(_GONE, its)
    return more


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


async def lease(tx: Tx, address: Address, mine: Lease) -> list[Waiting]:
    """Takes over what waits at an address and gives it, or nothing where another process was faster. Where nobody is
    known, the moment since which it waits stands for the lease."""
    its = sa.update(session).where(session.c.channel == address.channel, session.c.chat_id == address.chat_id)
    free = sa.or_(session.c.leased_to.is_(None), session.c.leased_to <= mine.now)
    taken = (await tx.execute(its.where(free).values(owner=mine.owner, leased_to=mine.until))).rowcount
    if not taken:
        orphan = sa.update(outbox).where(*_is(address), outbox.c.created_at <= mine.now - LEASE)
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


async def renew(tx: Tx, addresses: Iterable[Address], me: str, until: datetime) -> None:
    """This process is still there and sends what waits at these addresses."""
    await tx.many(_RENEW, [{**at(address), "me": me, "until": until} for address in sorted(addresses, key=str)])


async def let_go(tx: Tx, last: Mapping[Address, int], me: str, until: datetime) -> None:
    """This process sends nothing more at these addresses, if nothing was said there after these numbers; anybody may
    from a moment on."""
    rows = [{**at(address), "to": number, "me": me, "until": until} for address, number in last.items()]
    await tx.many(_LET_GO, sorted(rows, key=lambda row: (row["at_channel"], row["at_chat"])))


async def abandon(tx: Tx) -> None:
    """Ends every lease: called at the start where only one process can run."""
    await tx.execute(sa.update(session).where(session.c.leased_to.is_not(None)).values(owner="", leased_to=None))


async def news(tx: Tx, shown: Mapping[Address, int]) -> list[Address]:
    """Those of these addresses where more waits than was shown."""
    rows: list[Any] = []
    chats: list[Address] = list(shown)
    for start in range(0, len(chats), 500):
        these = [(address.channel, address.chat_id) for address in chats[start : start + 500]]
        whose = sa.tuple_(outbox.c.channel, outbox.c.chat_id)
        last = sa.select(outbox.c.channel, outbox.c.chat_id, sa.func.max(outbox.c.number)).where(whose.in_(these))
        rows += await tx.execute(last.group_by(outbox.c.channel, outbox.c.chat_id))
    found = {Address(channel, chat_id): number for channel, chat_id, number in rows}
    return [address for address, number in found.items() if number > shown[address]]


async def drop(tx: Tx, address: Address, number: int) -> None:
    """Drops what has arrived up to and with a number."""
    await tx.rows(_GONE, {**at(address), "to": number})


async def sweep(tx: Tx, now: datetime) -> None:
    """Drops what nobody came for."""
    await tx.execute(sa.delete(outbox).where(outbox.c.created_at < now - KEPT))


def _is(address: Address) -> list[sa.ColumnElement[bool]]:
    return [outbox.c.channel == address.channel, outbox.c.chat_id == address.chat_id]
