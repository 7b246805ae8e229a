"""People and their addresses."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Person
from bot.store import tables
from bot.store.chats.sessions import ConflictError
from bot.store.database.transaction import Tx
from bot.store.ledger import finish
from bot.store.people import own_reminders
from bot.store.tables import delivery, occurrence, outbox, person

_FIELDS = [person.c[name] for name in Person.__slots__]


async def at(tx: Tx, address: Address) -> Person | None:
    """Who writes from this address, if anybody has."""
    found = await tx.execute(sa.select(*_FIELDS).join(tables.address).where(_is(address)))
    row = found.first()
    return Person(**row._mapping) if row else None


async def numbered(tx: Tx, person_id: int) -> Person | None:
    """The person of a number, if there is one."""
    row = (await tx.execute(sa.select(*_FIELDS).where(person.c.id == person_id))).first()
    return Person(**row._mapping) if row else None


async def welcome(tx: Tx, address: Address, language: str, now: datetime) -> Person:
    """A new person at a new address; nothing but the language is known. Raises `ConflictError` when another process has
    welcomed them in the meantime."""
    row = {"language": language, "created_at": now, "seen_at": now}
    made = await tx.execute(sa.insert(person).values(**row).returning(*_FIELDS))
    someone = Person(**made.one()._mapping)
    where = {"channel": address.channel, "chat_id": address.chat_id}
    try:
        await tx.execute(sa.insert(tables.address).values(**where, person_id=someone.id, seen_at=now))
    except sa.exc.IntegrityError:
        raise ConflictError from None
    return someone


async def change(tx: Tx, person_id: int, **fields: Any) -> None:
    """Sets fields of `Person`. With reminders off, nothing that waits goes out to them, nor at an hour of their own."""
    await tx.execute(sa.update(person).where(person.c.id == person_id).values(**fields))
    if fields.get("reminders") is False:
        await finish.opt_out(tx, person_id)
        await own_reminders.end(tx, person_id)


async def reachable(tx: Tx, address: Address) -> None:
    """Notes that somebody who had left is back at this address."""
    await _owner(tx, address)
    await tx.execute(sa.update(tables.address).where(_is(address)).values(unreachable_at=None))


async def unreachable(tx: Tx, address: Address, now: datetime) -> None:
    """Notes that this address blocked the bot or left: what was asked for there is not said any more, and reminders
    end, unless the person has another."""
    person_id = await _owner(tx, address)
    if person_id is None:
        return
    await tx.execute(sa.update(tables.address).where(_is(address)).values(unreachable_at=now))
    await own_reminders.end_at(tx, address)
    others = sa.select(sa.func.count()).where(
        tables.address.c.person_id == person_id, tables.address.c.unreachable_at.is_(None)
    )
    if not await tx.scalar(others):
        await change(tx, person_id, reminders=False)


async def _owner(tx: Tx, address: Address) -> int | None:
    """Whose an address is. They are locked before it, in every transaction: none waits for one that waits for it."""
    whose = sa.select(tables.address.c.person_id).where(_is(address)).scalar_subquery()
    found: int | None = await tx.scalar(sa.select(person.c.id).where(person.c.id == whose).with_for_update())
    return found


async def addresses_of(tx: Tx, person_id: int) -> list[Address]:
    """Every address of a person."""
    found = await tx.execute(
        sa.select(tables.address.c.channel, tables.address.c.chat_id).where(tables.address.c.person_id == person_id)
    )
    return [Address(*row) for row in found]


async def forget(tx: Tx, person_id: int) -> None:
    """Erases a person: addresses, sessions, progress, checkpoints and tickets go with the row; what waits for them in
    the outbox is dropped; deliveries stay as counts without a name."""
    addresses = await addresses_of(tx, person_id)
    await finish.opt_out(tx, person_id)
    its = sa.update(delivery).where(delivery.c.occurrence_id.in_(sa.select(occurrence.c.id)))
    await tx.execute(its.where(delivery.c.person_id == person_id).values(person_id=None, chat_id=None))
    await tx.execute(sa.delete(person).where(person.c.id == person_id))
    for where in addresses:  # after the sessions: nobody gives a number there any more
        there = (outbox.c.channel == where.channel, outbox.c.chat_id == where.chat_id)
        await tx.execute(sa.delete(outbox).where(*there))


async def forget_idle(tx: Tx, before: datetime) -> int:
    """Erases people who never consented to anything and were last seen before that moment; gives their number."""
    idle = await tx.execute(
        sa.select(person.c.id).where(person.c.consented_at.is_(None), person.c.seen_at < before).limit(1000)
    )
    ids = [row.id for row in idle]
    for person_id in ids:
        await forget(tx, person_id)
    return len(ids)


def _is(address: Address) -> sa.ColumnElement[bool]:
    return sa.and_(tables.address.c.channel == address.channel, tables.address.c.chat_id == address.chat_id)
