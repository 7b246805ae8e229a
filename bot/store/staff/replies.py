"""Answers that staff give often."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import saved_reply


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer under a name; {name} and {district} may stand in its text."""

    id: int
    name: str
    text: str


async def all_(tx: Tx) -> list[Reply]:
    """Every one, by name."""
    columns = [saved_reply.c[name] for name in Reply.__slots__]
    return [Reply(*row) for row in await tx.execute(sa.select(*columns).order_by(saved_reply.c.name).limit(200))]


async def keep(tx: Tx, name: str, text: str, now: datetime) -> None:
    """Keeps an answer under a name; the newest of a name wins."""
    values = {"text": text, "saved_at": now}
    done = await tx.execute(sa.update(saved_reply).where(saved_reply.c.name == name).values(**values))
    if done.rowcount != 1:
        await tx.execute(sa.insert(saved_reply).values(name=name, **values))


async def drop(tx: Tx, number: int) -> bool:
    """Keeps it no more."""
    return (await tx.execute(sa.delete(saved_reply).where(saved_reply.c.id == number))).rowcount == 1
