"""What is kept of a person besides what `people` and `progress` know, for whoever asks what is known about them."""

import sqlalchemy as sa

from bot.model import Ticket
from bot.store.database.transaction import Tx
from bot.store.ledger.deliveries import of
from bot.store.people import tickets
from bot.store.tables import delivery, nudged, ticket


async def questions(tx: Tx, person_id: int) -> list[Ticket]:
    """The questions to staff that a person asked, oldest first."""
    columns = [ticket.c[name] for name in Ticket.__slots__]
    found = await tx.execute(sa.select(*columns).where(ticket.c.person_id == person_id).order_by(ticket.c.id))
    return [tickets.opened(row, tx) for row in found]


async def nudges(tx: Tx, person_id: int) -> int:
    """How often a person was reminded of what they had left half-way."""
    return await _count(tx, nudged, nudged.c.person_id == person_id)


async def deliveries(tx: Tx, person_id: int) -> int:
    """How many campaigns went out, or are to go out, to a person."""
    return await _count(tx, delivery, of(person_id))


async def _count(tx: Tx, table: sa.Table, whose: sa.ColumnElement[bool]) -> int:
    found = await tx.execute(sa.select(sa.func.count()).select_from(table).where(whose))
    return int(found.scalar_one())
