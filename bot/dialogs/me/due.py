"""Which nudge comes next, of all that somebody left half-way."""

from datetime import datetime
from typing import Any, NamedTuple

from bot.campaigns.schedules.nudges import next_of
from bot.campaigns.schedules.rules import in_force
from bot.engine import Turn
from bot.store.campaigns import nudging
from bot.store.people import progress


class Due(NamedTuple):
    """When it comes, and what it is about: a guide by its title, or the place that has no official code yet."""

    at: datetime
    guide: str = ""
    place: str = ""

    def on_the_clock(self, turn: Turn[Any]) -> dict[str, str]:
        """The hour and day as people here read them."""
        at = turn.services.library.site.local(self.at)
        return {"time": f"{at:%H:%M}", "date": f"{at.day}/{at.month}"}


async def next_due(turn: Turn[Any]) -> Due | None:
    """The next nudge, if they are wished for; nothing where none is left."""
    due = [*await _guides(turn), *await _places(turn)]
    if not due:
        return None
    first, rules = min(due), await in_force(turn.tx)
    at = max(first.at, turn.now)
    return first._replace(at=rules.hold_until(at, turn.services.library.site.zone) or at)


async def _guides(turn: Turn[Any]) -> list[Due]:
    guides = turn.services.library.guides[turn.person.language]
    begun = [one for one in await progress.of(turn.tx, turn.person.id) if not one.done and one.guide in guides]
    return [
        Due(at, guide=guides[one.guide].title)
        for one in begun
        if guides[one.guide].tracked and (at := await _next(turn, f"guide:{one.guide}", one.updated_at))
    ]


async def _places(turn: Turn[Any]) -> list[Due]:
    if turn.services.library.site.official is None:
        return []
    owned = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    return [
        Due(at, place=one.name)
        for one in owned
        if one.official is None
        and one.revoked_at is None
        and (at := await _next(turn, f"official:{one.code}", one.created_at))
    ]


async def _next(turn: Turn[Any], journey: str, since: datetime) -> datetime | None:
    return next_of(since, await nudging.nudges_had(turn.tx, turn.person.id, journey))
