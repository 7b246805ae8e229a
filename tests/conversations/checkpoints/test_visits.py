"""Arriving at a place and leaving it, in a chat."""

from datetime import timedelta

from bot.model import Checkpoint
from bot.store.people import people
from bot.store.visits import presence
from tests.people import Citizen, Town
from tests.web.doors import cafe


async def visitor(town: Town, place: Checkpoint) -> Citizen:
    """Somebody who followed a code into the chat, has pressed that they are there, and agreed."""
    lan = town.citizen()
    await lan.says(f"/start cp_{place.code}")
    lan.hears("Cà phê Hương", "Thành phố Tuy Hòa")
    await lan.presses("Tôi vừa đến")
    await lan.presses("Tôi đồng ý")
    return lan


async def count(town: Town, place: Checkpoint) -> int:
    """How many visits to a place are known."""
    async with town.store.read() as tx:
        return len(
            await presence.present(tx, place.code, town.now - timedelta(days=3), town.now + timedelta(minutes=1))
        )


async def test_whose_code_it_is_is_said_before_anything_is_noted(town: Town) -> None:
    """Following the code notes nothing, and neither does pressing before one has agreed."""
    place = await cafe(town)
    lan = town.citizen()
    await lan.says(f"/start cp_{place.code.lower()}")
    lan.hears("Cà phê Hương", "Phường 1, Thành phố Tuy Hòa")
    await lan.presses("Tôi vừa đến")
    lan.hears("Anh/chị có đồng ý")
    await lan.presses("Không")
    assert await count(town, place) == 0


async def test_arriving_and_leaving_in_the_chat(town: Town) -> None:
    """Two presses, and the visit stands in "my visits" from one to the other."""
    place = await cafe(town)
    lan = await visitor(town, place)
    lan.hears("Em đã ghi", "16:00")
    town.passes(minutes=45)
    await lan.presses("Tôi rời đi")
    lan.hears("đã rời đi")
    await lan.presses("Nơi tôi đã đến")
    lan.hears("Cà phê Hương 24/05 16:00–16:45")


async def test_pressing_twice_is_one_visit(town: Town) -> None:
    """The second press within a minute is told that it is noted already."""
    place = await cafe(town)
    lan = await visitor(town, place)
    town.passes(seconds=30)
    await lan.says(f"/start cp_{place.code}")
    await lan.presses("Tôi vừa đến")
    lan.hears("Em đã ghi rồi")
    assert await count(town, place) == 1


async def test_leaving_without_having_come(town: Town) -> None:
    """Nothing is noted, and it is said."""
    place = await cafe(town)
    lan = town.citizen()
    await lan.says(f"/start cp_{place.code}")
    await lan.presses("Tôi rời đi")
    lan.hears("chưa ghi gì")
    assert await count(town, place) == 0


async def test_codes_that_are_not_good_note_nothing(town: Town) -> None:
    """Unknown, withdrawn and closed: each is told apart, none gets a button to arrive."""
    place = await cafe(town)
    lan = town.citizen()
    await lan.says("/start cp_22222222")
    lan.hears("không có điểm")
    assert not any("vừa đến" in label for label in lan.labels)
    await lan.says(f"/start cp_{place.code}")
    arrive = lan.button("Tôi vừa đến")
    async with town.store.begin() as tx:
        await town.registry.revoke(tx, place.code, town.now)
        someone = await people.at(tx, lan.address)
        assert someone is not None
        await people.change(tx, someone.id, consented_at=town.now)
    await lan.does(choice=arrive.value)
    lan.hears("đã bị thu hồi")
    assert await count(town, place) == 0


async def test_my_visits_are_erased_one_by_one_or_all(town: Town) -> None:
    """What is erased is gone from the list and from the database."""
    place, market = await cafe(town), await cafe(town, "Chợ Tuy Hòa")
    lan = await visitor(town, place)
    town.passes(minutes=20)
    await lan.says(f"/start cp_{market.code}")
    await lan.presses("Tôi vừa đến")
    await lan.says("nơi tôi đã đến")
    lan.hears("Cà phê Hương 24/05 16:00–16:20", "Chợ Tuy Hòa 24/05 16:20–")
    await lan.presses("✕ Cà phê Hương")
    lan.hears("Em đã xóa lượt đó", "Chợ Tuy Hòa")
    lan.does_not_hear("Cà phê Hương 24/05")
    assert (await count(town, place), await count(town, market)) == (0, 1)
    await lan.presses("Xóa hết")
    assert await count(town, market) == 0
    await lan.says("/lichsu")
    lan.hears("chưa ghi lượt đến nào")


async def test_what_do_you_know_about_me_counts_visits(town: Town) -> None:
    """They belong to what is kept."""
    lan = await visitor(town, await cafe(town))
    await lan.says("/dulieu")
    lan.hears("số lượt đến các điểm kiểm dịch mấy tuần qua: 1")
