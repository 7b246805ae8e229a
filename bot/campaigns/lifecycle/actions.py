"""What may be done with a campaign, by whom and in which state; and the errors where it may not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.model import Campaign, CampaignState, Colleague
from bot.model.errors import BotError
from bot.model.staff import APPROVERS, WRITERS
from bot.store import Tx
from bot.store.campaigns import campaigns
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
    """Whoever wrote any part of a campaign cannot approve it; ONE_PERSON_OFFICE sets that off."""


class NotSeenError(BotError):
    """What was to be approved is not what was shown: it has changed since, or reaches other people."""


class CampaignStateError(BotError):
    """The campaign is not in a state in which that can be done; somebody else was faster, or it is over."""


class RoleError(BotError):
    """Their role does not allow it."""


class UnsettledError(BotError):
    """It leads to something that is held back, or must be looked at again first."""


def may(who: Colleague, action: Action) -> None:
    """Raises `RoleError` where none of their roles allows it."""
    if who.roles.isdisjoint(action.roles):
        raise RoleError


def there(campaign: Campaign | None) -> Campaign:
    """The campaign. Raises `CampaignStateError` where there is none."""
    if campaign is None:
        raise CampaignStateError
    return campaign


def must(done: bool) -> None:
    """Raises `CampaignStateError` where the move found no campaign in a state that it leaves."""
    if not done:
        raise CampaignStateError


async def move(tx: Tx, campaign_id: int, action: Action, **values: Any) -> None:
    """Into the first state that the action enters, with values besides. Raises `CampaignStateError`."""
    must(await campaigns.move(tx, campaign_id, action.leaves, state=action.enters[0], **values))


async def note(tx: Tx, who: Colleague, noted: str, campaign_id: int, now: datetime, **detail: Any) -> None:
    """Into the audit log."""
    await audit.record(tx, who.name, f"campaign {noted}", {"campaign": campaign_id, **detail}, now)
