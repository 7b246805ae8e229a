"""What an owner has on the desk: one checkpoint among many, and many at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.model import Address
from bot.store.checkpoints.checkpoints import Row
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Id, address, batch, checkpoint

CHUNK = 500
"""Rows of one statement; SQLite takes 32,766 values in one (https://sqlite.org/limits.html)."""

_FIELDS = [checkpoint.c[name] for name in Row.__slots__]


_ADD = Prepared(
    sa.insert(checkpoint).values({name: sa.bindparam(name, type_=checkpoint.c[name].type) for name in Row.__slots__})
)


async def add_all(tx: Tx, rows: Sequence[Row]) -> None:
    """Keeps many new checkpoints. On SQLite all other writers wait meanwhile: 2,000 take less than a hundredth of a
    second."""
    await tx.many(_ADD, [{name: getattr(row, name) for name in Row.__slots__} for row in rows])


# The sum keeps SQLite from reading all that somebody owns, which may be tens of thousands, by the owner's index.
_ALIKE = sa.select(checkpoint.c.phone_key, checkpoint.c.name_key).where(
    checkpoint.c.owner_id + 0 == sa.bindparam("owner", type_=Id),
    sa.tuple_(checkpoint.c.phone_key, checkpoint.c.name_key).in_(sa.bindparam("keys", expanding=True)),
    checkpoint.c.revoked_at.is_(None),
)


async def alike(tx: Tx, owner_id: int, keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of these phone and name keys a person's checkpoints have that are not withdrawn."""
    wanted, found = sorted(set(keys)), set()
    for start in range(0, len(wanted), CHUNK):
        rows = await tx.execute(_ALIKE, {"owner": owner_id, "keys": wanted[start : start + CHUNK]})
        found |= {(row.phone_key, row.name_key) for row in rows}
    return found


async def newest(tx: Tx, owner_id: int, most: int) -> list[Row]:
    """The checkpoints that a person registered last; those of one moment by name, those of one name by code."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(checkpoint.c.owner_id == owner_id)
        .order_by(checkpoint.c.created_at.desc(), checkpoint.c.name, checkpoint.c.code)
        .limit(most)
    )
    return [Row(*row) for row in found]


async def count(tx: Tx, owner_id: int) -> int:
    """How many checkpoints a person has."""
    found = await tx.execute(sa.select(sa.func.count()).where(checkpoint.c.owner_id == owner_id))
    return int(found.scalar_one())


async def count_since(tx: Tx, owner_id: int, since: datetime) -> int:
    """How many checkpoints a person has registered since a moment."""
    newer = sa.and_(checkpoint.c.owner_id == owner_id, checkpoint.c.created_at > since)
    return int((await tx.execute(sa.select(sa.func.count()).where(newer))).scalar_one())


async def called(tx: Tx, owner_id: int, name_key: str, most: int) -> list[Row]:
    """A person's checkpoints with these folded words in their name."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(checkpoint.c.owner_id == owner_id, checkpoint.c.name_key.contains(name_key, autoescape=True))
        .order_by(checkpoint.c.name, checkpoint.c.code)
        .limit(most)
    )
    return [Row(*row) for row in found]


async def add_batch(tx: Tx, owner_id: int, codes: Sequence[str], now: datetime) -> int:
    """Notes which checkpoints came together; gives the list's number."""
    made = await tx.execute(
        sa.insert(batch).values(owner_id=owner_id, codes=list(codes), made_at=now).returning(batch.c.id)
    )
    return int(made.scalar_one())


async def batches(tx: Tx, owner: Address, most: int = 20) -> list[tuple[int, datetime, list[str]]]:
    """The newest lists of whoever has this address: number, when they came, codes."""
    whose = sa.select(address.c.person_id).where(address.c.channel == owner.channel, address.c.chat_id == owner.chat_id)
    columns = (batch.c.id, batch.c.made_at, batch.c.codes)
    newest = sa.select(*columns).where(batch.c.owner_id.in_(whose)).order_by(batch.c.id.desc()).limit(most)
    return [(row.id, row.made_at, row.codes) for row in await tx.execute(newest)]


async def batch_of(tx: Tx, batch_id: int, owner_id: int) -> list[Row]:
    """Those of a list's checkpoints that are still this person's, in the order of the list."""
    found = await tx.execute(sa.select(batch.c.codes).where(batch.c.id == batch_id, batch.c.owner_id == owner_id))
    return await of_codes(tx, found.scalar_one_or_none() or [], owner_id)


async def of_codes(tx: Tx, codes: Sequence[str], owner_id: int) -> list[Row]:
    """Those of some checkpoints that are this person's, in the order that is given."""
    rows: dict[str, Row] = {}
    for start in range(0, len(codes), CHUNK):
        chunk = await tx.execute(
            sa.select(*_FIELDS).where(
                checkpoint.c.code.in_(codes[start : start + CHUNK]), checkpoint.c.owner_id == owner_id
            )
        )
        rows |= {row.code: Row(*row) for row in chunk}
    return [rows[code] for code in codes if code in rows]
