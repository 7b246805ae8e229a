"""Two that were taken for two people and are one: a code that works once says so in the other chat."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model.errors import BotError
from bot.store.database.transaction import Tx
from bot.store.ledger import finish
from bot.store.tables import colleague, delivery, identity, join_code, occurrence, person, visit, visitor
from bot.store.tables.types import metadata


class TwoColleaguesError(BotError):
    """Both work here, under different names: whoever looks after the roles must take one away first."""


async def offer(tx: Tx, person_id: int, digest: str, until: datetime) -> None:
    """Keeps the digest of a code for a person, in place of one that they had before."""
    await tx.execute(sa.delete(join_code).where(join_code.c.person_id == person_id))
    await tx.execute(sa.insert(join_code).values(digest=digest, person_id=person_id, until=until))


async def meant(tx: Tx, digest: str, now: datetime) -> int | None:
    """Whose code it is, as long as it counts."""
    whose = sa.select(join_code.c.person_id).where(join_code.c.digest == digest, join_code.c.until > now)
    found: int | None = await tx.scalar(whose)
    return found


async def redeem(tx: Tx, digest: str, now: datetime) -> int | None:
    """Whose code it is; it counts no more."""
    whose = await meant(tx, digest, now)
    gone = await tx.execute(sa.delete(join_code).where(join_code.c.digest == digest))
    return whose if gone.rowcount == 1 else None


async def sweep(tx: Tx, now: datetime) -> None:
    """Drops codes that count no more."""
    await tx.execute(sa.delete(join_code).where(join_code.c.until < now))


async def join(tx: Tx, kept: int, other: int) -> None:
    """Everything of `other` becomes that of `kept`, and `other` is no more. Where both have the same thing, that of
    `kept` stays. Raises `TwoColleaguesError`."""
    works = sa.select(sa.func.count()).where(colleague.c.person_id.in_([kept, other]))
    if await tx.scalar(works) == 2:
        raise TwoColleaguesError
    await _deliveries(tx, kept, other)
    await _visits(tx, kept, other)
    for table, column in _owned():
        await _hand_over(tx, table, column, kept, other)
    await _person(tx, kept, other)
    await tx.execute(sa.delete(person).where(person.c.id == other))


def _owned() -> list[tuple[sa.Table, sa.Column[Any]]]:
    """Every column that says whose a row is."""
    keys = [key for table in metadata.sorted_tables for key in table.foreign_keys if key.column is person.c.id]
    return [(key.parent.table, key.parent) for key in keys]


async def _hand_over(tx: Tx, table: sa.Table, column: sa.Column[Any], kept: int, other: int) -> None:
    mine = table.alias()
    for unique in _uniques(table, column):
        same = [mine.c[name] == table.c[name] for name in unique]
        there = sa.select(sa.literal(1)).select_from(mine).where(mine.c[column.name] == kept, *same).exists()
        await tx.execute(sa.delete(table).where(column == other, there))
    await tx.execute(sa.update(table).where(column == other).values({column: kept}))


def _uniques(table: sa.Table, column: sa.Column[Any]) -> list[list[str]]:
    """The other columns of each key that the column belongs to."""
    keys = [table.primary_key, *(one for one in table.constraints if isinstance(one, sa.UniqueConstraint))]
    named = [[each.name for each in key.columns] for key in keys]
    return [[name for name in names if name != column.name] for names in named if column.name in names]


async def _deliveries(tx: Tx, kept: int, other: int) -> None:
    """What waits for both of them reaches them once; what was sent stays in the ledger, to whom it was sent."""
    firings = delivery.c.occurrence_id.in_(sa.select(occurrence.c.id))
    mine = delivery.alias()
    also = sa.select(sa.literal(1)).where(
        mine.c.occurrence_id == delivery.c.occurrence_id, mine.c.person_id == kept, mine.c.channel == delivery.c.channel
    )
    if await tx.scalar(sa.select(person.c.reminders).where(person.c.id == kept)):
        await finish.opt_out(tx, other)
    its = sa.update(delivery).where(firings, delivery.c.person_id == other)
    await tx.execute(its.where(also.exists()).values(person_id=None))
    await tx.execute(its.values(person_id=kept))


async def _visits(tx: Tx, kept: int, other: int) -> None:
    both = {
        row.person_id: row.id
        for row in await tx.execute(
            sa.select(visitor.c.person_id, visitor.c.id).where(visitor.c.person_id.in_([kept, other]))
        )
    }
    if kept in both and other in both:
        moved = sa.update(visit).where(visit.c.visitor_id == both[other]).values(visitor_id=both[kept])
        await tx.execute(moved)
        await tx.execute(sa.delete(identity).where(identity.c.visitor_id == both[other]))
        await tx.execute(sa.delete(visitor).where(visitor.c.id == both[other]))
    elif other in both:
        await tx.execute(sa.update(visitor).where(visitor.c.id == both[other]).values(key=f"person:{kept}"))


async def _person(tx: Tx, kept: int, other: int) -> None:
    """What one of them has told counts for both; reminders are on where either wants them."""
    rows = {row.id: row for row in await tx.execute(sa.select(person).where(person.c.id.in_([kept, other])))}
    mine, theirs = rows[kept], rows[other]
    told = ("district", "commune", "group", "name", "consented_at")
    values = {name: getattr(theirs, name) for name in told if getattr(mine, name) is None}
    if mine.district is not None:
        values.pop("commune", None)
    values["reminders"] = bool(mine.reminders or theirs.reminders)
    values["created_at"], values["seen_at"] = min(mine.created_at, theirs.created_at), max(mine.seen_at, theirs.seen_at)
    await tx.execute(sa.update(person).where(person.c.id == kept).values(values))
