"""Schedules in words, both ways: "every Monday and Thursday at 07:00"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from babel.lists import format_list

from bot.campaigns.schedules.schedule import LeftOut, ScheduleError, every_day, first_firing, next_firing
from bot.content import N_, Words
from bot.model.writing.text import says
from bot.model.writing.text import words as folded

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NAMES = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))
TYPED = (
    N_("monday, mon"),
    N_("tuesday, tue"),
    N_("wednesday, wed"),
    N_("thursday, thu"),
    N_("friday, fri"),
    N_("saturday, sat"),
    N_("sunday, sun"),
)
"""What people type for each day of the week."""

NOW = N_("now, at once, right away")
DAILY = N_("every day, daily")

_CLOCK = re.compile(r"\b([01]?\d|2[0-3])\s*(?::|h|g)([0-5]\d)?\b")
_DATE = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\b")


@dataclass(frozen=True, slots=True)
class When:
    """When it first fires, and the rule by which it goes on; no rule is once."""

    starts_at: datetime
    rrule: str = ""


def in_words(words: Words, rrule: str, starts_at: datetime, zone: ZoneInfo) -> str:
    """A schedule as people say it; a rule that has no everyday words is shown as it is."""
    local = starts_at.astimezone(zone)
    if not rrule:
        return words(N_("once, on {day} at {clock}"), day=f"{local:%d/%m/%Y}", clock=f"{local:%H:%M}")
    rule = dict(part.split("=", 1) for part in rrule.removeprefix("RRULE:").split(";") if "=" in part)
    clock = f"{int(rule.pop('BYHOUR', local.hour)):02}:{int(rule.pop('BYMINUTE', local.minute)):02}"
    rule.pop("BYSECOND", "")
    every, days = int(rule.pop("INTERVAL", 1)), rule.pop("BYDAY", "").split(",")
    match rule:
        case {"FREQ": "DAILY", **rest} if not rest and days == [""] and every == 1:
            return words(N_("every day at {clock}"), clock=clock)
        case {"FREQ": "WEEKLY", **rest} if not rest and set(days) <= {*DAYS, ""}:
            return _weekly(words, [day or DAYS[local.weekday()] for day in days], every, clock)
        case {"FREQ": "MONTHLY", **rest} if set(rest) <= {"BYMONTHDAY"} and days == [""] and every == 1:
            day = rest.get("BYMONTHDAY", local.day)
            return words(N_("on day {day} of every month at {clock}"), day=day, clock=clock)
    return words(N_("by the rule {rule}"), rule=rrule)


def _weekly(words: Words, days: list[str], every: int, clock: str) -> str:
    names = format_list([words(NAMES[DAYS.index(day)]) for day in days], locale=words.language)
    if every == 1:
        return words(N_("every {days} at {clock}"), days=names, clock=clock)
    return words(N_("every {count} weeks on {days} at {clock}"), count=every, days=names, clock=clock)


def next_five(
    rrule: str, starts_at: datetime, now: datetime, zone: ZoneInfo, left_out: LeftOut = every_day
) -> list[datetime]:
    """The next five firings from now on, on the clock of the zone."""

    def firings() -> Iterator[datetime]:
        at: datetime | None = first_firing(rrule, max(starts_at, now) if rrule else starts_at, zone, left_out)
        while at is not None:
            yield at
            at = next_firing(rrule, starts_at, at, zone, left_out)

    return [at.astimezone(zone) for at in islice(firings(), 5)]


def understood(text: str, now: datetime, zone: ZoneInfo, spoken: Words) -> When:
    """What somebody typed: "now", "25/5 7:00", "every day 18h", "Monday, Thursday 7:00", or an RFC 5545 rule. Raises
    `ScheduleError`."""
    local = now.astimezone(zone)
    if "FREQ=" in text.upper():
        rule = text.strip().upper()
        return When(first_firing(rule, now, zone), rule)
    typed = f" {folded(text.replace(':', 'h'))} "
    if says(text, spoken.phrases(NOW)):
        return When(now)
    clock = _clock(text)
    rule = _rule(typed, clock, spoken)
    if rule:
        return When(first_firing(rule, now, zone), rule)
    return When(_once(text, clock, local))


def _clock(text: str) -> time:
    found = _CLOCK.search(text.lower().replace("giờ", "h"))
    if found is None:
        raise ScheduleError(f"{text}: no time of day in it")
    return time(int(found[1]), int(found[2] or 0))


def _rule(typed: str, clock: time, spoken: Words) -> str:
    at = f"BYHOUR={clock.hour};BYMINUTE={clock.minute};BYSECOND=0"
    if any(f" {folded(phrase)} " in typed for phrase in spoken.phrases(DAILY)):
        return f"FREQ=DAILY;{at}"
    days = [
        day
        for day, names in zip(DAYS, TYPED, strict=True)
        if any(f" {folded(name)} " in typed for name in spoken.phrases(names))
    ]
    return f"FREQ=WEEKLY;BYDAY={','.join(days)};{at}" if days else ""


def past_day(text: str, today: date) -> date:
    """The day that somebody typed, "1/5/2021" or the last "1/5". Raises `ScheduleError`."""
    found = _DATE.search(text)
    if found is None:
        raise ScheduleError(f"{text}: no day in it")
    try:
        day = date(int(found[3] or today.year), int(found[2]), int(found[1]))
        if day > today and not found[3]:
            day = day.replace(year=day.year - 1)
    except ValueError as wrong:
        raise ScheduleError(f"{text}: there is no such day") from wrong
    if day > today:
        raise ScheduleError(f"{text}: that is still to come")
    return day


def _once(text: str, clock: time, local: datetime) -> datetime:
    """On the day that is named, this year or next; without a day the next time that the clock shows it."""
    found = _DATE.search(text)
    if found is None:
        at = datetime.combine(local.date(), clock, local.tzinfo)
        return at if at > local else at + timedelta(days=1)
    try:
        at = datetime(
            int(found[3] or local.year), int(found[2]), int(found[1]), clock.hour, clock.minute, tzinfo=local.tzinfo
        )
        if at <= local and not found[3]:
            at = at.replace(year=at.year + 1)
    except ValueError as wrong:
        raise ScheduleError(f"{text}: there is no such day") from wrong
    if at <= local:
        raise ScheduleError(f"{text}: that has passed")
    return at
