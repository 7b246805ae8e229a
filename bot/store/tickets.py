"""Questions that staff answer."""

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Address, Ticket
from bot.store.engine import Tx
from bot.store.tables import ticket

KEPT = timedelta(days=30)
"""How long an answered ticket is kept."""

_FIELDS = [ticket.c[name] for name in Ticket.__slots__]


async def open_(tx: Tx, person_id: int, address: Address, question: str, now: datetime) -> int:
    """Opens a ticket; gives its number."""
    made = await tx.execute(
        sa.insert(ticket)
        .values(
            person_id=person_id,
            channel=address.channel,
            chat_id=address.chat_id,
            question=question,
            opened_at=now,
        )
        .returning(ticket.c.id)
    )
    return int(made.scalar_one())


async def waiting(tx: Tx) -> list[Ticket]:
    """Tickets without an answer, oldest first."""
    found = await tx.execute(sa.select(*_FIELDS).where(ticket.c.answered_at.is_(None)).order_by(ticket.c.id))
    return [Ticket(**row._mapping) for row in found]


async def answer(tx: Tx, number: int, text: str, now: datetime) -> bool:
    """Answers a ticket; `False` where there is none or it has its answer."""
    done = await tx.execute(
        sa.update(ticket)
        .where(ticket.c.id == number, ticket.c.answered_at.is_(None))
        .values(answer=text, answered_at=now)
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
    return [(Ticket(*row[:-2]), Address(row[-2], row[-1])) for row in found]


async def delivered(tx: Tx, number: int, now: datetime) -> bool:
    """Marks an answer as sent, before it is: whoever gets `True` is the one process that may send it."""
    done = await tx.execute(
        sa.update(ticket).where(ticket.c.id == number, ticket.c.delivered_at.is_(None)).values(delivered_at=now)
    )
    return done.rowcount == 1


async def undelivered(tx: Tx, number: int) -> None:
    """Takes the mark back: the answer certainly did not leave."""
    await tx.execute(sa.update(ticket).where(ticket.c.id == number).values(delivered_at=None))


async def sweep(tx: Tx, now: datetime) -> None:
    """Forgets tickets that were answered longer ago than `KEPT`."""
    await tx.execute(sa.delete(ticket).where(ticket.c.answered_at < now - KEPT))
