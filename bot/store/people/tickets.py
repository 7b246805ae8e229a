"""Questions that staff answer."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Ticket
from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.tables import ticket

_FIELDS = [ticket.c[name] for name in Ticket.__slots__]


async def open_(
    tx: Tx,
    person_id: int,
    address: Address,
    question: str,
    now: datetime,
    context: str = "",
    urgent: bool = False,
) -> int:
    """Opens a ticket; gives its number. `context` is what staff need to understand the question."""
    made = await tx.execute(
        sa.insert(ticket)
        .values(
            person_id=person_id,
            channel=address.channel,
            chat_id=address.chat_id,
            question=sealing.seal(tx, question, place("question", person_id)),
            context=sealing.seal(tx, context, place("context", person_id)),
            opened_at=now,
            urgent=urgent,
        )
        .returning(ticket.c.id)
    )
    return int(made.scalar_one())


async def waiting(tx: Tx) -> list[Ticket]:
    """Tickets without an answer, oldest first."""
    open_ = (ticket.c.answered_at.is_(None), ticket.c.closed_at.is_(None))
    found = await tx.execute(sa.select(*_FIELDS).where(*open_).order_by(ticket.c.id))
    return [opened(row, tx) for row in found]


async def last_open(tx: Tx, person_id: int) -> Ticket | None:
    """A person's last ticket that has no answer yet."""
    open_ = (ticket.c.person_id == person_id, ticket.c.answered_at.is_(None), ticket.c.closed_at.is_(None))
    found = await tx.execute(sa.select(*_FIELDS).where(*open_).order_by(ticket.c.id.desc()).limit(1))
    row = found.first()
    return opened(row, tx) if row else None


async def answer(tx: Tx, number: int, text: str, now: datetime) -> bool:
    """Answers a ticket; `False` where there is none, it is closed, or has an answer that has not left yet. While a
    colleague talks with the person there may be another one."""
    another = sa.and_(ticket.c.taken_by.is_not(None), ticket.c.delivered_at.is_not(None))
    done = await tx.execute(
        sa.update(ticket)
        .where(ticket.c.id == number, ticket.c.closed_at.is_(None), sa.or_(ticket.c.answered_at.is_(None), another))
        .values(answer=sealing.seal(tx, text, place("answer", number)), answered_at=now, delivered_at=None)
    )
    return done.rowcount == 1


async def to_deliver(tx: Tx, limit: int = 20) -> list[tuple[Ticket, Address]]:
    """Answered tickets whose answer has not been sent."""
    found = await tx.execute(
        sa.select(*_FIELDS, ticket.c.channel, ticket.c.chat_id)
        .where(ticket.c.answered_at.is_not(None), ticket.c.delivered_at.is_(None))
        .order_by(ticket.c.answered_at)
        .limit(limit)
    )
    return [(opened(row, tx), Address(row.channel, row.chat_id)) for row in found]


async def delivered(tx: Tx, number: int, now: datetime) -> bool:
    """Marks an answer as sent, before it is: whoever gets `True` is the one process that may send it."""
    done = await tx.execute(
        sa.update(ticket).where(ticket.c.id == number, ticket.c.delivered_at.is_(None)).values(delivered_at=now)
    )
    return done.rowcount == 1


async def sweep(tx: Tx, before: datetime, waited: datetime) -> int:
    """Forgets tickets that were answered or closed before a moment, and those that nobody has answered since they were
    opened, before an earlier one; gives how many."""
    over = sa.func.coalesce(ticket.c.answered_at, ticket.c.closed_at) < before
    in_vain = sa.and_(ticket.c.answered_at.is_(None), ticket.c.closed_at.is_(None), ticket.c.opened_at < waited)
    return (await tx.execute(sa.delete(ticket).where(sa.or_(over, in_vain)))).rowcount


def place(column: str, number: int) -> str:
    """Where a text of a ticket lies: what was asked by its person's number, which is known before its own."""
    return f"ticket.{column} {number}"


def opened(row: Any, tx: Tx) -> Ticket:
    """The ticket of a row, its texts opened."""
    fields = {name: getattr(row, name) for name in Ticket.__slots__}
    whose = {"question": row.person_id, "context": row.person_id, "answer": row.id}
    texts = {name: sealing.open_(tx, fields[name], place(name, number)) for name, number in whose.items()}
    return Ticket(**{**fields, **texts})
