"""Campaigns are paused, go on, and are cancelled; failures in a row pause them by themselves."""

from collections.abc import Collection

import sqlalchemy as sa

from bot.model import CampaignState, OccurrenceState
from bot.store.campaigns import campaigns
from bot.store.database.transaction import Tx
from bot.store.ledger.deliveries import OPEN, RESTING
from bot.store.tables import occurrence


async def cancel(tx: Tx, campaign_id: int, states: Collection[CampaignState]) -> bool:
    """Stops a campaign that is in one of these states: no further firing, and nothing more goes out of those that run.
    What is on its way now cannot be called back. `False` where it is in none of them."""
    await tx.execute(_open(campaign_id).values(state=OccurrenceState.CANCELLED))
    return await campaigns.move(tx, campaign_id, states, state=CampaignState.CANCELLED, next_at=None)


async def pause(tx: Tx, campaign_id: int, states: Collection[CampaignState], why: str) -> bool:
    """Stops a campaign that is in one of these states for now: it does not fire, and nothing more goes out of what
    runs. `why` is a word of at most twelve letters. `False` where it is in none of them."""
    running = _open(campaign_id).where(occurrence.c.state == OccurrenceState.RUNNING)
    await tx.execute(running.values(state=OccurrenceState.PAUSED, paused_why=why, told=True))
    return await campaigns.move(tx, campaign_id, states, state=CampaignState.PAUSED)


async def resume(tx: Tx, campaign_id: int, states: Collection[CampaignState]) -> bool:
    """Goes on with a campaign that is in one of these states where it stopped: with a firing of which something may
    still go out, else with the next one. `False` where it is in none of them."""
    paused = _open(campaign_id).where(occurrence.c.state == OccurrenceState.PAUSED)
    await tx.execute(paused.values(state=OccurrenceState.RUNNING, paused_why="", failing=0))
    going = sa.select(occurrence.c.id).where(occurrence.c.campaign_id == campaign_id, occurrence.c.state.in_(OPEN))
    state = sa.case((going.exists(), CampaignState.RUNNING.value), else_=RESTING)
    return await campaigns.move(tx, campaign_id, states, state=state)


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
