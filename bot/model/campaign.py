"""What is said to many, when, and to whom."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.model.update import Address


@dataclass(frozen=True, slots=True)
class Audience:
    """To whom a campaign goes: people who turned reminders on, narrowed by every field that is set.

    `progress` is one of "not-begun", "begun", "done": how far the install guide was followed.
    """

    districts: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    progress: str = ""

    @classmethod
    def of(cls, plain: dict[str, Any]) -> "Audience":
        """The audience that was written as JSON."""
        fields: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in plain.items()}
        return cls(**fields)


class CampaignState(StrEnum):
    """`scheduled` may still fire; `finished` has no firing left; `cancelled` was stopped by staff."""

    SCHEDULED = "scheduled"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class OccurrenceState(StrEnum):
    """`enrolling` is being given its deliveries; `running` is being sent; then it ends one way or the other."""

    ENROLLING = "enrolling"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class DeliveryState(StrEnum):
    """Where one message to one address stands.

    `in_doubt` means that it may have arrived: it is shown to staff and never resent by itself.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    OPTED_OUT = "opted_out"
    IN_DOUBT = "in_doubt"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is said in each language (`texts`: language → text) and when.

    `next_at` is the next firing, `None` when there is none left; `rrule` an RFC 5545 rule read in the site's
    time zone, empty for a single firing.
    """

    id: int
    name: str
    state: CampaignState
    texts: dict[str, str]
    audience: Audience
    starts_at: datetime
    rrule: str = ""
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One firing of a campaign. `totals` counts its deliveries by state and changes with them."""

    id: int
    campaign_id: int
    due_at: datetime
    state: OccurrenceState
    totals: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One occurrence to one address, claimed by a worker: `attempt` guards its settling."""

    id: int
    occurrence_id: int
    person_id: int
    address: Address
    attempt: int
