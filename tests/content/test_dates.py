"""Dates as each language writes them, and moments on the clock of the site."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import Library
from bot.content.dates import first_day, spoken_date

moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2021", "2021", "2021"),
        ("2021-05", "tháng 5 năm 2021", "May 2021"),
        ("2021-05-18", "18 tháng 5, 2021", "May 18, 2021"),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(written: str, vi: str, en: str) -> None:
    """A source that names a month is not quoted with a day."""
    assert (spoken_date(written, "vi"), spoken_date(written, "en")) == (vi, en)


@pytest.mark.parametrize("written", ["2021-13", "2021-02-30", "2021-00", "hôm-qua"])
def test_a_date_that_no_calendar_has_is_refused(written: str) -> None:
    """As soon as the content is read, and not in front of who asks."""
    with pytest.raises(ValueError, match=r"month|day|int"):
        first_day(written)


@given(moments)
def test_the_clock_of_the_site_shows_the_same_moment(library: Library, moment: datetime) -> None:
    """Seven hours ahead of Greenwich all year, so no hour is read twice and none is left out."""
    local = library.site.local(moment)
    assert local == moment
    assert local.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("utc", "local"),
    [
        ("2021-05-24T09:00", "24/05/2021 16:00"),
        ("2021-05-24T16:59", "24/05/2021 23:59"),
        ("2021-05-24T17:00", "25/05/2021 00:00"),
        ("2021-12-31T17:00", "01/01/2022 00:00"),
    ],
)
def test_a_moment_is_read_on_the_clock_of_the_site(library: Library, utc: str, local: str) -> None:
    """Nine in the morning in Greenwich is four in the afternoon in Phú Yên, where the day begins at 17:00 UTC."""
    assert f"{library.site.local(datetime.fromisoformat(utc).replace(tzinfo=UTC)):%d/%m/%Y %H:%M}" == local
