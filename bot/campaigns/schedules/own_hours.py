"""Hours that somebody chose themselves: which may be chosen, when the next one is, and when it is too late for one."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.campaigns.schedules.schedule import next_firing
from bot.campaigns.schedules.schedule_words import DAYS
from bot.model import OwnReminder
from bot.model.own_reminder import WEEK

MOST = 3
"""Reminders of one person: morning, noon and evening. A fourth is more likely a mistake than a wish, and each is a
message of the channel's quota."""

EARLIEST, LATEST = time(5), time(21)
"""The first hour that may be chosen, when fishermen and market women get up, and the last: the begin of the night in
which campaigns are silent (`quiet_hours.QUIET`), so that a wrong "7 giờ" wakes nobody."""

TOO_LATE = timedelta(hours=1)
"""After which nobody is reminded: who is told at ten to declare before leaving at six is only confused."""

ON_TIME = timedelta(minutes=10)
"""Up to which a reminder of the last hour counts as said at it."""


def may_be_chosen(clock: time) -> bool:
    """Whether it is by day."""
    return EARLIEST <= clock <= LATEST


def next_time(clock: time, days: Iterable[int], after: datetime, zone: ZoneInfo) -> datetime:
    """The next time strictly after a moment that the clock of the zone shows this hour, on one of these days of the
    week, or on any where there are none. An hour that is left out where clocks are changed is an hour later."""
    on = ",".join(DAYS[day] for day in sorted(set(days) or WEEK))
    rule = f"FREQ=WEEKLY;BYDAY={on};BYHOUR={clock.hour};BYMINUTE={clock.minute};BYSECOND=0"
    coming = next_firing(rule, after, after, zone)
    assert coming is not None  # there is always another week
    return coming


def following(reminder: OwnReminder, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When one is due again that is due now; never for one that is said once."""
    return next_time(reminder.clock, reminder.days, now, zone) if reminder.days else None


def last_moment(reminder: OwnReminder, zone: ZoneInfo) -> datetime:
    """Up to when one that is due may still be said: not in the night."""
    due = reminder.next_at
    evening = datetime.combine(due.astimezone(zone).date(), LATEST, zone)
    return min(due + TOO_LATE, max(evening, due) + ON_TIME)
