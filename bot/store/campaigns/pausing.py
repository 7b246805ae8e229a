"""Campaigns are paused, go on, and are cancelled; failures in a row pause them by themselves."""

import sqlalchemy as sa

from bot.model import CampaignState, OccurrenceState
from bot.store.campaigns.campaigns import FIRING
from bot.store.ledger.deliveries import OPEN
from bot.store.tables import campaign, occurrence
from bot.store.transaction import Tx


async def cancel(tx: Tx, campaign_id: int) -> bool:
    """Stops a campaign: no further firing, and nothing more goes out of those that run. What is on its way now
    cannot be called back. `False` where it was cancelled or does not exist."""
    await tx.execute(_open(campaign_id).values(state=OccurrenceState.CANCELLED))
    done = await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == campaign_id, campaign.c.state != CampaignState.CANCELLED)
        .values(state=CampaignState.CANCELLED, next_at=None)
    )
    return done.rowcount == 1


async def pause(tx: Tx, campaign_id: int, why: str = "staff") -> bool:
    """Stops a campaign for now: it does not fire, and nothing more goes out of what runs. `why` is a word of at most
    twelve letters. `False` where it neither waits for a firing nor runs."""
    running = _open(campaign_id).where(occurrence.c.state == OccurrenceState.RUNNING)
    await tx.execute(running.values(state=OccurrenceState.PAUSED, paused_why=why, told=True))
    done = await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == campaign_id, campaign.c.state.in_(FIRING))
        .values(state=CampaignState.PAUSED)
    )
    return done.rowcount == 1


async def resume(tx: Tx, campaign_id: int) -> bool:
    """Goes on with a paused campaign where it stopped. `False` where it is not paused."""
    paused = _open(campaign_id).where(occurrence.c.state == OccurrenceState.PAUSED)
    await tx.execute(paused.values(state=OccurrenceState.RUNNING, paused_why="", failing=0))
    going = sa.select(occurrence.c.id).where(occurrence.c.campaign_id == campaign_id, occurrence.c.state.in_(OPEN))
    idle = sa.case((campaign.c.next_at.is_(None), CampaignState.FINISHED.value), else_=CampaignState.SCHEDULED.value)
    done = await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == campaign_id, campaign.c.state == CampaignState.PAUSED)
        .values(state=sa.case((going.exists(), CampaignState.RUNNING.value), else_=idle))
    )
    return done.rowcount == 1


def _open(campaign_id: int) -> sa.Update:
    return sa.update(occurrence).where(occurrence.c.campaign_id == campaign_id, occurrence.c.state.in_(OPEN))


async def failing(tx: Tx) -> list[int]:
    """Campaigns that were paused because deliveries failed in a row, and of which staff have not been told; each is
    given to one worker once."""
    told = await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.paused_why == "failing", occurrence.c.told.is_(False))
        .values(told=True)
        .returning(occurrence.c.campaign_id)
    )
    return sorted({row.campaign_id for row in told})
