"""The life of a campaign: draft → waiting → scheduled → running ⇄ paused → finished, or cancelled.

Every change is one conditional update, its audit entry and what colleagues are told, all in one transaction.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.model import Audience, Campaign, CampaignState, Colleague, Content
from bot.model.errors import BotError
from bot.model.staff import APPROVERS, WRITERS
from bot.store import Tx
from bot.store.campaigns import campaigns, pausing
from bot.store.ledger import finish
from bot.store.people import notices
from bot.store.staff import audit


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
    """Begins a campaign; gives its number."""
    _may(author.writes)
    more = {
        "state": CampaignState.DRAFT,
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
    _may(who.writes)
    await _move(tx, campaign_id, (CampaignState.DRAFT,), state=CampaignState.WAITING)
    await notices.tell(tx, campaign_id, "waiting", APPROVERS, now, besides=who.id)
    await _note(tx, who, "submitted", campaign_id, now)


async def approve(
    tx: Tx, who: Colleague, campaign_id: int, first: datetime, now: datetime, one_person: bool = False
) -> None:
    """Schedules a waiting campaign for its `first` firing. Raises `OwnWorkError`, `RoleError`, `CampaignStateError`."""
    _may(who.approves)
    known = await campaigns.by_id(tx, campaign_id)
    if known is not None and known.author_id == who.id and not one_person:
        raise OwnWorkError
    values = {"state": CampaignState.SCHEDULED, "approver_id": who.id, "next_at": first, "starts_at": first}
    await _move(tx, campaign_id, (CampaignState.WAITING,), **values)
    await notices.tell(tx, campaign_id, "approved", WRITERS, now, besides=who.id)
    await _note(tx, who, "approved", campaign_id, now, first=first.isoformat())


async def send_back(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Makes a waiting campaign a draft again."""
    _may(who.writes)
    await _move(tx, campaign_id, (CampaignState.WAITING,), state=CampaignState.DRAFT)
    await notices.tell(tx, campaign_id, "returned", WRITERS, now, besides=who.id)
    await _note(tx, who, "returned", campaign_id, now)


async def pause(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Nothing more goes out until it is resumed."""
    _may(who.writes)
    _must(await pausing.pause(tx, campaign_id, "staff"))
    await _note(tx, who, "paused", campaign_id, now)


async def resume(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Goes on where it was paused."""
    _may(who.approves)
    _must(await pausing.resume(tx, campaign_id))
    await _note(tx, who, "resumed", campaign_id, now)


async def cancel(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> None:
    """Ends it for good."""
    _may(who.writes)
    _must(await pausing.cancel(tx, campaign_id))
    await _note(tx, who, "cancelled", campaign_id, now)


async def resend(tx: Tx, who: Colleague, campaign_id: int, now: datetime) -> int:
    """Sends once more what nobody knows about; gives how many."""
    _may(who.approves)
    count = await finish.resend(tx, campaign_id, now)
    await _note(tx, who, "resent", campaign_id, now, count=count)
    return count


async def change(tx: Tx, who: Colleague, campaign_id: int, now: datetime, **fields: Any) -> None:
    """Sets columns of a draft. Content and audience are given as such."""
    _may(who.writes)
    content: Content | None = fields.pop("content", None)
    audience: Audience | None = fields.pop("audience", None)
    if content is not None:
        fields |= {"texts": content.texts, "content": content.plain()}
    if audience is not None:
        fields["audience"] = audience.plain()
    await _move(tx, campaign_id, (CampaignState.DRAFT,), **fields)
    await _note(tx, who, "changed", campaign_id, now, fields=sorted(fields))


async def with_state(tx: Tx, *states: CampaignState) -> list[Campaign]:
    """Campaigns in these states, the newest first."""
    return [one for one in await campaigns.all_(tx) if one.state in states]


async def _move(tx: Tx, campaign_id: int, states: tuple[CampaignState, ...], **values: Any) -> None:
    _must(await campaigns.move(tx, campaign_id, states, **values))


async def _note(tx: Tx, who: Colleague, what: str, campaign_id: int, now: datetime, **detail: Any) -> None:
    await audit.record(tx, who.name, f"campaign {what}", {"campaign": campaign_id, **detail}, now)


def _may(allowed: bool) -> None:
    if not allowed:
        raise RoleError


def _must(done: bool) -> None:
    if not done:
        raise CampaignStateError
