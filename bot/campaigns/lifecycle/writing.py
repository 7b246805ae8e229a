"""Writing a campaign: a draft and its changes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.campaigns.beforehand.fitness import must_fit
from bot.campaigns.lifecycle.actions import CHANGE, DRAFT, may, move, note, there
from bot.campaigns.practice import practice, practised
from bot.model import Audience, Colleague, Content
from bot.store import Tx
from bot.store.campaigns import campaigns


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
    may(author, CHANGE)
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
    await note(tx, author, "drafted", number, now, name=name)
    return number


async def change(tx: Tx, who: Colleague, campaign_id: int, now: datetime, **fields: Any) -> None:
    """Sets columns of a draft, of which whoever does so is a writer from now on. Content and audience are given as
    such; what was begun as practice remains practice."""
    may(who, CHANGE)
    draft = there(await campaigns.held(tx, campaign_id))
    content: Content | None = fields.pop("content", None)
    audience: Audience | None = fields.pop("audience", None)
    if content is not None:
        must_fit(content)
        fields |= {"texts": content.texts, "content": content.plain()}
    if audience is not None:
        fields["audience"] = practised(audience, practice(draft.audience)).plain()
    before = {name: getattr(draft, name, None) for name in fields}
    writers = list(dict.fromkeys([*draft.writers, who.id]))
    await move(tx, campaign_id, CHANGE, **fields, writers=writers)
    now_ = await campaigns.by_id(tx, campaign_id)
    differ = sorted(name for name in before if getattr(now_, name, None) != before[name])
    await note(tx, who, CHANGE.noted, campaign_id, now, fields=differ)
