"""Where the province stands, in numbers. Each counts whole tables: what was counted last is kept for everybody."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import checkpoint, counted, missed_question, person, progress, visit

DAYS = 14
"""Days of visits and questions that are counted one by one."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """People by district code ("": not told), those who finished an install guide, pages where others stopped by guide
    and page, checkpoints in all and with an official code, and by day (the moment it begins) visits and questions that
    were not answered."""

    people: dict[str, int]
    installed: dict[str, int]
    began: int
    stopped: dict[tuple[str, str], int]
    checkpoints: int
    official: int
    visits: dict[datetime, int]
    missed: dict[datetime, int]
    reminders: int

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        stopped = [[*at, n] for at, n in self.stopped.items()]
        days = {name: {at.isoformat(): n for at, n in getattr(self, name).items()} for name in ("visits", "missed")}
        return {**asdict(self), "stopped": stopped, **days}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> "Numbers":
        """What was written as JSON."""
        stopped = {(guide, page): n for guide, page, n in plain["stopped"]}
        days = {name: {datetime.fromisoformat(at): n for at, n in plain[name].items()} for name in ("visits", "missed")}
        return cls(**{**plain, "stopped": stopped, **days})


NAME = "overview"


async def keep(tx: Tx, numbers: Numbers, at: datetime) -> None:
    """Keeps what was counted at a moment, for every process."""
    await tx.execute(sa.delete(counted).where(counted.c.name == NAME))
    await tx.execute(sa.insert(counted).values(name=NAME, at=at, numbers=numbers.plain()))


async def kept(tx: Tx) -> tuple[Numbers, datetime] | None:
    """What was counted last, and when."""
    row = (await tx.execute(sa.select(counted).where(counted.c.name == NAME))).first()
    return (Numbers.of(row.numbers), row.at) if row else None


async def count(tx: Tx, guides: Sequence[str], midnight: datetime) -> Numbers:
    """All of them; `guides` are those whose end means that the app is installed, `midnight` is when today began."""
    done = sa.select(progress.c.person_id).where(progress.c.done, progress.c.guide.in_(guides))
    finished = sa.select(person.c.district, sa.func.count()).where(person.c.id.in_(done))
    own = (checkpoint.c.revoked_at.is_(None), checkpoint.c.suspended_at.is_(None))
    begun = sa.select(sa.func.count(progress.c.person_id.distinct())).where(progress.c.guide.in_(guides))
    reach = sa.select(sa.func.count()).where(person.c.reminders)
    official = sa.select(sa.func.count()).where(*own, checkpoint.c.official.is_not(None))
    return Numbers(
        people=await _by_district(tx, sa.select(person.c.district, sa.func.count())),
        installed=await _by_district(tx, finished),
        began=int(await tx.scalar(begun) or 0),
        stopped=await _stopped(tx, guides),
        checkpoints=int(await tx.scalar(sa.select(sa.func.count()).where(*own)) or 0),
        official=int(await tx.scalar(official) or 0),
        visits=await _by_day(tx, visit.c.arrived_at, midnight),
        missed=await _by_day(tx, missed_question.c.asked_at, midnight),
        reminders=int(await tx.scalar(reach) or 0),
    )


async def _by_district(tx: Tx, counted: sa.Select[tuple[str | None, int]]) -> dict[str, int]:
    found = await tx.execute(counted.group_by(person.c.district))
    return {row[0] or "": int(row[1]) for row in found}


async def _stopped(tx: Tx, guides: Sequence[str]) -> dict[tuple[str, str], int]:
    # Not NOT IN: PostgreSQL looks through all who are done, for each who is not.
    at, other = (progress.c.guide, progress.c.page), progress.alias("other")
    done = sa.exists().where(other.c.person_id == progress.c.person_id, other.c.done, other.c.guide.in_(guides))
    stopped = sa.select(*at, sa.func.count()).where(progress.c.guide.in_(guides), ~done)
    return {(row[0], row[1]): int(row[2]) for row in await tx.execute(stopped.group_by(*at))}


async def _by_day(tx: Tx, column: sa.Column[datetime], midnight: datetime) -> dict[datetime, int]:
    found = {}
    for back in range(DAYS):
        begins = midnight - timedelta(days=back)
        its = sa.select(sa.func.count()).where(column >= begins, column < begins + timedelta(days=1))
        found[begins] = int(await tx.scalar(its) or 0)
    return found
