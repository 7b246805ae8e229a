"""Which updates have been turned into a saved turn: none of them is heard again."""

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Update
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Instant, seen_update

KEPT = timedelta(days=2)
"""How long an update's id is remembered. Telegram redelivers for 24 hours (https://core.telegram.org/bots/api#getupdates)."""

TAKE = Prepared(
    sa.text(
        "INSERT INTO seen_update (channel, update_id, saved_at) VALUES (:channel, :id, :now)"
        " ON CONFLICT DO NOTHING RETURNING update_id"
    )
    .bindparams(sa.bindparam("now", type_=Instant), sa.bindparam("channel", type_=sa.String))
    .bindparams(sa.bindparam("id", type_=sa.String))
    .columns(seen_update.c.update_id)
)


async def take(tx: Tx, update: Update, now: datetime) -> bool:
    """Notes an update; `False` where it was seen before. Where another process is at it, waits for what comes out."""
    given = {"channel": update.address.channel, "id": update.id, "now": now}
    return bool(await tx.rows(TAKE, given))


async def sweep(tx: Tx, now: datetime) -> None:
    """Forgets the ids that no channel will repeat."""
    await tx.execute(sa.delete(seen_update).where(seen_update.c.saved_at < now - KEPT))
