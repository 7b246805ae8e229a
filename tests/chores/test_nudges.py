"""Nudges by step: after a day and after three, at a place without visitors after two, never at night."""

from dataclasses import replace

from bot.chores import nudges
from tests.conversations.places import sends_photo
from tests.conversations.scenes import owner_at
from tests.files import PAYLOAD, photo_of
from tests.people import Citizen, Town


async def nudged(town: Town) -> int:
    """How many nudges are due now and are sent."""
    count = await nudges.nudge(town.store, town.library, town.outbox, town.now)
    await town.outbox.drain()
    return count


async def stopped(town: Town) -> Citizen:
    """Somebody who begins to install, wants to be reminded, and goes away."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.presses("Nhắc tôi nếu")
    await lan.says("1")
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


async def undeclared(town: Town) -> Citizen:
    """The owner of a place, who declares it some other day and wants to be reminded."""
    lan = await owner_at(town, "confirm")
    await lan.says("1")
    await lan.presses("để sau")
    await lan.presses("Có, nhắc tôi")
    return lan


async def test_an_owner_is_nudged_after_one_day_and_after_three(town: Town) -> None:
    """As long as the official code has not come; then no more."""
    lan = await undeclared(town)
    counts = []
    for hours in (22, 5, 21, 27, 24, 120):
        town.passes(hours=hours)
        counts.append(await nudged(town))
    assert counts == [0, 1, 0, 1, 0, 0]
    lan.hears("Cà phê Hương đã có mã của tokhaiyte.vn chưa", "Cà phê Hương vẫn đang dùng áp phích tạm")


async def test_a_nudge_leads_to_the_code(town: Town) -> None:
    """From the first nudge the owner sends a picture of the code; after that none comes any more."""
    lan = await undeclared(town)
    town.passes(days=1, hours=1)
    assert await nudged(town) == 1
    await lan.presses("Tôi có mã rồi")
    await sends_photo(lan, photo_of(PAYLOAD))
    await lan.presses("Đúng, in lên áp phích")
    town.passes(days=3)
    assert await nudged(town) == 0


async def test_where_our_code_is_the_one_a_place_without_visitors_is_asked_about(town: Town) -> None:
    """Without an official site: after two days, once; and of that site nothing is said."""
    lan = await undeclared(town)
    alone = replace(town.library, site=town.library.site.model_copy(update={"official": None}))
    town.passes(days=2.1)
    town.now = town.now.replace(hour=10)
    counts = [await nudges.nudge(town.store, alone, town.outbox, town.now) for _ in range(2)]
    await town.outbox.drain()
    assert counts == [1, 0]
    lan.hears("Cà phê Hương chưa có ai quét")
