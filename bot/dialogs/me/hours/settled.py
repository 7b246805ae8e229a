"""What was told of an hour, once it is known what time it is."""

from collections.abc import Collection
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.campaigns.schedules.own_hours import may_be_chosen, next_time
from bot.model.own_reminder import WEEK
from bot.understanding.hours import Told

NOON = time(12)


def clock_of(told: Told, local: datetime, earlier: time | None = None) -> time | None:
    """The hour that is meant, which may be one that cannot be chosen; `None` where none was told. Of two that can be it
    is the one in the same half of the day as an `earlier` one that it takes the place of, or the one that is still to
    come today, where it is for today, else the one before noon."""
    if not told.hours:
        return None
    both = sorted(time(hour, told.minute) for hour in told.hours)
    can = [clock for clock in both if may_be_chosen(clock)] or both
    later = (earlier is not None and earlier >= NOON) or (told.ahead == 0 and can[0] <= local.time())
    return can[-1] if later else can[0]


def days_of(told: Told, local: datetime) -> frozenset[int]:
    """The days of the week on which it is said again and again; none where it is said once: "thứ bảy nhắc tui"."""
    if told.once or (told.ahead >= 0 and not (told.daily or told.weekly)):
        return frozenset()
    if told.days and (told.daily or told.weekly or len(told.days) > 1):
        return frozenset(told.days) - {*told.without}
    if told.daily or told.without:
        return WEEK - {*told.without}
    return frozenset((local.weekday(),)) if told.weekly and not told.days else frozenset()


def first_time(told: Told, clock: time, days: Collection[int], now: datetime, zone: ZoneInfo) -> datetime:
    """When it is said first."""
    local = now.astimezone(zone)
    if told.ahead >= 0 and not days:
        at = datetime.combine(local.date() + timedelta(days=told.ahead), clock, zone)
        return at if at > now else next_time(clock, (), now, zone)
    begins = max(now, datetime.combine(local.date() + timedelta(days=max(told.ahead, 0)), time(), zone))
    return next_time(clock, days or told.days, begins, zone)
