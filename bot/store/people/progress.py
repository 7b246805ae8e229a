"""How far each person is in each guide."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Id, Instant, progress


@dataclass(frozen=True, slots=True)
class Progress:
    """The page that somebody last read in a guide, and whether they said that they are done."""

    guide: str
    page: str
    done: bool
    updated_at: datetime


_REACHED = Prepared(
    sa.text(
        "INSERT INTO progress (person_id, guide, page, done, updated_at) VALUES (:whose, :guide, :page, :done, :now)"
        " ON CONFLICT (person_id, guide) DO UPDATE SET page = :page, done = :done, updated_at = :now"
    )
    .bindparams(
        sa.bindparam("whose", type_=Id), sa.bindparam("now", type_=Instant), sa.bindparam("done", type_=sa.Boolean)
    )
    .bindparams(sa.bindparam("guide", type_=sa.String), sa.bindparam("page", type_=sa.String))
)
_OF = Prepared(
    sa.select(progress.c.guide, progress.c.page, progress.c.done, progress.c.updated_at)
    .where(progress.c.person_id == sa.bindparam("whose", type_=Id))
    .order_by(progress.c.updated_at.desc())
)


async def reached(tx: Tx, person_id: int, guide: str, page: str, now: datetime, done: bool = False) -> None:
    """Notes the page a person is on."""
    await tx.rows(_REACHED, {"whose": person_id, "guide": guide, "page": page, "done": done, "now": now})


async def of(tx: Tx, person_id: int) -> list[Progress]:
    """Every guide a person has begun, the newest first."""
    return [Progress(*row) for row in await tx.rows(_OF, {"whose": person_id})]


async def installed(tx: Tx, guides: Iterable[str]) -> int:
    """How many people are done with one of these guides."""
    done = sa.and_(progress.c.done, progress.c.guide.in_(list(guides)))
    found = await tx.execute(sa.select(sa.func.count(progress.c.person_id.distinct())).where(done))
    return int(found.scalar_one())
