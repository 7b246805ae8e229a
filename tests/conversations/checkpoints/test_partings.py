"""Whose checkpoint it is no more is told so, once, and thanked."""

from bot.chores import notices, sweep
from bot.model import Checkpoint
from tests.conversations.places import agreed, opens_desk, owner_of, start_of
from tests.conversations.scenes import rows
from tests.people import Citizen, Town


async def invites(lan: Citizen, place: Checkpoint, label: str) -> str:
    """Gives a one-time link; what it begins the bot with."""
    await opens_desk(lan, place)
    await lan.presses("Người ghi khách, bàn giao")
    await lan.presses(label)
    return start_of(lan)


async def keeper_of(town: Town, lan: Citizen, place: Checkpoint, language: str = "vi") -> Citizen:
    """Somebody who has become a keeper of Lan's place."""
    someone = await agreed(town, language)
    await someone.says(f"/start {await invites(lan, place, 'Thêm người ghi khách')}")
    await someone.says("1")
    return someone


async def told(town: Town) -> int:
    """The worker sends what waits; gives how many messages."""
    count = await notices.deliver(town.store, town.library, town.outbox)
    await town.outbox.drain()
    return count


async def test_the_former_owner_and_the_keepers_are_told_that_a_place_is_handed_over(town: Town) -> None:
    """Each once and in their own language, after it has happened; the new owner, who did it, is told nothing."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    sau, bay = await keeper_of(town, lan, place), await keeper_of(town, lan, place, "en")
    await bay.says(f"/start {await invites(lan, place, 'Bàn giao điểm này')}")
    assert await told(town) == 0
    await bay.presses("I take it over")
    bay.hears("It is yours now")
    lan.does_not_hear("đã có người nhận bàn giao")
    assert await told(town) == 2
    lan.hears("Cà phê Hương đã có người nhận bàn giao", "cảm ơn")
    sau.hears("Cà phê Hương đã có chủ mới", "cảm ơn")
    bay.does_not_hear("keeper any more")
    assert await told(town) == 0
    await lan.presses("Gặp cán bộ")
    lan.hears("gõ câu hỏi")


async def test_keepers_are_told_that_they_are_dismissed(town: Town) -> None:
    """In their language, with a thank-you; nobody else hears of it."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    sau, bay = await keeper_of(town, lan, place), await keeper_of(town, lan, place, "en")
    await opens_desk(lan, place)
    await lan.presses("Người ghi khách, bàn giao")
    await lan.presses("Cho nghỉ hết")
    assert await told(town) == 2
    sau.hears("thôi ghi khách ở Cà phê Hương", "cảm ơn")
    bay.hears("You are not a keeper of Cà phê Hương any more")
    lan.does_not_hear("thôi ghi khách ở Cà phê Hương")


async def test_who_takes_over_their_own_place_is_told_nothing(town: Town) -> None:
    """An owner who follows their own link is still the owner."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await lan.says(f"/start {await invites(lan, place, 'Bàn giao điểm này')}")
    await lan.presses("tôi nhận")
    assert await told(town) == 0


async def test_of_two_workers_one_tells(town: Town) -> None:
    """A notice is dropped before it is sent: however many workers look, it comes once and is not kept."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await keeper_of(town, lan, place)
    await opens_desk(lan, place)
    await lan.presses("Người ghi khách, bàn giao")
    await lan.presses("Cho nghỉ hết")
    assert [await told(town), await told(town)] == [1, 0]
    assert await rows(town.store, "notice") == []


async def test_what_cannot_be_told_is_forgotten_after_a_week(town: Town) -> None:
    """A notice for somebody who blocked the bot does not lie there for ever."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await keeper_of(town, lan, place)
    await opens_desk(lan, place)
    await lan.presses("Người ghi khách, bàn giao")
    await lan.presses("Cho nghỉ hết")
    for days, left in ((6, 1), (1, 0)):
        town.passes(days=days)
        await sweep.sweep(town.store, sweep.Retention(), town.now)
        assert len(await rows(town.store, "notice")) == left
