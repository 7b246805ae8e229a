"""How far each person is in each guide."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.tables import progress
from bot.store.transaction import Tx


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


async def installed(tx: Tx, guides: Iterable[str]) -> int:
    """How many people are done with one of these guides."""
    done = sa.and_(progress.c.done, progress.c.guide.in_(list(guides)))
    found = await tx.execute(sa.select(sa.func.count(progress.c.person_id.distinct())).where(done))
    return int(found.scalar_one())


def _is(person_id: int, guide: str) -> sa.ColumnElement[bool]:
    return sa.and_(progress.c.person_id == person_id, progress.c.guide == guide)
