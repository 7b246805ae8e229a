"""How far each person is in each guide."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.model import Address
from bot.store.engine import Tx
from bot.store.tables import address, person, progress


@dataclass(frozen=True, slots=True)
class Progress:
    """The page that somebody last read in a guide, and whether they said that they are done."""

    guide: str
    page: str
    done: bool
    updated_at: datetime


async def reached(tx: Tx, person_id: int, guide: str, page: str, now: datetime, done: bool = False) -> None:
    """Notes the page a person is on."""
    values = {"page": page, "done": done, "updated_at": now}
    done_rows = await tx.execute(sa.update(progress).where(_is(person_id, guide)).values(**values))
    if done_rows.rowcount != 1:
        await tx.execute(sa.insert(progress).values(person_id=person_id, guide=guide, **values))


async def of(tx: Tx, person_id: int) -> list[Progress]:
    """Every guide a person has begun, the newest first."""
    columns = (progress.c.guide, progress.c.page, progress.c.done, progress.c.updated_at)
    found = await tx.execute(
        sa.select(*columns).where(progress.c.person_id == person_id).order_by(progress.c.updated_at.desc())
    )
    return [Progress(*row) for row in found]


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody who began a guide and has not come back to it."""

    person_id: int
    address: Address
    language: str
    guide: str
    page: str


async def stopped(tx: Tx, before: datetime, limit: int = 100) -> list[Stopped]:
    """Who stopped half-way before that moment, was never nudged for it and has not opted out of nudges."""
    found = await tx.execute(
        sa.select(
            person.c.id, address.c.channel, address.c.chat_id, person.c.language, progress.c.guide, progress.c.page
        )
        .select_from(progress.join(person).join(address, address.c.person_id == person.c.id))
        .where(progress.c.done.is_(False), progress.c.nudged_at.is_(None), progress.c.updated_at < before)
        .where(person.c.nudges, address.c.unreachable_at.is_(None))
        .order_by(progress.c.updated_at)
        .limit(limit)
    )
    return [Stopped(row[0], Address(row[1], row[2]), *row[3:]) for row in found]


async def nudge(tx: Tx, person_id: int, guide: str, now: datetime) -> bool:
    """Marks somebody as nudged before it is done; whoever gets `True` is the one process that may send it."""
    done = await tx.execute(
        sa.update(progress).where(_is(person_id, guide), progress.c.nudged_at.is_(None)).values(nudged_at=now)
    )
    return done.rowcount == 1


def _is(person_id: int, guide: str) -> sa.ColumnElement[bool]:
    return sa.and_(progress.c.person_id == person_id, progress.c.guide == guide)
