"""A campaign that goes out: paused, resumed, sent once more, ended."""

from datetime import datetime

from bot.campaigns.lifecycle.actions import CANCEL, PAUSE, RESEND, RESUME, RUNNING, may, must, note
from bot.model import Campaign, CampaignState, Colleague, DeliveryState
from bot.store import Tx
from bot.store.campaigns import campaigns, pausing
from bot.store.ledger import finish

FAILED, IN_DOUBT = DeliveryState.FAILED, DeliveryState.IN_DOUBT


async def pause(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Nothing more goes out until it is resumed."""
    may(who, PAUSE)
    must(await pausing.pause(tx, campaign_id, PAUSE.leaves, "staff"))
    await note(tx, who, PAUSE.noted, campaign_id, now)


async def resume(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Goes on where it was paused."""
    may(who, RESUME)
    must(await pausing.resume(tx, campaign_id, RESUME.leaves))
    await note(tx, who, RESUME.noted, campaign_id, now)


async def cancel(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Ends it for good."""
    may(who, CANCEL)
    must(await pausing.cancel(tx, campaign_id, CANCEL.leaves))
    await note(tx, who, CANCEL.noted, campaign_id, now)


async def resend(tx: Tx, who: Colleague, campaign_id: int, now: datetime, failed: bool = False) -> int:
    """Sends once more what nobody knows about, or exactly what has `failed`; gives how many. In whatever state a
    campaign is: what waits for its next firing, or is over, runs again; what was cancelled stays here."""
    may(who, RESEND)
    count = await finish.resend(tx, campaign_id, now, FAILED if failed else IN_DOUBT)
    if count:
        await campaigns.move(tx, campaign_id, RESEND.leaves, state=RUNNING)
    await note(tx, who, RESEND.noted, campaign_id, now, count=count, **({"failed": True} if failed else {}))
    return count


async def with_state(tx: Tx, *states: CampaignState) -> list[Campaign]:
    """Campaigns in these states, the newest first."""
    return [campaign for campaign in await campaigns.all_(tx) if campaign.state in states]
