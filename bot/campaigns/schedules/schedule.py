"""When a campaign fires. Rules are RFC 5545 and are read on the clock of the people who get the message."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rruleset, rrulestr

from bot.model import Campaign
from bot.model.errors import BotError
from bot.store import Tx
from bot.store.campaigns import campaigns

LeftOut = Callable[[date], bool]
"""Whether a rule does not fire on that day, such as a public holiday."""

MISSED = timedelta(minutes=10)
"""After which a firing counts as missed: no worker was there in time."""

_LEFT_OUT_IN_A_ROW = 400
"""Firings in a row that are left out before a rule is taken for one that never fires again."""


class ScheduleError(BotError):
    """This is no RFC 5545 rule, or it never fires."""


def every_day(_day: date) -> bool:
    """Leaves out nothing."""
    return False


def first_firing(rrule: str, starts_at: datetime, zone: ZoneInfo, left_out: LeftOut = every_day) -> datetime:
    """The first firing at or after `starts_at`. Raises `ScheduleError`."""
    if not rrule:
        return starts_at
    return _first(rrule, starts_at, starts_at, zone, left_out, at_once=True)


def begins(campaign: Campaign, zone: ZoneInfo, left_out: Callable[[Campaign], LeftOut], now: datetime) -> datetime:
    """When a campaign begins that is approved now: as planned, or at once where that has passed; on the zone's clock.
    Raises `ScheduleError`."""
    return first_firing(campaign.rrule, max(campaign.starts_at, now), zone, left_out(campaign)).astimezone(zone)


def next_firing(
    rrule: str, starts_at: datetime, after: datetime, zone: ZoneInfo, left_out: LeftOut = every_day
) -> datetime | None:
    """The next firing strictly after a moment; `None` when that was the last. Raises `ScheduleError`."""
    if not rrule:
        return None
    try:
        return _first(rrule, starts_at, after, zone, left_out, at_once=False)
    except _NoFiringLeftError:
        return None


class _NoFiringLeftError(ScheduleError):
    pass


def _first(
    rrule: str, starts_at: datetime, after: datetime, zone: ZoneInfo, left_out: LeftOut, at_once: bool
) -> datetime:
    coming = _rule(rrule, starts_at, zone).xafter(_local(after, zone), inc=at_once)
    for moment in islice(coming, _LEFT_OUT_IN_A_ROW):
        if not left_out(moment.date()):
            return moment.replace(tzinfo=zone)
    raise _NoFiringLeftError(f"{rrule}: this rule never fires")


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


async def _any(_campaign: Campaign) -> bool:
    return True


async def fire_due(
    tx: Tx,
    zone: ZoneInfo,
    left_out: Callable[[Campaign], LeftOut],
    now: datetime,
    approved: Callable[[Campaign], Awaitable[bool]] = _any,
) -> int:
    """Fires the campaigns that are due and are still what was `approved`; gives how many it looked at. Of firings that
    were missed, the last is sent late or let go, as the campaign says; earlier ones are always let go."""
    due = await campaigns.due(tx, now)
    for campaign in due:
        if not await approved(campaign):
            continue
        following = _following(campaign, zone, left_out(campaign), now)
        assert campaign.next_at is not None
        if campaign.missed == "skip" and now - campaign.next_at > MISSED:
            await campaigns.skip(tx, campaign, following)
        else:
            await campaigns.fire(tx, campaign, following, now)
    return len(due)


def _following(campaign: Campaign, zone: ZoneInfo, left_out: LeftOut, now: datetime) -> datetime | None:
    """A rule that cannot be read any more ends its campaign, and nobody else's."""
    try:
        return next_firing(campaign.rrule, campaign.starts_at, now, zone, left_out)
    except ScheduleError:
        return None
