"""What the app's own makers say: how many had installed it in each district on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import official_figure


@dataclass(frozen=True, slots=True)
class Figure:
    """So many on a day."""

    installed: int
    as_of: date


async def put(tx: Tx, as_of: date, installed: Mapping[str, int]) -> None:
    """Keeps the figures of a day by district code, in place of what that day had."""
    its = (official_figure.c.as_of == as_of, official_figure.c.district.in_(list(installed)))
    await tx.execute(sa.delete(official_figure).where(*its))
    rows = [{"district": code, "as_of": as_of, "installed": count} for code, count in installed.items()]
    await tx.execute(sa.insert(official_figure), rows)


async def newest(tx: Tx) -> dict[str, Figure]:
    """The newest figure of each district."""
    columns = (official_figure.c.district, official_figure.c.installed, official_figure.c.as_of)
    rows = await tx.execute(sa.select(*columns).order_by(official_figure.c.as_of).limit(10_000))
    return {row.district: Figure(row.installed, row.as_of) for row in rows}
