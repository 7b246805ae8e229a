"""When nobody is to be disturbed: the night, and public holidays for campaigns that leave them out."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

QUIET = (time(21), time(7))
"""From when to when nothing goes out, on the clock of the people who get it."""


def hold_until(now: datetime, zone: ZoneInfo, hours: tuple[time, time] = QUIET) -> datetime | None:
    """The end of the quiet hours that `now` falls into; `None` outside of them."""
    begins, ends = hours
    local = now.astimezone(zone)
    clock = local.time().replace(tzinfo=None)
    if begins <= clock:
        return _at(local.date() + timedelta(days=1), ends, zone)
    return _at(local.date(), ends, zone) if clock < ends else None


def ends(begins: datetime, seconds: float, zone: ZoneInfo, hours: tuple[time, time] = QUIET) -> datetime:
    """When something is over that takes so many seconds and rests in the quiet hours."""
    at = hold_until(begins, zone, hours) or begins
    while True:
        evening = _at(at.astimezone(zone).date(), hours[0], zone)
        if at + timedelta(seconds=seconds) <= evening:
            return at + timedelta(seconds=seconds)
        seconds -= (evening - at).total_seconds()
        at = hold_until(evening, zone, hours) or evening


def awake(begins: datetime, until: datetime, zone: ZoneInfo, hours: tuple[time, time] = QUIET) -> float:
    """Seconds between two moments that lie outside of the quiet hours."""
    seconds, at = 0.0, hold_until(begins, zone, hours) or begins
    while at < until:
        evening = min(_at(at.astimezone(zone).date(), hours[0], zone), until)
        seconds += (evening - at).total_seconds()
        at = hold_until(evening, zone, hours) or until
    return seconds


def holiday(country: str, day: date) -> bool:
    """Whether a day is a public holiday of a country, given by its two letters."""
    return day in _holidays(country, day.year)


@lru_cache(maxsize=16)
def _holidays(country: str, year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays(country, years=year))


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone)
