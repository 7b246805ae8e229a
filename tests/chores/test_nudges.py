"""Nudges by step: after a day and after three, at a place without visitors after two, never at night."""

from bot.chores import nudges
from tests.people import Citizen, Town


async def nudged(town: Town) -> int:
    """How many nudges are due now and are sent."""
    return await nudges.nudge(town.store, town.library, {"street": town.street}, town.now)


async def stopped(town: Town) -> Citizen:
    """Somebody who begins to install and goes away."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.presses("Tiếp")
    return lan


async def test_after_one_day_and_after_three(town: Town) -> None:
    """Two nudges in all, in other words, and then no more."""
    lan = await stopped(town)
    counts = []
    for hours in (22, 5, 21, 27, 24, 120):
        town.passes(hours=hours)
        counts.append(await nudged(town))
    assert counts == [0, 1, 0, 1, 0, 0]
    lan.hears("Hôm qua", "còn chút nữa là xong")


async def test_who_stopped_long_ago_gets_one_at_a_time(town: Town) -> None:
    """A bot that was off for a week sends the first nudge, and the second two days later."""
    await stopped(town)
    town.passes(days=7)
    assert [await nudged(town), await nudged(town)] == [1, 0]
    town.passes(days=2)
    assert await nudged(town) == 1


async def test_nobody_is_nudged_at_night(town: Town) -> None:
    """What falls due at night is sent in the morning."""
    await stopped(town)
    town.passes(days=1, hours=7)  # 23:00 there
    assert await nudged(town) == 0
    town.passes(hours=9)
    assert await nudged(town) == 1


async def test_who_goes_on_alone_is_left_in_peace(town: Town) -> None:
    """Somebody who finishes gets no second nudge."""
    lan = await stopped(town)
    town.passes(days=1, hours=1)
    assert await nudged(town) == 1
    await lan.presses("Làm tiếp")
    while "Xong, chạy rồi" not in " ".join(lan.labels):
        await lan.presses("Tiếp")
    await lan.presses("Xong")
    town.passes(days=4)
    assert await nudged(town) == 0


async def test_a_place_without_visitors_is_asked_about_after_two_days(town: Town) -> None:
    """Once; and not before."""
    lan = town.citizen()
    for said in ("/dangky", "1", "Cà phê Hương", "1", "phuong 9", "12 Trần Phú", "0912 345 678", "1"):
        await lan.says(said)
    lan.hears("Đã đăng ký xong")
    town.passes(days=1.9)
    town.now = town.now.replace(hour=8)
    assert await nudged(town) == 0
    town.passes(days=0.2)
    town.now = town.now.replace(hour=10)
    assert [await nudged(town), await nudged(town)] == [1, 0]
    lan.hears("Cà phê Hương chưa có ai quét")
    await lan.presses("xem lại mã QR")
    await lan.presses("Áp phích và giấy in")
    await lan.presses("Chỉ riêng mã QR")
    assert any(message.document for message in lan.messages)
