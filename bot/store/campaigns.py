"""Campaigns and their firings."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Audience, Campaign, CampaignState, DeliveryState, Occurrence, OccurrenceState
from bot.store.engine import Tx
from bot.store.tables import campaign, delivery, occurrence

_FIELDS = [campaign.c[name] for name in Campaign.__slots__]


async def add(
    tx: Tx, name: str, texts: dict[str, str], audience: Audience, starts_at: datetime, rrule: str, now: datetime
) -> int:
    """Keeps a new campaign that first fires at `starts_at`; gives its number."""
    row = {
        "name": name,
        "state": CampaignState.SCHEDULED,
        "texts": texts,
        "audience": asdict(audience),
        "starts_at": starts_at,
        "next_at": starts_at,
        "rrule": rrule,
        "created_at": now,
    }
    made = await tx.execute(sa.insert(campaign).values(**row).returning(campaign.c.id))
    return int(made.scalar_one())


async def all_(tx: Tx) -> list[Campaign]:
    """Every campaign, the newest first."""
    found = await tx.execute(sa.select(*_FIELDS).order_by(campaign.c.id.desc()))
    return [_campaign(row) for row in found]


async def by_id(tx: Tx, campaign_id: int) -> Campaign | None:
    """One campaign."""
    row = (await tx.execute(sa.select(*_FIELDS).where(campaign.c.id == campaign_id))).first()
    return _campaign(row) if row else None


async def due(tx: Tx, now: datetime, limit: int = 50) -> list[Campaign]:
    """Campaigns whose next firing has come; locked, so that other workers pass them over."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(campaign.c.state == CampaignState.SCHEDULED, campaign.c.next_at <= now)
        .order_by(campaign.c.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_campaign(row) for row in found]


async def fire(tx: Tx, fired: Campaign, next_at: datetime | None) -> bool:
    """Moves a campaign on to its next firing and clones the occurrence of this one, both or neither.

    `False` where another worker has been faster.
    """
    moved = await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == fired.id, campaign.c.next_at == fired.next_at)
        .where(campaign.c.state == CampaignState.SCHEDULED)
        .values(next_at=next_at, state=CampaignState.SCHEDULED if next_at else CampaignState.FINISHED)
    )
    if moved.rowcount != 1:
        return False
    row = {"campaign_id": fired.id, "due_at": fired.next_at, "state": OccurrenceState.ENROLLING}
    await tx.execute(sa.insert(occurrence).values(**row))
    return True


async def cancel(tx: Tx, campaign_id: int) -> bool:
    """Stops a campaign: no further firing, and nothing more goes out of those that run. What is on its way now
    cannot be called back. `False` where it was cancelled or does not exist."""
    done = await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == campaign_id, campaign.c.state != CampaignState.CANCELLED)
        .values(state=CampaignState.CANCELLED, next_at=None)
    )
    if done.rowcount != 1:
        return False
    for running in await occurrences(tx, campaign_id):
        if running.state in (OccurrenceState.ENROLLING, OccurrenceState.RUNNING):
            await _cancel(tx, running.id)
    return True


async def _cancel(tx: Tx, occurrence_id: int) -> None:
    await tx.execute(
        sa.update(delivery)
        .where(delivery.c.occurrence_id == occurrence_id, delivery.c.state == DeliveryState.PENDING)
        .values(state=DeliveryState.CANCELLED)
    )
    await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.id == occurrence_id)
        .values(
            state=OccurrenceState.CANCELLED,
            cancelled=occurrence.c.cancelled + occurrence.c.pending,
            pending=0,
        )
    )


async def occurrences(tx: Tx, campaign_id: int) -> list[Occurrence]:
    """A campaign's firings, oldest first, with their running totals."""
    found = await tx.execute(
        sa.select(occurrence).where(occurrence.c.campaign_id == campaign_id).order_by(occurrence.c.due_at)
    )
    return [_occurrence(row) for row in found]


def _campaign(row: sa.Row[Any]) -> Campaign:
    values = dict(row._mapping)
    audience = Audience.of(values.pop("audience"))
    state = CampaignState(values.pop("state"))
    return Campaign(audience=audience, state=state, **values)


def _occurrence(row: sa.Row[Any]) -> Occurrence:
    totals = {state.value: int(getattr(row, state.value)) for state in DeliveryState}
    return Occurrence(row.id, row.campaign_id, row.due_at, OccurrenceState(row.state), totals)
