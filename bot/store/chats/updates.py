"""Which updates have been turned into a saved turn, and which of those have been answered."""

from datetime import datetime, timedelta
from enum import Enum

import sqlalchemy as sa

from bot.model import Update
from bot.store.chats.sessions import ConflictError
from bot.store.tables import seen_update
from bot.store.transaction import Tx

LEASE = timedelta(seconds=10)
"""How long another process may take to answer a turn that it has saved. An answer takes well under a second."""

KEPT = timedelta(days=2)
"""How long an update's id is remembered. Telegram redelivers for 24 hours (https://core.telegram.org/bots/api#getupdates)."""


class Seen(Enum):
    """What is known of an update."""

    NEW = "new"
    ANSWERED = "answered"
    UNDER_WAY = "under way"
    ABANDONED = "abandoned"


async def look(tx: Tx, update: Update, worker: str, now: datetime) -> Seen:
    """Whether this update was seen, and whether it is to be taken for abandoned: saved, but not answered by a
    process that is no longer there to do so."""
    found = await tx.execute(
        sa.select(seen_update.c.answered, seen_update.c.worker, seen_update.c.saved_at).where(_is(update))
    )
    row = found.first()
    if row is None:
        return Seen.NEW
    if row.answered or row.worker == worker:
        return Seen.ANSWERED
    return Seen.ABANDONED if now - row.saved_at > LEASE else Seen.UNDER_WAY


async def take(tx: Tx, update: Update, worker: str, now: datetime, seen: Seen = Seen.NEW) -> None:
    """Notes that this process has saved the turn of an update that is NEW or ABANDONED, and will answer it. Raises
    `ConflictError` when another process has done so since `look`."""
    row = {"worker": worker, "saved_at": now, "answered": False}
    if seen is Seen.NEW:
        try:
            await tx.execute(sa.insert(seen_update).values(channel=update.address.channel, update_id=update.id, **row))
        except sa.exc.IntegrityError:
            raise ConflictError from None
        return
    abandoned = sa.and_(_is(update), seen_update.c.answered.is_(False), seen_update.c.saved_at < now - LEASE)
    done = await tx.execute(sa.update(seen_update).where(abandoned).values(**row))
    if done.rowcount != 1:
        raise ConflictError


async def answered(tx: Tx, update: Update) -> None:
    """Notes that everything was sent."""
    await tx.execute(sa.update(seen_update).where(_is(update)).values(answered=True))


async def abandon_others(tx: Tx, worker: str) -> None:
    """Gives up what earlier processes left unanswered: called at the start where only one process can run."""
    await tx.execute(
        sa.update(seen_update)
        .where(seen_update.c.worker != worker)
        .values(saved_at=datetime.fromtimestamp(0).astimezone())
    )


async def sweep(tx: Tx, now: datetime) -> None:
    """Forgets the ids that no channel will repeat."""
    await tx.execute(sa.delete(seen_update).where(seen_update.c.saved_at < now - KEPT, seen_update.c.answered))


def _is(update: Update) -> sa.ColumnElement[bool]:
    return sa.and_(seen_update.c.channel == update.address.channel, seen_update.c.update_id == update.id)
