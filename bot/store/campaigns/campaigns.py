"""Campaigns and their firings."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Audience, Campaign, CampaignState, Content, DeliveryState, Occurrence, OccurrenceState
from bot.store.database.transaction import Tx
from bot.store.tables import campaign, occurrence

_FIELDS = [campaign.c[name] for name in Campaign.__slots__ if name != "content"] + [
    campaign.c.texts,
    campaign.c.content.label("more"),
]

FIRING = (CampaignState.SCHEDULED, CampaignState.RUNNING)
"""A campaign that still fires."""


async def add(
    tx: Tx,
    name: str,
    texts: dict[str, str] | Content,
    audience: Audience,
    starts_at: datetime,
    rrule: str,
    now: datetime,
    **fields: Any,
) -> int:
    """Keeps a new campaign that first fires at `starts_at`; gives its number. It is scheduled, unless `fields`, which
    are further fields of `Campaign`, say otherwise."""
    content = texts if isinstance(texts, Content) else Content(texts)
    row = {
        "name": name,
        "state": CampaignState.SCHEDULED,
        "texts": content.texts,
        "content": content.plain(),
        "audience": audience.plain(),
        "starts_at": starts_at,
        "next_at": starts_at,
        "rrule": rrule,
        "created_at": now,
    }
    made = await tx.execute(sa.insert(campaign).values({**row, **fields}).returning(campaign.c.id))
    return int(made.scalar_one())


async def all_(tx: Tx) -> list[Campaign]:
    """Every campaign, the newest first."""
    found = await tx.execute(sa.select(*_FIELDS).order_by(campaign.c.id.desc()))
    return [_campaign(row) for row in found]


async def by_id(tx: Tx, campaign_id: int) -> Campaign | None:
    """One campaign."""
    row = (await tx.execute(sa.select(*_FIELDS).where(campaign.c.id == campaign_id))).first()
    return _campaign(row) if row else None


async def held(tx: Tx, campaign_id: int) -> Campaign | None:
    """One campaign, which nobody else changes before this transaction has ended."""
    found = await tx.execute(sa.select(*_FIELDS).where(campaign.c.id == campaign_id).with_for_update())
    row = found.first()
    return _campaign(row) if row else None


async def move(tx: Tx, campaign_id: int, states: Collection[CampaignState], **values: Any) -> bool:
    """Sets columns of a campaign that is in one of these states; `False` where it is not."""
    done = await tx.execute(
        sa.update(campaign).where(campaign.c.id == campaign_id, campaign.c.state.in_(states)).values(**values)
    )
    return done.rowcount == 1


async def due(tx: Tx, now: datetime, limit: int = 50) -> list[Campaign]:
    """Campaigns whose next firing has come; locked, so that other workers pass them over."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(campaign.c.state.in_(FIRING), campaign.c.next_at <= now)
        .order_by(campaign.c.next_at, campaign.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_campaign(row) for row in found]


async def fire(tx: Tx, fired: Campaign, next_at: datetime | None, now: datetime) -> bool:
    """Moves a campaign on to its next firing and clones the occurrence of this one, both or neither.

    `False` where another worker has been faster.
    """
    if not await _moved(tx, fired, next_at, CampaignState.RUNNING):
        return False
    row = {
        "campaign_id": fired.id,
        "due_at": fired.next_at,
        "state": OccurrenceState.ENROLLING,
        "expires_at": now + timedelta(hours=fired.lasts_hours),
    }
    await tx.execute(sa.insert(occurrence).values(**row))
    return True


async def skip(tx: Tx, missed: Campaign, next_at: datetime | None) -> bool:
    """Moves a campaign on to its next firing and lets this one go."""
    idle = CampaignState.SCHEDULED if next_at else CampaignState.FINISHED
    return await _moved(tx, missed, next_at, missed.state if missed.state is CampaignState.RUNNING else idle)


async def _moved(tx: Tx, fired: Campaign, next_at: datetime | None, state: CampaignState) -> bool:
    moved = await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == fired.id, campaign.c.next_at == fired.next_at, campaign.c.state.in_(FIRING))
        .values(next_at=next_at, state=state)
    )
    return moved.rowcount == 1


async def occurrences(tx: Tx, campaign_id: int) -> list[Occurrence]:
    """A campaign's firings, oldest first, with their running totals."""
    found = await tx.execute(
        sa.select(occurrence).where(occurrence.c.campaign_id == campaign_id).order_by(occurrence.c.due_at)
    )
    return [_occurrence(row) for row in found]


async def occurrence_of(tx: Tx, number: int) -> Occurrence | None:
    """The firing of a number."""
    row = (await tx.execute(sa.select(occurrence).where(occurrence.c.id == number))).first()
    return _occurrence(row) if row else None


async def totals(tx: Tx) -> dict[int, tuple[int, int]]:
    """By campaign how many were enrolled, and how many of them it was sent to, over all its firings."""
    enrolled = sum((sa.func.sum(occurrence.c[state.value]) for state in DeliveryState), sa.literal(0))
    columns = (occurrence.c.campaign_id, enrolled, sa.func.sum(occurrence.c.sent))
    found = await tx.execute(sa.select(*columns).group_by(occurrence.c.campaign_id))
    return {number: (int(people), int(sent)) for number, people, sent in found}


def _campaign(row: sa.Row[Any]) -> Campaign:
    values = dict(row._mapping)
    audience = Audience.of(values.pop("audience"))
    state = CampaignState(values.pop("state"))
    content = Content.of(values.pop("texts"), values.pop("more"))
    return Campaign(audience=audience, state=state, content=content, **values)


def _occurrence(row: sa.Row[Any]) -> Occurrence:
    totals = {state.value: int(getattr(row, state.value)) for state in DeliveryState}
    return Occurrence(row.id, row.campaign_id, row.due_at, OccurrenceState(row.state), totals)
