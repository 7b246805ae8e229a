"""The public halves of the keys that checkpoint codes are signed with."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from bot.store.database.transaction import Tx
from bot.store.tables import signing_key


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key by its number; `public` are its 32 bytes. What a retired key has signed is no longer valid."""

    number: int
    public: bytes
    created_at: datetime
    retired_at: datetime | None = None


_FIELDS = [signing_key.c[name] for name in PublicKey.__slots__]


async def keys(tx: Tx) -> list[PublicKey]:
    """Every key, oldest first."""
    found = await tx.execute(sa.select(*_FIELDS).order_by(signing_key.c.number))
    return [PublicKey(*row) for row in found]


async def add(tx: Tx, key: PublicKey) -> bool:
    """Keeps a key; `False` when another process has just taken its number."""
    try:
        async with tx.begin_nested():
            values = {name: getattr(key, name) for name in PublicKey.__slots__}
            await tx.execute(sa.insert(signing_key).values(values))
    except IntegrityError:
        return False
    return True


async def retire(tx: Tx, number: int, now: datetime) -> bool:
    """Ends a key; `False` when there is no such key in use."""
    in_use = sa.and_(signing_key.c.number == number, signing_key.c.retired_at.is_(None))
    done = await tx.execute(sa.update(signing_key).where(in_use).values(retired_at=now))
    return done.rowcount == 1
