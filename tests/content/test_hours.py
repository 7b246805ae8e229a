"""At what hour, on which days and of what people want to be reminded, in their own words."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.campaigns.schedules.own_hours import may_be_chosen
from bot.dialogs.me.hours.settled import clock_of, days_of, first_time
from bot.understanding import Understanding
from bot.understanding.hours import Told

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
"""A Monday, four in the afternoon there."""

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAILY, BUT_SUNDAY, WORKDAYS = "0123456", "012345", "01234"

WISHES = {
    "nhắc tui mỗi sáng 6 giờ bật bluetooth": ("06:00", DAILY, "bluetooth"),
    "chiều 5 giờ nhắc con mở bluezone": ("17:00", "", "bluetooth"),
    "nhac ba 7h toi khai bao": ("19:00", "", "health"),
    "mai 6h sang nhac tui di xet nghiem": ("06:00", "", "test"),
    "nhac toi khai y te moi sang 5 gio truoc khi ra cho nghe": ("05:00", DAILY, "health"),
    "nhac tui moi sang bay gio duoc khong": ("07:00", DAILY, ""),
    "nhac tui moi sang 6h mo cua nho de to ma ra nghen": ("06:00", DAILY, "poster"),
    "nhắc tui in mã lúc 5h chiều nha": ("17:00", "", "poster"),
    "vậy nhắc tui mỗi sáng thứ 2 luôn đi, 7h": ("07:00", "0", ""),
    "t2-t6 nhac em 7h30 quet ma": ("07:30", WORKDAYS, "scan"),
    "moi ngay nhac tui tru chu nhat luc 19h": ("19:00", BUT_SUNDAY, ""),
    "nhac giup ba toi uong thuoc luc 8h toi": ("20:00", "", ""),
    "bot nhac me luc 9 gio toi nghen": ("21:00", "", ""),
    "nhac 7h kem 15 toi": ("18:45", "", ""),
    "nhắc tôi 6h30 sáng mỗi ngày": ("06:30", DAILY, ""),
    "à thôi 6 rưỡi": ("06:30", "", ""),
    "nhac toi 6h": ("06:00", "", ""),
    "3h nhắc em quét mã": ("15:00", "", "scan"),
}
"""What people typed: the hour, the days, and the task that they name."""

IN_ENGLISH = {
    "remind me every morning at 6 to turn on bluetooth": ("06:00", DAILY, "bluetooth"),
    "remind me at 6:30 pm": ("18:30", "", ""),
    "remind me on weekdays at seven": ("07:00", WORKDAYS, ""),
    "tomorrow at 9am remind me of the test": ("09:00", "", "test"),
}


def heard(understanding: Understanding, text: str, language: str) -> tuple[str, str, str]:
    """The hour, the days of the week as digits, and the task, as they would be kept."""
    told, local = understanding.known.hours(text, language), NOW.astimezone(ZONE)
    clock = clock_of(told, local)
    days = "".join(map(str, sorted(days_of(told, local))))
    return f"{clock:%H:%M}" if clock else "", days, next(iter(told.tasks), "")


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_in_vietnamese(understanding: Understanding, text: str) -> None:
    """With and without diacritics; "toi" is an evening behind an hour, and somebody behind "nhac"."""
    assert heard(understanding, text, "vi") == WISHES[text]


@pytest.mark.parametrize("text", IN_ENGLISH)
def test_a_wish_in_english(understanding: Understanding, text: str) -> None:
    """The same in the other language."""
    assert heard(understanding, text, "en") == IN_ENGLISH[text]


@pytest.mark.parametrize(
    "text", ["bay gio nhac tui di", "2 giờ nữa nhắc tui", "nhắc tui 1 tiếng nữa", "nhắc tui mỗi sáng", "0905 111 222"]
)
def test_what_names_no_hour(understanding: Understanding, text: str) -> None:
    """ "bay gio" is now, "2 giờ nữa" is no hour of the clock."""
    assert heard(understanding, text, "vi")[0] == ""


def test_the_part_of_the_day_may_be_told_first(understanding: Understanding) -> None:
    """ "tối nhắc tui nghen", and then "8 giờ": that is 20:00; the other way round as well."""
    hours = understanding.known.hours
    assert hours("tối nhắc tui nghen\n8 giờ", "vi").hours == (20,)
    assert hours("nhắc tui 8 giờ\ntối", "vi").hours == (20,)


def test_another_hour_stays_in_its_half_of_the_day() -> None:
    """ "đổi qua 7 giờ" of a reminder at five in the afternoon is seven in the evening."""
    seven, local = Told(hours=(7, 19)), NOW.astimezone(ZONE)
    assert clock_of(seven, local, time(17)) == time(19)
    assert clock_of(seven, local, time(6)) == time(7)


def test_an_hour_of_today_is_still_to_come() -> None:
    """At four in the afternoon "hôm nay 5 giờ" is five in the afternoon; one that has passed is tomorrow's."""
    local = NOW.astimezone(ZONE)
    assert clock_of(Told(hours=(5, 17), ahead=0), local) == time(17)
    assert first_time(Told(ahead=0), time(15), (), NOW, ZONE).astimezone(ZONE) == datetime(2021, 5, 25, 15, tzinfo=ZONE)


def test_days_are_those_of_the_clock_there() -> None:
    """Late on a Monday evening in London it is Tuesday there: "mai" is Wednesday."""
    night = datetime(2021, 5, 24, 18, 30, tzinfo=UTC)
    assert first_time(Told(ahead=1), time(6), (), night, ZONE) == datetime(2021, 5, 26, 6, tzinfo=ZONE)


def test_nights_cannot_be_chosen() -> None:
    """From five in the morning, when people go to the market, to nine in the evening."""
    assert [may_be_chosen(time(hour)) for hour in (4, 5, 21, 22)] == [False, True, True, False]
    assert not may_be_chosen(time(21, 1))
