"""Registered checkpoints. The phone number goes in and out sealed: who may open it holds the vault."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import checkpoint


@dataclass(frozen=True, slots=True)
class Row:
    """A checkpoint as it lies in the table: `phone` sealed, the two keys to find duplicates by."""

    code: str
    owner_id: int
    name: str
    name_key: str
    kind: str
    district: str
    commune: str
    address: str
    phone: bytes
    phone_key: str
    created_at: datetime
    issue: int = 1
    revoked_at: datetime | None = None
    suspended_at: datetime | None = None
    official: bytes | None = None


def phone_of(code: str) -> str:
    """The place for which a checkpoint's phone is sealed: copied into another row it does not open."""
    return f"checkpoint.phone {code}"


_FIELDS = [checkpoint.c[name] for name in Row.__slots__]


async def add(tx: Tx, row: Row) -> None:
    """Keeps a new checkpoint."""
    await tx.execute(sa.insert(checkpoint).values({name: getattr(row, name) for name in Row.__slots__}))


async def by_code(tx: Tx, code: str) -> Row | None:
    """The checkpoint of a code."""
    found = await tx.execute(sa.select(*_FIELDS).where(checkpoint.c.code == code))
    row = found.first()
    return Row(*row) if row else None


async def owned(tx: Tx, owner_id: int) -> list[Row]:
    """A person's checkpoints, oldest first."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(checkpoint.c.owner_id == owner_id)
        .order_by(checkpoint.c.created_at, checkpoint.c.code)
    )
    return [Row(*row) for row in found]


async def alike(tx: Tx, owner_id: int, phone_key: str, name_key: str) -> Row | None:
    """A checkpoint of this person with the same phone and name. Others' are nobody's business: who is told that they
    are there can find out phone numbers by trying."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(
            checkpoint.c.owner_id == owner_id,
            checkpoint.c.phone_key == phone_key,
            checkpoint.c.name_key == name_key,
            checkpoint.c.revoked_at.is_(None),
        )
        .limit(1)
    )
    row = found.first()
    return Row(*row) if row else None


async def everything(tx: Tx) -> list[Row]:
    """All checkpoints by district, commune and name, for the official form."""
    found = await tx.execute(
        sa.select(*_FIELDS).order_by(checkpoint.c.district, checkpoint.c.commune, checkpoint.c.name, checkpoint.c.code)
    )
    return [Row(*row) for row in found]


async def count(tx: Tx) -> int:
    """How many there are."""
    found = await tx.execute(sa.select(sa.func.count()).select_from(checkpoint))
    return int(found.scalar_one())


async def change(tx: Tx, code: str, owner_id: int | None, **fields: Any) -> bool:
    """Sets columns of a checkpoint of this owner, or of anybody's where none is given; `False` where there is none."""
    whose = sa.true() if owner_id is None else checkpoint.c.owner_id == owner_id
    done = await tx.execute(sa.update(checkpoint).where(checkpoint.c.code == code, whose).values(**fields))
    return done.rowcount == 1


async def reissue(tx: Tx, code: str) -> int | None:
    """Counts one poster more and makes it valid; gives its number, or `None` where there is no such checkpoint."""
    again = sa.update(checkpoint).where(checkpoint.c.code == code)
    done = await tx.execute(again.values(issue=checkpoint.c.issue + 1, revoked_at=None).returning(checkpoint.c.issue))
    counted: int | None = done.scalar_one_or_none()
    return counted
