"""What a colleague has just done and may take back: for some minutes, once, while it is the newest that was done with
the thing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import undo

LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Undo:
    """`what` was done, as the log calls it, with which `thing`; on `path` it is seen that it was taken back, for which
    `detail` is needed. Where something else was done with the thing since, `what` is empty."""

    what: str
    thing: str
    path: str
    detail: dict[str, Any]


async def keep(tx: Tx, done: Undo, colleague_id: int, now: datetime) -> int:
    """Keeps how it is taken back; gives its number."""
    await tx.execute(sa.update(undo).where(undo.c.thing == done.thing).values(what="", detail={}))
    row = {"what": done.what, "thing": done.thing, "path": done.path, "detail": done.detail}
    made = sa.insert(undo).values(**row, by_id=colleague_id, until=now + LASTS).returning(undo.c.id)
    return int((await tx.execute(made)).scalar_one())


async def take(tx: Tx, number: int, colleague_id: int, now: datetime) -> Undo | None:
    """Uses it up; `None` where it is over, was used, or somebody else did it."""
    its = (undo.c.id == number, undo.c.by_id == colleague_id, undo.c.until > now)
    used = sa.delete(undo).where(*its).returning(*(undo.c[name] for name in Undo.__slots__))
    row = (await tx.execute(used)).first()
    return Undo(*row) if row else None


async def sweep(tx: Tx, now: datetime) -> int:
    """Drops what can be taken back no more; gives how many."""
    return (await tx.execute(sa.delete(undo).where(undo.c.until <= now))).rowcount
