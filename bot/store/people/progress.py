"""How far each person is in each guide."""

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


def _is(person_id: int, guide: str) -> sa.ColumnElement[bool]:
    return sa.and_(progress.c.person_id == person_id, progress.c.guide == guide)
