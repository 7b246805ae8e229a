"""What people are reminded of, at hours of their own."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

import sqlalchemy as sa

from bot.model import Address, OwnReminder
from bot.store.database.transaction import Tx
from bot.store.tables import address, own_reminder, person


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder whose time has come, the language of whoever gets it, and when they last did anything there."""

    reminder: OwnReminder
    language: str
    seen_at: datetime | None


async def keep(tx: Tx, person_id: int, reminder: OwnReminder) -> int:
    """Keeps a new one; gives its number."""
    where = {"channel": reminder.address.channel, "chat_id": reminder.address.chat_id}
    row = {**where, **_when(reminder), "task": reminder.task, "person_id": person_id}
    made = await tx.execute(sa.insert(own_reminder).values(**row).returning(own_reminder.c.id))
    return int(made.scalar_one())


async def change(tx: Tx, reminder: OwnReminder) -> None:
    """Keeps what it is about, its hour, its days and its next time as they are now."""
    its = sa.update(own_reminder).where(own_reminder.c.id == reminder.id)
    await tx.execute(its.values(task=reminder.task, **_when(reminder)))


async def of(tx: Tx, person_id: int) -> list[OwnReminder]:
    """Those of a person, the oldest first."""
    its = sa.select(own_reminder).where(own_reminder.c.person_id == person_id)
    return [_made(row) for row in await tx.execute(its.order_by(own_reminder.c.id))]


async def drop(tx: Tx, number: int) -> None:
    """Ends one."""
    await tx.execute(sa.delete(own_reminder).where(own_reminder.c.id == number))


async def end(tx: Tx, person_id: int) -> None:
    """Ends all of a person."""
    await tx.execute(sa.delete(own_reminder).where(own_reminder.c.person_id == person_id))


async def end_at(tx: Tx, where: Address) -> None:
    """Ends all that are said at an address."""
    there = (own_reminder.c.channel == where.channel, own_reminder.c.chat_id == where.chat_id)
    await tx.execute(sa.delete(own_reminder).where(*there))


async def due(tx: Tx, now: datetime, limit: int) -> list[Due]:
    """Those whose time has come, the longest due first."""
    its_address = (address.c.channel == own_reminder.c.channel) & (address.c.chat_id == own_reminder.c.chat_id)
    found = await tx.execute(
        sa.select(own_reminder, person.c.language, address.c.seen_at)
        .join(person, person.c.id == own_reminder.c.person_id)
        .outerjoin(address, its_address)
        .where(own_reminder.c.next_at <= now)
        .order_by(own_reminder.c.next_at)
        .limit(limit)
    )
    return [Due(_made(row), row.language, row.seen_at) for row in found]


async def move(tx: Tx, reminder: OwnReminder, following: datetime | None) -> bool:
    """Sets the next time, or ends one that has none; `False` where another process was faster, or it was changed
    meanwhile: whoever gets `True` is the one that may say it."""
    its = (own_reminder.c.id == reminder.id, own_reminder.c.next_at == reminder.next_at)
    if following is None:
        return (await tx.execute(sa.delete(own_reminder).where(*its))).rowcount == 1
    return (await tx.execute(sa.update(own_reminder).where(*its).values(next_at=following))).rowcount == 1


def _when(reminder: OwnReminder) -> dict[str, Any]:
    days = "".join(map(str, sorted(reminder.days)))
    return {"clock": f"{reminder.clock:%H:%M}", "days": days, "next_at": reminder.next_at}


def _made(row: Any) -> OwnReminder:
    return OwnReminder(
        id=row.id,
        task=row.task,
        clock=time.fromisoformat(row.clock),
        days=frozenset(map(int, row.days)),
        next_at=row.next_at,
        address=Address(row.channel, row.chat_id),
    )
