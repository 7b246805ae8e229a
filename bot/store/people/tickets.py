"""Questions that staff answer."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Ticket
from bot.store import sealing
from bot.store.tables import ticket
from bot.store.transaction import Tx

_FIELDS = [ticket.c[name] for name in Ticket.__slots__]


async def open_(tx: Tx, person_id: int, address: Address, question: str, now: datetime, context: str = "") -> int:
    """Opens a ticket; gives its number. `context` is what staff need to understand the question."""
    made = await tx.execute(
        sa.insert(ticket)
        .values(
            person_id=person_id,
            channel=address.channel,
            chat_id=address.chat_id,
            question=sealing.seal(tx, question),
            context=sealing.seal(tx, context),
            opened_at=now,
        )
        .returning(ticket.c.id)
    )
    return int(made.scalar_one())


async def waiting(tx: Tx) -> list[Ticket]:
    """Tickets without an answer, oldest first."""
    found = await tx.execute(sa.select(*_FIELDS).where(ticket.c.answered_at.is_(None)).order_by(ticket.c.id))
    return [_opened(tx, row) for row in found]


async def answer(tx: Tx, number: int, text: str, now: datetime) -> bool:
    """Answers a ticket; `False` where there is none or it has its answer."""
    done = await tx.execute(
        sa.update(ticket)
        .where(ticket.c.id == number, ticket.c.answered_at.is_(None))
        .values(answer=sealing.seal(tx, text), answered_at=now)
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
    return [(_opened(tx, row), Address(row.channel, row.chat_id)) for row in found]


async def delivered(tx: Tx, number: int, now: datetime) -> bool:
    """Marks an answer as sent, before it is: whoever gets `True` is the one process that may send it."""
    done = await tx.execute(
        sa.update(ticket).where(ticket.c.id == number, ticket.c.delivered_at.is_(None)).values(delivered_at=now)
    )
    return done.rowcount == 1


async def undelivered(tx: Tx, number: int) -> None:
    """Takes the mark back: the answer certainly did not leave."""
    await tx.execute(sa.update(ticket).where(ticket.c.id == number).values(delivered_at=None))


async def sweep(tx: Tx, before: datetime) -> int:
    """Forgets tickets that were answered before a moment; gives how many."""
    return (await tx.execute(sa.delete(ticket).where(ticket.c.answered_at < before))).rowcount


def _opened(tx: Tx, row: Any) -> Ticket:
    fields = {name: getattr(row, name) for name in Ticket.__slots__}
    texts = {name: sealing.open_(tx, fields[name]) for name in ("question", "answer", "context")}
    return Ticket(**{**fields, **texts})
