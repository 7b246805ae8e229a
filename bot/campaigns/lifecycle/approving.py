"""Handing a campaign in, approving it as it was shown, sending it back."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.campaigns import approval
from bot.campaigns.beforehand.unsettled import unsettled
from bot.campaigns.lifecycle.actions import (
    APPROVE,
    RUNNING,
    SCHEDULED,
    SEND_BACK,
    SUBMIT,
    WAITING,
    CampaignStateError,
    NotSeenError,
    OwnWorkError,
    UnsettledError,
    may,
    move,
    note,
    there,
)
from bot.campaigns.practice import practice
from bot.content import Library
from bot.model import Campaign, Colleague
from bot.model.staff import APPROVERS, WRITERS
from bot.store import Tx
from bot.store.campaigns import campaigns
from bot.store.people import notices
from bot.store.staff import audit, colleagues


async def submit(tx: Tx, who: Colleague, campaign_id: int, library: Library, now: datetime) -> int:
    """Asks for approval; whoever may give it is told. Gives how many there are who may. Raises `UnsettledError` with
    the titles of what it leads to."""
    may(who, SUBMIT)
    campaign = there(await campaigns.held(tx, campaign_id))
    _settled(library, campaign, now)
    parts = approval.parts(campaign, library)
    handed = {"now": parts, "before": campaign.handed.get("now", {})}
    await move(tx, campaign_id, SUBMIT, handed=handed, approved="", returned_for="")
    await notices.tell(tx, campaign_id, "waiting", APPROVERS, now, besides=who.id)
    await note(tx, who, SUBMIT.noted, campaign_id, now, digest=approval.digest(campaign, library))
    return len([one for one in await colleagues.all_(tx) if one.approves and one.id not in campaign.writers])


@dataclass(frozen=True, slots=True)
class Shown:
    """What an approver was shown: `seen` stands for it, `people` is how many it reaches at this moment."""

    seen: str
    people: int
    library: Library


async def approve(
    tx: Tx, who: Colleague, campaign_id: int, shown: Shown, first: datetime, now: datetime, one_person: bool = False
) -> None:
    """Schedules a waiting campaign for its `first` firing, as it was shown and no other. Raises `OwnWorkError`,
    `NotSeenError`, `RoleError`, `CampaignStateError`, `UnsettledError`."""
    may(who, APPROVE)
    campaign = there(await campaigns.held(tx, campaign_id))
    if campaign.state not in APPROVE.leaves:
        raise CampaignStateError
    _settled(shown.library, campaign, now)
    if not one_person and is_own(who, campaign):
        raise OwnWorkError
    if shown.seen != approval.seen(approval.digest(campaign, shown.library), shown.people):
        raise NotSeenError
    approved = approval.digest(replace(campaign, starts_at=first), shown.library)
    await move(tx, campaign_id, APPROVE, approver_id=who.id, next_at=first, starts_at=first, approved=approved)
    await notices.tell(tx, campaign_id, "approved", WRITERS, now, besides=who.id)
    detail = {"first": first.isoformat(), "digest": approved, "people": shown.people}
    await note(tx, who, APPROVE.noted, campaign_id, now, **detail)


def is_own(who: Colleague, campaign: Campaign) -> bool:
    """Whether somebody else must approve it. Whoever practises alone may play both parts."""
    alone = practice(campaign.audience)
    return who.id in (campaign.author_id, *campaign.writers) and (alone is None or alone.colleague != who.id)


async def still_approved(tx: Tx, campaign: Campaign, library: Library, now: datetime) -> bool:
    """Whether a campaign that is about to fire is what was approved, and leads nowhere that is held back or overdue by
    now. One that is not waits for approval again, and whoever may give it is told."""
    same = not campaign.approved or campaign.approved == approval.digest(campaign, library)
    if same and not unsettled(library, campaign.content.leads, library.site.local(now).date()):
        return True
    values = {"state": WAITING, "next_at": None, "approved": "", "approver_id": None}
    await campaigns.move(tx, campaign.id, (SCHEDULED, RUNNING), **values)
    await notices.tell(tx, campaign.id, "waiting", APPROVERS, now)
    await audit.record(tx, "the program", "campaign approval void", {"campaign": campaign.id}, now)
    return False


async def send_back(tx: Tx, who: Colleague, campaign_id: int, now: datetime, reason: str = "") -> None:
    """Makes a waiting campaign a draft again; `reason` is what its writers read."""
    may(who, SEND_BACK)
    await move(tx, campaign_id, SEND_BACK, returned_for=reason[:400])
    await notices.tell(tx, campaign_id, "returned", WRITERS, now, besides=who.id)
    await note(tx, who, SEND_BACK.noted, campaign_id, now, reason=reason[:400])


def _settled(library: Library, campaign: Campaign, now: datetime) -> None:
    waits = unsettled(library, campaign.content.leads, library.site.local(now).date())
    if waits:
        raise UnsettledError(", ".join(waits))
