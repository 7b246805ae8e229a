"""Who stopped half-way, and which nudges they have had."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Address
from bot.store.database.transaction import Tx
from bot.store.tables import address, checkpoint, nudged, person, progress, visit


@dataclass(frozen=True, slots=True)
class Halted:
    """Somebody who is due for a step of a journey. `about` is the guide they stopped in, or the code of their
    checkpoint; `name` what the checkpoint is called."""

    person_id: int
    address: Address
    language: str
    about: str
    name: str = ""


async def stopped(tx: Tx, step: int, after: timedelta, since_last: timedelta, now: datetime) -> list[Halted]:
    """Who stopped inside a guide longer than `after` ago, had the nudge before this one at least `since_last` ago, and
    not this one."""
    journey = "guide:" + progress.c.guide
    found = await tx.execute(
        _due(progress, progress.c.guide, sa.literal(""), journey, step, since_last, now)
        .where(progress.c.done.is_(False), progress.c.updated_at < now - after)
        .order_by(progress.c.updated_at)
    )
    return _halted(found)


async def unvisited(tx: Tx, after: timedelta, now: datetime) -> list[Halted]:
    """Who registered a checkpoint longer than `after` ago where nobody has ever arrived."""
    never = ~sa.select(visit.c.checkpoint).where(visit.c.checkpoint == checkpoint.c.code).exists()
    journey = "place:" + checkpoint.c.code
    found = await tx.execute(
        _due(checkpoint, checkpoint.c.code, checkpoint.c.name, journey, 0, after, now)
        .where(never, checkpoint.c.created_at < now - after)
        .order_by(checkpoint.c.created_at)
    )
    return _halted(found)


async def undeclared(tx: Tx, step: int, after: timedelta, since_last: timedelta, now: datetime) -> list[Halted]:
    """Who registered a checkpoint longer than `after` ago that has no official code yet, had the nudge before this one
    at least `since_last` ago, and not this one."""
    journey = "official:" + checkpoint.c.code
    found = await tx.execute(
        _due(checkpoint, checkpoint.c.code, checkpoint.c.name, journey, step, since_last, now)
        .where(checkpoint.c.official.is_(None), checkpoint.c.revoked_at.is_(None))
        .where(checkpoint.c.created_at < now - after)
        .order_by(checkpoint.c.created_at)
    )
    return _halted(found)


def _due(
    source: sa.Table, about: Any, name: Any, journey: Any, step: int, since_last: timedelta, now: datetime
) -> sa.Select[Any]:
    had = sa.select(nudged.c.step).where(nudged.c.person_id == person.c.id, nudged.c.journey == journey)
    before = [had.where(nudged.c.step == step - 1, nudged.c.at <= now - since_last).exists()] if step else []
    columns: list[Any] = [person.c.id, address.c.channel, address.c.chat_id, person.c.language, about, name]
    return (
        sa.select(*columns)
        .select_from(source.join(person).join(address, address.c.person_id == person.c.id))
        .where(
            person.c.nudges,
            person.c.consented_at.is_not(None),
            address.c.unreachable_at.is_(None),
            ~had.where(nudged.c.step == step).exists(),
            *before,
        )
        .limit(100)
    )


def _halted(found: Iterable[Any]) -> list[Halted]:
    return [Halted(row[0], Address(row[1], row[2]), *row[3:]) for row in found]


async def nudges_had(tx: Tx, person_id: int, journey: str) -> list[datetime]:
    """When somebody was nudged about a journey, the first time first."""
    own = sa.select(nudged.c.at).where(nudged.c.person_id == person_id, nudged.c.journey == journey)
    return [row[0] for row in await tx.execute(own.order_by(nudged.c.step))]


async def mark(tx: Tx, person_id: int, journey: str, step: int, now: datetime) -> bool:
    """Marks somebody as nudged before it is done; whoever gets `True` is the one process that may send it."""
    its = {"person_id": person_id, "journey": journey, "step": step}
    if (await tx.execute(sa.select(nudged.c.at).where(*(nudged.c[k] == v for k, v in its.items())))).first():
        return False
    try:
        async with tx.begin_nested():
            await tx.execute(sa.insert(nudged).values(**its, at=now))
    except sa.exc.IntegrityError:
        return False
    return True
