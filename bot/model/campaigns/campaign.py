"""What is said to many, when, and to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.model.campaigns.audience import Audience
from bot.model.message import Template
from bot.model.update import Address


class CampaignState(StrEnum):
    """`draft` is being written; `waiting` needs somebody to approve it; `scheduled` may still fire; `running` is being
    sent; `paused` was stopped for now, by staff or by failures in a row; `finished` has no firing left; `cancelled`
    was stopped by staff for good."""

    DRAFT = "draft"
    WAITING = "waiting"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class OccurrenceState(StrEnum):
    """`enrolling` is being given its deliveries; `running` is being sent, unless `paused`; then it ends one way or the
    other."""

    ENROLLING = "enrolling"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class DeliveryState(StrEnum):
    """Where one message to one address stands.

    `in_doubt` means that it may have arrived: it is shown to staff and never resent by itself. `expired` means that
    its news grew old before its turn came.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    OPTED_OUT = "opted_out"
    IN_DOUBT = "in_doubt"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Lead:
    """A choice under a campaign: it begins a dialog (`opens`: "guide:install") or opens an https address (`url`)."""

    label: dict[str, str]
    opens: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a campaign says: language → text, a picture, and where it leads. The picture is one of content/images; or it
    was sent by staff (bot/store/campaigns/pictures.py), and `alt` says in each language what it shows.

    With `texts_b` there are two variants; `split` is how many in a hundred get the first. `kit` is what is said beside
    the chats: "spoken", "news" or "board" → language → text. `templates` are by language what goes out in its place
    where a channel takes nothing else any more; their fields may hold variables, as texts do.
    """

    texts: dict[str, str]
    image: str = ""
    leads: tuple[Lead, ...] = ()
    texts_b: dict[str, str] = field(default_factory=dict)
    split: int = 50
    kit: dict[str, dict[str, str]] = field(default_factory=dict)
    alt: dict[str, str] = field(default_factory=dict)
    templates: dict[str, Template] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: dict[str, str], plain: dict[str, Any]) -> "Content":
        """The content that was written as JSON beside its first texts."""
        leads = tuple(Lead(**lead) for lead in plain.get("leads", ()))
        templates = {language: Template.of(one) for language, one in plain.get("templates", {}).items()}
        rest = {key: value for key, value in plain.items() if key not in ("leads", "templates")}
        return cls(texts, leads=leads, templates=templates, **rest)

    def with_picture(self, name: str, alt: dict[str, str]) -> "Content":
        """The same with a picture that staff sent."""
        return replace(self, image=name, alt=alt)

    def plain(self) -> dict[str, Any]:
        """All but the first texts, as JSON."""
        whole = asdict(self)
        del whole["texts"]
        return whole


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is said in each language, to whom and when.

    `next_at` is the next firing, `None` when there is none left; `rrule` an RFC 5545 rule read in the site's
    time zone, empty for a single firing. `missed` says what becomes of a firing that the machine slept through: "late"
    or "skip". What has not gone out `lasts_hours` after its firing stays here. `skip_holidays`: it does not fire on
    the country's public holidays. `author_id` and `approver_id` are people with a role, `writers` all who wrote any
    part of it. `handed` are its parts as they were handed in last and the time before ("now", "before"), `approved` the
    digest of what was approved, `returned_for` why it was sent back.
    """

    id: int
    name: str
    state: CampaignState
    content: Content
    audience: Audience
    starts_at: datetime
    rrule: str = ""
    next_at: datetime | None = None
    missed: str = "late"
    lasts_hours: int = 48
    skip_holidays: bool = False
    author_id: int | None = None
    approver_id: int | None = None
    writers: Sequence[int] = ()
    handed: Mapping[str, Any] = field(default_factory=dict)
    approved: str = ""
    returned_for: str = ""

    @property
    def texts(self) -> dict[str, str]:
        """The first variant's text in each language."""
        return self.content.texts

    @property
    def split(self) -> int:
        """How many in a hundred get variant A; 0 where there is only one text."""
        return self.content.split if self.content.texts_b else 0


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
    variant: str = ""
