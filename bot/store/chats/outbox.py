"""What was said and has not arrived yet, numbered by the address. A row goes once it was sent; what is said to a page
of our own, once the page says that it has shown it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import repeat
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Message
from bot.store import sealing
from bot.store.chats import letters
from bot.store.chats.plain import message_of
from bot.store.chats.turns import AT, NUMBERS, SPEAKS, Lease, Said, at, by, numbered
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Id, outbox, session

KEPT = timedelta(days=30)
"""How long a message waits for a browser that does not come back."""

AT_ONCE = 128
"""Addresses of which it is asked at once what is owed there: twice what arrives from a full webhook, and far below the
thousand conditions of which SQLite makes one (https://www.sqlite.org/limits.html#max_expr_depth)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that was said, its number at its address, and since when it waits."""

    number: int
    message: Message
    since: datetime


_SAY = Prepared(sa.update(session).where(*AT).values(SPEAKS).returning(*NUMBERS))


async def say(tx: Tx, address: Address, messages: Sequence[Message], lease: Lease) -> Said:
    """Says something outside of a turn: it takes its numbers under the row of the address, or, where nobody is known
    there (any more), after what waits."""
    found = await tx.rows(_SAY, {**at(address), "more": len(messages), **by(lease)})
    said = numbered(found[0], len(messages), lease) if found else await _after(tx, address, len(messages), lease)
    await letters.put(tx, address, said.first, messages, lease.now)
    return said


async def _after(tx: Tx, address: Address, count: int, lease: Lease) -> Said:
    last = await tx.scalar(sa.select(sa.func.coalesce(sa.func.max(outbox.c.number), 0)).where(*waits(address)))
    return Said(last + count, count, last, mine=True, until=lease.until)


def waits(address: Address) -> list[sa.ColumnElement[bool]]:
    """The rows of an address."""
    return [outbox.c.channel == address.channel, outbox.c.chat_id == address.chat_id]


async def after(tx: Tx, address: Address, number: int, limit: int = 200) -> list[Waiting]:
    """What waits at an address beyond a number, oldest first."""
    found = await tx.execute(
        sa.select(outbox.c.number, outbox.c.body, outbox.c.created_at)
        .where(*waits(address), outbox.c.number > number)
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
)


async def note(tx: Tx, sent: Mapping[Address, int], me: str) -> dict[Address, int]:
    """Notes up to which number everything has left at each address; gives those where this process owes more, with the
    number of the last thing said there. Nobody speaks there meanwhile, so all addresses are noted on one way."""
    rows = [{**at(address), "to": sent[address]} for address in sorted(sent, key=str)]
    await tx.many(_LEFT, rows)
    await tx.many(_GONE, rows)
    owned = await said_at(tx, sorted(sent, key=str), me)
    return {address: said for address, (said, left) in owned.items() if said > left}


async def said_at(tx: Tx, addresses: Sequence[Address], me: str) -> dict[Address, tuple[int, int]]:
    """Those of these addresses at which one process sends, each with the number of the last thing that was said there
    and of the last that has left."""
    owned: dict[Address, tuple[int, int]] = {}
    for start in range(0, len(addresses), AT_ONCE):
        these = _filled_up(addresses[start : start + AT_ONCE])
        whose = {f"channel_{place}": address.channel for place, address in enumerate(these)}
        whose |= {f"chat_{place}": address.chat_id for place, address in enumerate(these)}
        found = await tx.rows(_owned(len(these)), {**whose, "me": me})
        owned |= {Address(channel, chat_id): (said, left) for channel, chat_id, said, left in found}
    return owned


def _filled_up(addresses: Sequence[Address]) -> list[Address]:
    """With the last one again and again, up to a power of two: to make a statement for so many takes longer than all
    that it asks, and so there are eight of them, and not one for every number."""
    room = 1 << (len(addresses) - 1).bit_length()
    return [*addresses, *repeat(addresses[-1], room - len(addresses))]


@lru_cache(maxsize=AT_ONCE.bit_length())
def _owned(count: int) -> Prepared:
    """At which of so many addresses one process sends."""
    its = sa.or_(
        *(
            sa.and_(session.c.channel == _text(f"channel_{number}"), session.c.chat_id == _text(f"chat_{number}"))
            for number in range(count)
        )
    )
    owned = sa.select(session.c.channel, session.c.chat_id, session.c.said, session.c.sent)
    return Prepared(owned.where(its, session.c.owner == _text("me")))


def _text(name: str) -> sa.BindParameter[str]:
    return sa.bindparam(name, type_=sa.String)


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
