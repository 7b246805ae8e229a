"""Whoever asks when they are reminded hears what is true: which reminder waits for them and when it comes; how they are
reminded at an hour of their own; and where something is open that waits."""

import pytest

from bot.chores.nudges import nudge
from tests.people import Citizen, Town

SHOP = "đăng ký tiệm Nail Thu, 15 Lê Lợi phường 4 Tuy Hòa, 0905667123"
AN_HOUR = "đúng giờ của mình"
ASKED = ["chừng nào em nhắc chị", "mấy giờ nhắc vậy"]


async def with_a_sheet(town: Town) -> Citizen:
    thu = town.citizen()
    for said in (SHOP, "đồng ý", "đúng rồi", "chưa có"):
        await thu.says(said)
    return thu


@pytest.mark.parametrize("said", ASKED)
async def test_who_has_a_reminder_waiting_hears_when_it_comes(town: Town, said: str) -> None:
    """The day and the hour at which it is truly said."""
    thu = await with_a_sheet(town)
    await thu.presses("Có, nhắc tôi")
    await thu.says(said)
    thu.hears(AN_HOUR, "ngày 25/5, khoảng 16:00", "Nail Thu")
    town.passes(hours=23, minutes=50)
    assert await nudge(town.store, town.library, town.outbox, town.now) == 0
    town.passes(minutes=20)
    assert await nudge(town.store, town.library, town.outbox, town.now) == 1
    await thu.says(said)
    thu.hears("ngày 27/5")


async def test_a_yes_at_another_hour_is_one_and_the_hour_is_said(town: Town) -> None:
    thu = await with_a_sheet(town)
    await thu.says("mốt 9h sáng nhắc chị nghen")
    thu.hears("ngày 25/5 khoảng 16:00", "chưa đổi qua giờ khác được")


@pytest.mark.parametrize("said", ASKED)
async def test_who_has_none_is_offered_what_there_is(town: Town, said: str) -> None:
    """Also where it is the first thing that they say; and a yes takes it up."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(AN_HOUR, "chưa giữ lời nhắc nào")
    await lan.says("ờ nhắc đi")
    await lan.says("đồng ý")
    lan.hears("Đã bật tin nhắc")


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("tối 8h nhắc tui làm tiếp nha", "8 giờ tối"),
        ("chiều nhắc bà hén, lối 5 giờ nó dìa", "5 giờ chiều"),
        ("cỡ 6 rưỡi tối nhắc ông làm nốt nghen", "6 giờ 30 tối"),
    ],
)
async def test_a_guide_that_is_left_can_be_reminded_of_at_an_hour(town: Town, said: str, hour: str) -> None:
    """At the hour that was told, and of just that; the guide waits where it was."""
    lan = town.citizen()
    await lan.says("cài bluezone")
    await lan.presses("Android")
    await lan.says(said)
    lan.hears(hour, "đồng ý")
    await lan.says("đồng ý")
    lan.hears("hẹn rồi ạ", hour, "cài Bluezone", "Bước 1")


async def test_the_question_of_a_place_waits_meanwhile(town: Town) -> None:
    lan = town.citizen()
    for said in ("đăng ký mã cho tiệm sửa xe", "đồng ý", "chừng nào nhắc tui"):
        await lan.says(said)
    lan.hears("làm tiếp", "tên gì ạ")
