"""Visits: who came where, and until when. Names and phones go in and out sealed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Ending, Visit
from bot.model.writing.text import words
from bot.store.database.transaction import Tx
from bot.store.tables import identity, visit, visitor
from bot.store.vault import Vault

LONGEST = timedelta(days=1)
"""No visit is longer: midnight ends it (25 hours on a day when clocks go back would still begin within it)."""

VISITOR_NAME, VISITOR_PHONE = "identity.name", "identity.phone"
"""The places for which they are sealed: neither opens as the other, or as anything else."""

_FIELDS = [visit.c[name] for name in Visit.__slots__]


def recorded_key(vault: Vault, name: str, phone: str) -> str:
    """The key of a visitor whom a keeper wrote down: a family may share one phone."""
    return f"phone:{vault.key_of(f'{phone} {words(name)}')}"


async def visitor_of(tx: Tx, key: str) -> int | None:
    """The visitor of a key, held until the transaction ends so that two of their arrivals run one after the other."""
    found = await tx.execute(sa.select(visitor.c.id).where(visitor.c.key == key).with_for_update())
    return found.scalar()


async def welcome(
    tx: Tx, key: str, now: datetime, person_id: int | None = None, name: bytes | None = None, phone: bytes | None = None
) -> int:
    """A new visitor; the one that is there when another process was faster."""
    row = {"key": key, "created_at": now, "person_id": person_id}
    try:
        async with tx.begin_nested():
            made = int((await tx.execute(sa.insert(visitor).values(row).returning(visitor.c.id))).scalar_one())
            if person_id is not None or phone is not None:
                who = {"visitor_id": made, "person_id": person_id, "name": name, "phone": phone}
                await tx.execute(sa.insert(identity).values(who))
            return made
    except sa.exc.IntegrityError:
        there = await visitor_of(tx, key)
        if there is None:
            raise
        return there


async def since(tx: Tx, visitor_id: int, moment: datetime, most: int = 1000) -> list[Visit]:
    """A visitor's visits that began after a moment, oldest first."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(visit.c.visitor_id == visitor_id, visit.c.arrived_at > moment)
        .order_by(visit.c.arrived_at)
        .limit(most)
    )
    return [_visit(row) for row in found]


async def of(tx: Tx, key: str) -> list[Visit]:
    """All visits of the visitor with this key, oldest first."""
    found = await tx.execute(sa.select(*_FIELDS).join(visitor).where(visitor.c.key == key).order_by(visit.c.arrived_at))
    return [_visit(row) for row in found]


async def add(tx: Tx, visitor_id: int, new: Visit) -> Visit:
    """Keeps a visit; gives it with its number."""
    row = {name: getattr(new, name) for name in ("checkpoint", "arrived_at", "until", "ending")}
    made = await tx.execute(sa.insert(visit).values(visitor_id=visitor_id, **row).returning(visit.c.id))
    return Visit(int(made.scalar_one()), **row)


async def end(tx: Tx, visit_id: int, until: datetime, ending: Ending) -> None:
    """Changes until when a visit lasted."""
    await tx.execute(sa.update(visit).where(visit.c.id == visit_id).values(until=until, ending=ending))


async def erase(tx: Tx, visitor_id: int, visit_id: int) -> None:
    """Erases one visit of a visitor, and the visitor with the last of them."""
    await tx.execute(sa.delete(visit).where(visit.c.id == visit_id, visit.c.visitor_id == visitor_id))
    await _erase_idle(tx, [visitor_id])


async def erase_all(tx: Tx, visitor_id: int) -> None:
    """Erases a visitor and all of their visits."""
    await tx.execute(sa.delete(visitor).where(visitor.c.id == visitor_id))


async def sweep(tx: Tx, before: datetime, most: int = 1000) -> int:
    """Forgets up to `most` visits that began before a moment, and visitors who have none left; gives how many
    visits went. Small bites, so that nobody who arrives waits long."""
    old = sa.select(visit.c.id).where(visit.c.arrived_at < before).order_by(visit.c.arrived_at).limit(most)
    gone = await tx.execute(sa.delete(visit).where(visit.c.id.in_(old)).returning(visit.c.visitor_id))
    visitors = [row.visitor_id for row in gone]
    await _erase_idle(tx, sorted(set(visitors)))
    return len(visitors)


async def _erase_idle(tx: Tx, visitor_ids: Sequence[int]) -> None:
    stays = sa.exists().where(visit.c.visitor_id == visitor.c.id)
    await tx.execute(sa.delete(visitor).where(visitor.c.id.in_(visitor_ids), ~stays))


def _visit(row: sa.Row[tuple[object, ...]]) -> Visit:
    plain = dict(row._mapping)
    return Visit(**{**plain, "ending": Ending(plain["ending"])})
