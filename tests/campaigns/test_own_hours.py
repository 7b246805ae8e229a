"""When somebody's own hour comes next, and when it is too late for it."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.campaigns.schedules.own_hours import following, last_moment, next_time
from bot.model import Address, OwnReminder
from bot.model.own_reminder import WEEK

HERE, BERLIN = ZoneInfo("Asia/Ho_Chi_Minh"), ZoneInfo("Europe/Berlin")


def at(clock: time, due: datetime, days: frozenset[int] = WEEK) -> OwnReminder:
    """One that is due then."""
    return OwnReminder("bluetooth", clock, days, due, Address("street", "lan"))


def test_six_is_six_where_clocks_are_changed() -> None:
    """Summer time begins in the night to 28 March 2021, and ends in that to 31 October."""
    for before, hours in (
        (datetime(2021, 3, 27, 6, tzinfo=BERLIN), 23),
        (datetime(2021, 10, 30, 6, tzinfo=BERLIN), 25),
    ):
        coming = next_time(time(6), WEEK, before, BERLIN)
        assert coming.astimezone(BERLIN).time() == time(6)
        assert coming.astimezone(UTC) - before.astimezone(UTC) == timedelta(hours=hours)


def test_days_of_the_week_are_kept() -> None:
    """From Saturday on, with Sundays left out, it is Monday; and this Saturday has passed already."""
    saturday = datetime(2021, 5, 29, 6, tzinfo=HERE)
    assert next_time(time(6), WEEK - {6}, saturday, HERE) == datetime(2021, 5, 31, 6, tzinfo=HERE)
    assert next_time(time(6), {5}, saturday, HERE) == saturday + timedelta(days=7)


def test_what_is_said_once_comes_no_more() -> None:
    """And what was missed for a week comes once, the next day."""
    due = datetime(2021, 5, 24, 6, tzinfo=HERE)
    assert following(at(time(6), due, frozenset()), due, HERE) is None
    later = due + timedelta(days=7, hours=1)
    assert following(at(time(6), due), later, HERE) == due + timedelta(days=8)


def test_it_is_late_for_an_hour_and_never_at_night() -> None:
    """A quarter to nine may be said until ten past nine; nine at nine."""
    six, evening = datetime(2021, 5, 24, 6, tzinfo=HERE), datetime(2021, 5, 24, 20, 45, tzinfo=HERE)
    assert last_moment(at(time(6), six), HERE) == six + timedelta(hours=1)
    assert last_moment(at(time(20, 45), evening), HERE) == evening + timedelta(minutes=25)
    nine = evening + timedelta(minutes=15)
    assert last_moment(at(time(21), nine), HERE) == nine + timedelta(minutes=10)
