"""Checkpoints as the agency looks for them: by the words of a name, by district, by how they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.store.checkpoints.checkpoints import Row
from bot.store.database.transaction import Tx
from bot.store.tables import checkpoint

STATES = {
    "open": sa.and_(checkpoint.c.revoked_at.is_(None), checkpoint.c.suspended_at.is_(None)),
    "closed": checkpoint.c.suspended_at.is_not(None),
    "withdrawn": checkpoint.c.revoked_at.is_not(None),
    "official": checkpoint.c.official.is_not(None),
    "provisional": sa.and_(checkpoint.c.official.is_(None), checkpoint.c.revoked_at.is_(None)),
}
"""How a checkpoint may stand; it can be several at once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: folded words that stand in the name, the code of a district, one of `STATES`; empty is
    any."""

    words: tuple[str, ...] = ()
    district: str = ""
    state: str = ""


_FIELDS = [checkpoint.c[name] for name in Row.__slots__]


async def found(tx: Tx, wanted: Wanted, skip: int, most: int) -> list[Row]:
    """Those that are looked for, by name."""
    listed = sa.select(*_FIELDS).where(*_where(wanted)).order_by(checkpoint.c.name_key, checkpoint.c.code)
    return [Row(*row) for row in await tx.execute(listed.offset(skip).limit(most))]


async def count(tx: Tx, wanted: Wanted) -> int:
    """How many are looked for."""
    return int(await tx.scalar(sa.select(sa.func.count()).select_from(checkpoint).where(*_where(wanted))) or 0)


async def with_official(tx: Tx, payload: bytes) -> list[Row]:
    """Those whose official code carries this."""
    return [Row(*row) for row in await tx.execute(sa.select(*_FIELDS).where(checkpoint.c.official == payload))]


def _where(wanted: Wanted) -> Sequence[sa.ColumnElement[bool]]:
    named: list[Any] = [checkpoint.c.name_key.contains(word, autoescape=True) for word in wanted.words]
    if wanted.district:
        named.append(checkpoint.c.district == wanted.district)
    if wanted.state:
        named.append(STATES[wanted.state])
    return named
