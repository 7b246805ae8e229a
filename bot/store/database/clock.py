"""What time it is: every worker goes by the database's clock."""

from datetime import datetime

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import Instant


def clock_timestamp() -> sa.Function[datetime]:
    """The database's own clock, at the moment when a row is read: every worker goes by the same one."""
    return sa.func.clock_timestamp(type_=Instant)


async def clock(tx: Tx) -> datetime:
    """What the database's clock says."""
    moment: datetime = (await tx.execute(sa.select(clock_timestamp()))).scalar_one()
    return moment
