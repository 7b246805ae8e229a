"""Schedules in words, both ways."""

from datetime import UTC, datetime

import pytest

from bot.campaigns.schedules import schedule_words
from bot.campaigns.schedules.schedule import ScheduleError
from bot.content import Library

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)  # a Monday, 16:00 in the site's time zone
AT_SEVEN = "BYHOUR=7;BYMINUTE=0;BYSECOND=0"


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        ("", "một lần, ngày 24/05/2021 lúc 16:00", "once, on 24/05/2021 at 16:00"),
        (
            f"FREQ=WEEKLY;BYDAY=MO,TH;{AT_SEVEN}",
            "mỗi thứ Hai và thứ Năm lúc 07:00",
            "every Monday and Thursday at 07:00",
        ),
        ("FREQ=WEEKLY", "mỗi thứ Hai lúc 16:00", "every Monday at 16:00"),
        (
            f"FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;{AT_SEVEN}",
            "cứ 2 tuần một lần vào thứ Bảy và Chủ Nhật lúc 07:00",
            "every 2 weeks on Saturday and Sunday at 07:00",
        ),
        ("FREQ=DAILY;BYHOUR=18;BYMINUTE=30", "mỗi ngày lúc 18:30", "every day at 18:30"),
        (f"FREQ=MONTHLY;BYMONTHDAY=1;{AT_SEVEN}", "ngày 1 mỗi tháng lúc 07:00", "on day 1 of every month at 07:00"),
        ("FREQ=YEARLY;COUNT=2", "theo quy tắc FREQ=YEARLY;COUNT=2", "by the rule FREQ=YEARLY;COUNT=2"),
    ],
)
def test_a_rule_in_words(library: Library, rule: str, vi: str, en: str) -> None:
    """As people say it, in each language."""
    said = {code: schedule_words.in_words(library.words[code], rule, NOW, library.site.zone) for code in ("vi", "en")}
    assert said == {"vi": vi, "en": en}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("T2, T5 7h", "mỗi thứ Hai và thứ Năm lúc 07:00"),
        ("chủ nhật 8g30", "mỗi Chủ Nhật lúc 08:30"),
        ("hàng ngày lúc 18:00", "mỗi ngày lúc 18:00"),
        ("15:00", "một lần, ngày 25/05/2021 lúc 15:00"),
        ("17 giờ", "một lần, ngày 24/05/2021 lúc 17:00"),
        ("1/1 7:00", "một lần, ngày 01/01/2022 lúc 07:00"),
        ("gửi ngay", "một lần, ngày 24/05/2021 lúc 16:00"),
        ("FREQ=DAILY;BYHOUR=6;BYMINUTE=0", "mỗi ngày lúc 06:00"),
    ],
)
def test_what_was_typed_is_understood(library: Library, typed: str, said: str) -> None:
    """It comes back in words as what was meant."""
    spoken = library.words["vi"]
    when = schedule_words.understood(typed, NOW, library.site.zone, spoken)
    assert schedule_words.in_words(spoken, when.rrule, when.starts_at, library.site.zone) == said


@pytest.mark.parametrize("typed", ["sớm thôi", "thứ hai", "32/1 7:00", "23/5/2021 7:00", "FREQ=SOMETIMES"])
def test_what_is_no_time_is_refused(library: Library, typed: str) -> None:
    """Without a time of day, on a day that does not exist or has passed, by a rule that is none."""
    with pytest.raises(ScheduleError):
        schedule_words.understood(typed, NOW, library.site.zone, library.words["vi"])
