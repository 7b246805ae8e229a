"""The days and hours when nobody is disturbed."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.campaigns.schedules import schedule_words
from bot.campaigns.schedules.quiet_hours import QUIET, hold_until, holiday
from bot.campaigns.schedules.rules import Rules
from bot.campaigns.schedules.schedule import next_firing
from bot.content import Library
from bot.model import Campaign, CampaignState, Content
from bot.model.campaigns.audience import EVERYBODY

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)  # a Monday, 16:00 in the site's time zone
AT_SEVEN = "BYHOUR=7;BYMINUTE=0;BYSECOND=0"
ZONES = [ZoneInfo(name) for name in ("Asia/Ho_Chi_Minh", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Kiritimati")]


def test_public_holidays_are_left_out(library: Library) -> None:
    """Fired daily from 29 April 2021, it skips 30 April, 1 May and the days that the country has off for them."""
    first = datetime(2021, 4, 29, tzinfo=UTC)
    firings = schedule_words.next_five(
        f"FREQ=DAILY;{AT_SEVEN}", first, first, library.site.zone, lambda d: holiday("VN", d)
    )
    assert [f"{at:%d/%m %H:%M}" for at in firings][:2] == ["29/04 07:00", "02/05 07:00"]
    assert len(firings) == 5
    assert holiday("VN", date(2021, 2, 12))  # the lunar new year


def test_only_who_asked_for_it_rests_on_holidays(library: Library) -> None:
    """A campaign that leaves holidays out is the only one that does."""
    rest = Rules().left_out("VN")
    one = Campaign(1, "x", CampaignState.SCHEDULED, Content({"vi": "x"}), EVERYBODY, NOW, skip_holidays=True)
    other = Campaign(2, "y", CampaignState.SCHEDULED, Content({"vi": "y"}), EVERYBODY, NOW)
    day = date(2021, 5, 1)
    assert (rest(one)(day), rest(other)(day)) == (True, False)
    following = next_firing(
        f"FREQ=DAILY;{AT_SEVEN}", NOW, datetime(2022, 4, 29, 1, tzinfo=UTC), library.site.zone, rest(one)
    )
    assert following is not None
    assert following.astimezone(library.site.zone).date() not in (date(2022, 4, 30), date(2022, 5, 1))


@pytest.mark.parametrize(
    ("local", "until"),
    [
        ("2021-05-24T20:59:59", None),
        ("2021-05-24T21:00:00", "2021-05-25T07:00:00"),
        ("2021-05-25T00:30:00", "2021-05-25T07:00:00"),
        ("2021-05-25T06:59:59", "2021-05-25T07:00:00"),
        ("2021-05-25T07:00:00", None),
    ],
)
def test_the_night_is_quiet(library: Library, local: str, until: str | None) -> None:
    """From nine in the evening to seven in the morning, on the clock of the people there."""
    zone = library.site.zone
    held = hold_until(datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC), zone)
    assert held == (datetime.fromisoformat(until).replace(tzinfo=zone) if until else None)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)), st.sampled_from(ZONES))
def test_whatever_is_held_goes_out_in_the_morning(now: datetime, zone: ZoneInfo) -> None:
    """Anywhere on earth it is the next end of the quiet hours, never the past, and nothing is held a second time."""
    until = hold_until(now, zone)
    begins, ends = QUIET
    if until is None:
        assert ends <= now.astimezone(zone).time() < begins
        return
    assert now < until
    assert until - now <= timedelta(hours=11)  # ten, and one more in a night when clocks are put back
    assert until.astimezone(zone).time() == ends
    assert hold_until(until, zone) is None
