"""The rules by which campaigns go out: those of the environment and the country, or what colleagues changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.campaigns.schedules import quiet_hours
from bot.campaigns.schedules.quiet_hours import QUIET, holiday
from bot.campaigns.schedules.schedule import LeftOut, every_day
from bot.model import Campaign
from bot.store import Store, Tx
from bot.store.staff import settings

NAMES = ("quiet_hours", "campaigns_per_week", "more_holidays", "workdays")
"""What colleagues may change, as it is called in the database."""


@dataclass(frozen=True, slots=True)
class Rules:
    """From when to when nothing goes out; how many campaigns a person gets in a week (0: any number); days off besides
    the country's public holidays, and public holidays on which campaigns go out all the same."""

    quiet: tuple[time, time] = QUIET
    weekly_cap: int = 0
    more_holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def changed(self, values: Mapping[str, str]) -> "Rules":
        """These, with what colleagues have set."""
        changes: dict[str, object] = {}
        if hours := values.get("quiet_hours"):
            begins, _, ends = hours.partition("-")
            changes["quiet"] = (time.fromisoformat(begins), time.fromisoformat(ends))
        if cap := values.get("campaigns_per_week"):
            changes["weekly_cap"] = int(cap)
        for name in ("more_holidays", "workdays"):
            if days := values.get(name):
                changes[name] = frozenset(map(date.fromisoformat, days.split()))
        return replace(self, **changes)  # type: ignore[arg-type]

    def hold_until(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        """The end of the quiet hours that `now` falls into; `None` outside of them."""
        return quiet_hours.hold_until(now, zone, self.quiet)

    def left_out(self, country: str) -> Callable[[Campaign], LeftOut]:
        """On which days a campaign does not fire: `rules.left_out("VN")(campaign)(day)`."""

        def is_off(day: date) -> bool:
            return day in self.more_holidays or (holiday(country, day) and day not in self.workdays)

        return lambda campaign: is_off if campaign.skip_holidays else every_day


async def in_force(tx: Tx, weekly_cap: int = 0) -> Rules:
    """The rules that count now; `weekly_cap` is what the environment says."""
    return Rules(weekly_cap=weekly_cap).changed(await settings.current(tx))


def night(rules: Rules) -> dict[str, str]:
    """When nothing goes out, as people write it."""
    begins, ends = rules.quiet
    return {"begins": f"{begins:%H:%M}", "ends": f"{ends:%H:%M}"}


class Followed:
    """The rules as they were at the last look, for whoever cannot ask the database each time."""

    def __init__(self, store: Store, zone: ZoneInfo, weekly_cap: int = 0) -> None:
        self._store, self._zone, self.weekly_cap = store, zone, weekly_cap
        self.rules = Rules(weekly_cap=weekly_cap)

    async def look(self) -> None:
        """Takes up what has been changed."""
        async with self._store.read() as tx:
            self.rules = await in_force(tx, self.weekly_cap)

    def hold(self, now: datetime) -> datetime | None:
        """The end of the quiet hours, or `None` outside of them."""
        return self.rules.hold_until(now, self._zone)
