"""The life of a campaign: draft → waiting → scheduled → running ⇄ paused → finished, or cancelled.

Every change is one conditional update, its audit entry and what colleagues are told, all in one transaction. What
happens by itself is bot/store's: a scheduled campaign runs when it fires; one that runs is scheduled or finished again
once its firing is over, and paused when too many deliveries in a row fail.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.campaigns.fitness import must_fit
from bot.model import Audience, Campaign, CampaignState, Colleague, Content
from bot.model.errors import BotError
from bot.model.staff import APPROVERS, WRITERS
from bot.store import Tx
from bot.store.campaigns import campaigns, pausing
from bot.store.ledger import finish
from bot.store.people import notices
from bot.store.staff import audit

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
    """Whoever wrote a campaign cannot approve it; ONE_PERSON_OFFICE sets that off."""


class CampaignStateError(BotError):
    """The campaign is not in a state in which that can be done; somebody else was faster, or it is over."""


class RoleError(BotError):
    """Their role does not allow it."""


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
    }
    number = await campaigns.add(tx, name, content, audience, plan.starts_at, plan.rrule, now, **more)
    await _note(tx, author, "drafted", number, now, name=name)
    return number


async def submit(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Asks for approval; whoever may give it is told."""
    _may(who, SUBMIT)
    await _move(tx, campaign_id, SUBMIT)
    await notices.tell(tx, campaign_id, "waiting", APPROVERS, now, besides=who.id)
    await _note(tx, who, SUBMIT.noted, campaign_id, now)


async def approve(
    tx: Tx, who: Colleague, campaign_id: int, first: datetime, now: datetime, one_person: bool = False
) -> None:
    """Schedules a waiting campaign for its `first` firing. Raises `OwnWorkError`, `RoleError`, `CampaignStateError`."""
    _may(who, APPROVE)
    campaign = await campaigns.by_id(tx, campaign_id)
    if campaign is not None and campaign.author_id == who.id and not one_person:
        raise OwnWorkError
    await _move(tx, campaign_id, APPROVE, approver_id=who.id, next_at=first, starts_at=first)
    await notices.tell(tx, campaign_id, "approved", WRITERS, now, besides=who.id)
    await _note(tx, who, APPROVE.noted, campaign_id, now, first=first.isoformat())


async def send_back(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Makes a waiting campaign a draft again."""
    _may(who, SEND_BACK)
    await _move(tx, campaign_id, SEND_BACK)
    await notices.tell(tx, campaign_id, "returned", WRITERS, now, besides=who.id)
    await _note(tx, who, SEND_BACK.noted, campaign_id, now)


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
    """Sets columns of a draft. Content and audience are given as such."""
    _may(who, CHANGE)
    content: Content | None = fields.pop("content", None)
    audience: Audience | None = fields.pop("audience", None)
    if content is not None:
        must_fit(content)
        fields |= {"texts": content.texts, "content": content.plain()}
    if audience is not None:
        fields["audience"] = audience.plain()
    await _move(tx, campaign_id, CHANGE, **fields)
    await _note(tx, who, CHANGE.noted, campaign_id, now, fields=sorted(fields))


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


def _must(done: bool) -> None:
    if not done:
        raise CampaignStateError
