"""When a campaign fires. Rules are RFC 5545 and are read on the clock of the people who get the message."""

from datetime import datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import rruleset, rrulestr


class ScheduleError(Exception):
    """This is no RFC 5545 rule, or it never fires."""


def first_firing(rrule: str, starts_at: datetime, zone: ZoneInfo) -> datetime:
    """The first firing at or after `starts_at`. Raises `ScheduleError`."""
    if not rrule:
        return starts_at
    found = _rule(rrule, starts_at, zone).after(_local(starts_at, zone), inc=True)
    if found is None:
        raise ScheduleError(f"{rrule}: this rule never fires")
    return found.replace(tzinfo=zone)


def next_firing(rrule: str, starts_at: datetime, after: datetime, zone: ZoneInfo) -> datetime | None:
    """The next firing strictly after a moment; `None` when that was the last."""
    if not rrule:
        return None
    found = _rule(rrule, starts_at, zone).after(_local(after, zone))
    return found.replace(tzinfo=zone) if found else None


def _rule(rrule: str, starts_at: datetime, zone: ZoneInfo) -> rruleset:
    """The rule on the local wall clock: 07:00 stays 07:00 where clocks are changed."""
    try:
        rule = rrulestr(rrule, dtstart=_local(starts_at, zone), forceset=True)
    except (ValueError, TypeError) as wrong:
        raise ScheduleError(f"{rrule}: {wrong}") from wrong
    assert isinstance(rule, rruleset)
    return rule


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
