"""Settings that colleagues changed: a row for each change, of which the newest counts. An empty value is the default
again."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import setting


@dataclass(frozen=True, slots=True)
class Change:
    """Who set what to which value, and when."""

    id: int
    name: str
    value: str
    who: str
    at: datetime


_FIELDS = [setting.c[name] for name in Change.__slots__]


async def current(tx: Tx) -> dict[str, str]:
    """What is set now, by name; what is as it comes is not in it."""
    newest = sa.select(sa.func.max(setting.c.id)).group_by(setting.c.name)
    found = await tx.execute(sa.select(setting.c.name, setting.c.value).where(setting.c.id.in_(newest)))
    return {row.name: row.value for row in found if row.value}


async def history(tx: Tx, most: int = 200) -> list[Change]:
    """Every change, the newest first."""
    return [Change(*row) for row in await tx.execute(sa.select(*_FIELDS).order_by(setting.c.id.desc()).limit(most))]


async def newest(tx: Tx) -> int:
    """The number of the newest change; 0 before the first."""
    return int(await tx.scalar(sa.select(sa.func.max(setting.c.id))) or 0)


async def put(tx: Tx, name: str, value: str, who: str, now: datetime) -> None:
    """Sets one."""
    await tx.execute(sa.insert(setting).values(name=name, value=value, who=who, at=now))
