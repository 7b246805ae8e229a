"""Visits: who came where, and until when. Names and phones go in and out sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.model import Ending, Visit
from bot.model.text import words
from bot.store.engine import Tx
from bot.store.tables import address, visit, visitor
from bot.store.vault import Vault

LONGEST = timedelta(days=1)
"""No visit is longer: midnight ends it (25 hours on a day when clocks go back would still begin within it)."""

_FIELDS = [visit.c[name] for name in Visit.__slots__]


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody who was at a checkpoint at a time that was asked for; `name` and `phone` sealed, where known."""

    visitor_id: int
    arrived_at: datetime
    until: datetime
    ending: Ending
    name: bytes | None
    phone: bytes | None
    channel: str | None
    chat_id: str | None


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
    row = {"key": key, "created_at": now, "person_id": person_id, "name": name, "phone": phone}
    try:
        async with tx.begin_nested():
            made = await tx.execute(sa.insert(visitor).values(row).returning(visitor.c.id))
            return int(made.scalar_one())
    except sa.exc.IntegrityError:
        known = await visitor_of(tx, key)
        if known is None:
            raise
        return known


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


async def present(tx: Tx, code: str, start: datetime, end_: datetime) -> list[Presence]:
    """Everybody who was at a checkpoint between two moments, by arrival."""
    who = [visitor.c.name, visitor.c.phone, address.c.channel, address.c.chat_id]
    found = await tx.execute(
        sa.select(visit.c.visitor_id, visit.c.arrived_at, visit.c.until, visit.c.ending, *who)
        .select_from(visit.join(visitor).outerjoin(address, address.c.person_id == visitor.c.person_id))
        .where(visit.c.checkpoint == code)
        .where(visit.c.arrived_at < end_, visit.c.arrived_at >= start - LONGEST - timedelta(hours=1))
        .where(visit.c.until > start)
        .order_by(visit.c.arrived_at, visit.c.id, address.c.channel)
    )
    return [Presence(*row) for row in found]


async def arrivals_by_hour(tx: Tx, code: str, day: date, zone: ZoneInfo) -> list[int]:
    """Arrivals at a checkpoint in each of the 24 hours of a day on the clock of the zone."""
    edges = [datetime.combine(day, time(hour), zone) for hour in range(24)]
    return await _counted(tx, code, [*edges, _midnight(day + timedelta(days=1), zone)])


async def arrivals_by_day(tx: Tx, code: str, since_: date, until: date, zone: ZoneInfo) -> list[tuple[date, int]]:
    """Arrivals at a checkpoint on each day from the first to the last, both of them included."""
    days = [since_ + timedelta(days=n) for n in range((until - since_).days + 1)]
    edges = [_midnight(day, zone) for day in [*days, until + timedelta(days=1)]]
    return list(zip(days, await _counted(tx, code, edges), strict=True))


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


async def _counted(tx: Tx, code: str, edges: Sequence[datetime]) -> list[int]:
    """How many arrivals lie between each two neighbouring moments, in one walk over the index."""
    came = visit.c.arrived_at
    counts = [sa.func.count().filter(came >= start, came < end_) for start, end_ in pairwise(edges)]
    found = await tx.execute(sa.select(*counts).where(visit.c.checkpoint == code, came >= edges[0], came < edges[-1]))
    return [int(count) for count in found.one()]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _visit(row: sa.Row[tuple[object, ...]]) -> Visit:
    plain = dict(row._mapping)
    return Visit(**{**plain, "ending": Ending(plain["ending"])})
