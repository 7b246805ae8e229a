"""The life of a campaign: draft → waiting → scheduled → running ⇄ paused → finished, or cancelled.

Every change is one conditional update, its audit entry and what colleagues are told, all in one transaction. What
happens by itself is bot/store's: a scheduled campaign runs when it fires; one that runs is scheduled or finished again
once its firing is over, and paused when too many deliveries in a row fail.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.campaigns import approval
from bot.campaigns.fitness import must_fit
from bot.campaigns.unsettled import unsettled
from bot.content import Library
from bot.model import Audience, Campaign, CampaignState, Colleague, Content
from bot.model.errors import BotError
from bot.model.staff import APPROVERS, WRITERS
from bot.store import Tx
from bot.store.campaigns import campaigns, pausing
from bot.store.ledger import finish
from bot.store.people import notices
from bot.store.staff import audit, colleagues

DRAFT, WAITING, SCHEDULED, RUNNING, PAUSED, FINISHED, CANCELLED = CampaignState


@dataclass(frozen=True, slots=True)
class Action:
    """What colleagues with one of `roles` may do: a campaign that is in one of the states `leaves` enters one of
    `enters`. `noted` is how the audit log calls it."""

    leaves: tuple[CampaignState, ...]
    enters: tuple[CampaignState, ...]
    roles: tuple[str, ...]
    noted: str


CHANGE = Action((DRAFT,), (DRAFT,), WRITERS, "changed")
SUBMIT = Action((DRAFT,), (WAITING,), WRITERS, "submitted")
SEND_BACK = Action((WAITING,), (DRAFT,), WRITERS, "returned")
APPROVE = Action((WAITING,), (SCHEDULED,), APPROVERS, "approved")
PAUSE = Action((SCHEDULED, RUNNING), (PAUSED,), WRITERS, "paused")
RESUME = Action((PAUSED,), (RUNNING, SCHEDULED, FINISHED), APPROVERS, "resumed")
RESEND = Action((SCHEDULED, FINISHED), (RUNNING,), APPROVERS, "resent")
CANCEL = Action((DRAFT, WAITING, SCHEDULED, RUNNING, PAUSED, FINISHED), (CANCELLED,), WRITERS, "cancelled")


class OwnWorkError(BotError):
    """Whoever wrote any part of a campaign cannot approve it; ONE_PERSON_OFFICE sets that off."""


class NotSeenError(BotError):
    """What was to be approved is not what was shown: it has changed since, or reaches other people."""


class CampaignStateError(BotError):
    """The campaign is not in a state in which that can be done; somebody else was faster, or it is over."""


class RoleError(BotError):
    """Their role does not allow it."""


class UnsettledError(BotError):
    """It leads to something that is held back, or must be looked at again first."""


@dataclass(frozen=True, slots=True)
class Plan:
    """When a campaign fires; `starts_at` is its first firing."""

    starts_at: datetime
    rrule: str = ""
    skip_holidays: bool = False
    missed: str = "late"


async def draft(
    tx: Tx, author: Colleague, name: str, content: Content, audience: Audience, plan: Plan, now: datetime
) -> int:
    """Begins a campaign; gives its number. Raises `UnfitError`."""
    _may(author, CHANGE)
    must_fit(content)
    more = {
        "state": DRAFT,
        "next_at": None,
        "skip_holidays": plan.skip_holidays,
        "missed": plan.missed,
        "author_id": author.id,
        "writers": [author.id],
    }
    number = await campaigns.add(tx, name, content, audience, plan.starts_at, plan.rrule, now, **more)
    await _note(tx, author, "drafted", number, now, name=name)
    return number


async def submit(tx: Tx, who: Colleague, campaign_id: int, library: Library, now: datetime) -> int:
    """Asks for approval; whoever may give it is told. Gives how many there are who may. Raises `UnsettledError` with
    the titles of what it leads to."""
    _may(who, SUBMIT)
    campaign = _there(await campaigns.held(tx, campaign_id))
    _settled(library, campaign, now)
    parts = approval.parts(campaign, library)
    handed = {"now": parts, "before": campaign.handed.get("now", {})}
    await _move(tx, campaign_id, SUBMIT, handed=handed, approved="", returned_for="")
    await notices.tell(tx, campaign_id, "waiting", APPROVERS, now, besides=who.id)
    await _note(tx, who, SUBMIT.noted, campaign_id, now, digest=approval.digest(campaign, library))
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
    _may(who, APPROVE)
    campaign = _there(await campaigns.held(tx, campaign_id))
    if campaign.state not in APPROVE.leaves:
        raise CampaignStateError
    _settled(shown.library, campaign, now)
    if not one_person and who.id in (campaign.author_id, *campaign.writers):
        raise OwnWorkError
    if shown.seen != approval.seen(approval.digest(campaign, shown.library), shown.people):
        raise NotSeenError
    approved = approval.digest(replace(campaign, starts_at=first), shown.library)
    await _move(tx, campaign_id, APPROVE, approver_id=who.id, next_at=first, starts_at=first, approved=approved)
    await notices.tell(tx, campaign_id, "approved", WRITERS, now, besides=who.id)
    detail = {"first": first.isoformat(), "digest": approved, "people": shown.people}
    await _note(tx, who, APPROVE.noted, campaign_id, now, **detail)


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
    _may(who, SEND_BACK)
    await _move(tx, campaign_id, SEND_BACK, returned_for=reason[:400])
    await notices.tell(tx, campaign_id, "returned", WRITERS, now, besides=who.id)
    await _note(tx, who, SEND_BACK.noted, campaign_id, now, reason=reason[:400])


async def pause(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Nothing more goes out until it is resumed."""
    _may(who, PAUSE)
    _must(await pausing.pause(tx, campaign_id, PAUSE.leaves, "staff"))
    await _note(tx, who, PAUSE.noted, campaign_id, now)


async def resume(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Goes on where it was paused."""
    _may(who, RESUME)
    _must(await pausing.resume(tx, campaign_id, RESUME.leaves))
    await _note(tx, who, RESUME.noted, campaign_id, now)


async def cancel(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Ends it for good."""
    _may(who, CANCEL)
    _must(await pausing.cancel(tx, campaign_id, CANCEL.leaves))
    await _note(tx, who, CANCEL.noted, campaign_id, now)


async def resend(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> int:
    """Sends once more what nobody knows about; gives how many. In whatever state a campaign is: what waits for its
    next firing, or is over, runs again; what was cancelled stays here."""
    _may(who, RESEND)
    count = await finish.resend(tx, campaign_id, now)
    if count:
        await campaigns.move(tx, campaign_id, RESEND.leaves, state=RUNNING)
    await _note(tx, who, RESEND.noted, campaign_id, now, count=count)
    return count


async def change(tx: Tx, who: Colleague, campaign_id: int, now: datetime, **fields: Any) -> None:
    """Sets columns of a draft, of which whoever does so is a writer from now on. Content and audience are given as
    such."""
    _may(who, CHANGE)
    draft = _there(await campaigns.held(tx, campaign_id))
    content: Content | None = fields.pop("content", None)
    audience: Audience | None = fields.pop("audience", None)
    if content is not None:
        must_fit(content)
        fields |= {"texts": content.texts, "content": content.plain()}
    if audience is not None:
        fields["audience"] = audience.plain()
    before = {name: getattr(draft, name, None) for name in fields}
    writers = list(dict.fromkeys([*draft.writers, who.id]))
    await _move(tx, campaign_id, CHANGE, **fields, writers=writers)
    now_ = await campaigns.by_id(tx, campaign_id)
    differ = sorted(name for name in before if getattr(now_, name, None) != before[name])
    await _note(tx, who, CHANGE.noted, campaign_id, now, fields=differ)


async def with_state(tx: Tx, *states: CampaignState) -> list[Campaign]:
    """Campaigns in these states, the newest first."""
    return [campaign for campaign in await campaigns.all_(tx) if campaign.state in states]


async def _move(tx: Tx, campaign_id: int, action: Action, **values: Any) -> None:
    _must(await campaigns.move(tx, campaign_id, action.leaves, state=action.enters[0], **values))


async def _note(tx: Tx, who: Colleague, noted: str, campaign_id: int, now: datetime, **detail: Any) -> None:
    await audit.record(tx, who.name, f"campaign {noted}", {"campaign": campaign_id, **detail}, now)


def _may(who: Colleague, action: Action) -> None:
    if who.roles.isdisjoint(action.roles):
        raise RoleError


def _there(campaign: Campaign | None) -> Campaign:
    if campaign is None:
        raise CampaignStateError
    return campaign


def _settled(library: Library, campaign: Campaign, now: datetime) -> None:
    waits = unsettled(library, campaign.content.leads, library.site.local(now).date())
    if waits:
        raise UnsettledError(", ".join(waits))


def _must(done: bool) -> None:
    if not done:
        raise CampaignStateError
