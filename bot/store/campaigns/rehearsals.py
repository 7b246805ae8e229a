"""What rehearsals foretold, and what they must know of what happened lately."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import OccurrenceState
from bot.store.database.transaction import Tx
from bot.store.tables import occurrence, rehearsal

LATELY = 10
"""Firings from which is read how many people turn out to have left."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was foretold at `made_at` of a firing `at` a moment."""

    made_at: datetime
    at: datetime
    foretold: dict[str, Any]


async def keep(tx: Tx, campaign_id: int, at: datetime, foretold: dict[str, Any], now: datetime) -> None:
    """Keeps what was foretold; the newest of a campaign counts."""
    values = {"made_at": now, "at": at, "foretold": foretold}
    done = await tx.execute(sa.update(rehearsal).where(rehearsal.c.campaign_id == campaign_id).values(**values))
    if done.rowcount != 1:
        await tx.execute(sa.insert(rehearsal).values(campaign_id=campaign_id, **values))


async def of(tx: Tx, campaign_id: int) -> Kept | None:
    """The newest of a campaign."""
    columns = [rehearsal.c[name] for name in Kept.__slots__]
    row = (await tx.execute(sa.select(*columns).where(rehearsal.c.campaign_id == campaign_id))).first()
    return Kept(*row) if row else None


async def lost_lately(tx: Tx) -> float:
    """The share of what went out in the last firings that found somebody gone."""
    last = (
        sa.select(occurrence.c.unreachable, occurrence.c.sent)
        .where(occurrence.c.state == OccurrenceState.FINISHED)
        .order_by(occurrence.c.id.desc())
        .limit(LATELY)
        .subquery()
    )
    lost, sent = (await tx.execute(sa.select(sa.func.sum(last.c.unreachable), sa.func.sum(last.c.sent)))).one()
    return float(lost or 0) / max(float((lost or 0) + (sent or 0)), 1.0)


async def happened(tx: Tx, campaign_id: int, at: datetime) -> tuple[dict[str, int], datetime, datetime | None] | None:
    """The totals of the first firing from a moment on, with what was billed; when it was due and when the last of it
    was settled. Nothing before everybody has been enrolled."""
    its = (occurrence.c.campaign_id == campaign_id, occurrence.c.due_at >= at)
    found = sa.select(occurrence).where(*its).order_by(occurrence.c.due_at).limit(1)
    row = (await tx.execute(found)).first()
    if row is None or row.state == OccurrenceState.ENROLLING:
        return None
    names = (
        "pending",
        "sending",
        "sent",
        "failed",
        "unreachable",
        "opted_out",
        "in_doubt",
        "cancelled",
        "expired",
        "billed",
    )
    return {name: int(getattr(row, name)) for name in names}, row.due_at, row.settled_at
