"""Who asked for it is reminded at their hour: once, by whichever process, never late, no more once they are gone."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.chores.own_reminders import remind
from bot.engine.outbox import Outbox
from bot.model import Office, OwnReminder, RetryError
from bot.model.own_reminder import WEEK
from bot.store import Tx
from bot.store.people import own_reminders, people
from bot.store.people.joining import join
from tests.people import Citizen, Town

SAID = "Dạ tới giờ rồi ạ"
WISH = "mỗi sáng 6 giờ nhắc tui bật bluetooth"
SIX = datetime(2021, 5, 24, 23, 0, tzinfo=UTC)
"""Six in the morning of 25 May, a Tuesday, there."""


async def with_a_reminder(town: Town, wish: str = WISH) -> Citizen:
    """Somebody who is reminded at six every morning."""
    lan = town.citizen()
    await lan.says(wish)
    await lan.says("đồng ý")
    lan.hears("hẹn rồi ạ")
    return lan


async def looks(town: Town, lan: Citizen, at: datetime, reach_hours: Mapping[str, float] | None = None) -> int:
    """What is due is said at some moment; gives how many, and Lan hears it."""
    town.now = at
    town.street.heard[lan.address.chat_id] = []
    said = await remind(town.store, town.library, town.outbox, at, Office(reach_hours=reach_hours or {}).reaches_for)
    await town.outbox.drain()
    return said


async def kept(town: Town, lan: Citizen) -> list[OwnReminder]:
    """What is kept of them."""
    async with town.store.read() as tx:
        person = await people.at(tx, lan.address)
        return await own_reminders.of(tx, person.id) if person else []


async def test_it_is_said_every_morning_at_six(town: Town) -> None:
    """Not before, and once a day; what is said has what helps, and a way to stop."""
    lan = await with_a_reminder(town)
    assert await looks(town, lan, SIX - timedelta(seconds=1)) == 0
    assert await looks(town, lan, SIX + timedelta(seconds=3)) == 1
    lan.hears(SAID, "Bluetooth")
    assert lan.labels == ["Bật Bluetooth ở đâu", "Đổi hay thôi nhắc"]
    assert await looks(town, lan, SIX + timedelta(minutes=1)) == 0
    assert await looks(town, lan, SIX + timedelta(days=1)) == 1


async def test_what_is_said_once_is_kept_no_longer(town: Town) -> None:
    """Nothing is left of it once it was said."""
    lan = await with_a_reminder(town, "mai 6h sang nhac tui di xet nghiem")
    assert await looks(town, lan, SIX) == 1
    lan.hears("đi xét nghiệm")
    assert await kept(town, lan) == []
    assert await looks(town, lan, SIX + timedelta(days=1)) == 0


async def test_several_processes_say_it_once(town: Town, understanding: Any) -> None:
    """Four that look in the same moment, twenty people."""
    people_here = [await with_a_reminder(town) for _ in range(20)]
    town.now = SIX
    others = [Outbox(town.store, {"street": town.street}, lambda: town.now, f"process {at}") for at in range(4)]
    for lan in people_here:
        town.street.heard[lan.address.chat_id] = []
    counts = await asyncio.gather(*(remind(town.store, town.library, one, SIX) for one in others))
    for one in others:
        await one.drain()
    assert sum(counts) == len(people_here)
    assert [lan.text.count(SAID) for lan in people_here] == [1] * len(people_here)


async def test_who_dies_between_changes_nothing(town: Town) -> None:
    """Where the commit fails neither the next time nor the message is there; whoever looks next says it once."""
    lan = await with_a_reminder(town)
    town.now = SIX

    async def put_and_die(tx: Tx) -> None:
        due = (await own_reminders.due(tx, SIX, 1))[0]
        assert await own_reminders.move(tx, due.reminder, SIX + timedelta(days=1))
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        async with town.store.begin() as tx:
            await put_and_die(tx)
    assert await looks(town, lan, SIX + timedelta(seconds=5)) == 1
    lan.hears(SAID)
    assert await looks(town, lan, SIX + timedelta(seconds=10)) == 0


async def test_what_a_dead_process_had_committed_is_sent_by_another(town: Town) -> None:
    """It is in the outbox with the next time: nobody says it anew, and whoever takes the outbox over sends it."""
    lan = await with_a_reminder(town)
    town.now, town.street.slow = SIX, asyncio.Event()
    town.street.heard[lan.address.chat_id] = []
    dies = Outbox(town.store, {"street": town.street}, lambda: town.now, "dies")
    assert await remind(town.store, town.library, dies, SIX) == 1
    for task in dies._sending._tasks():
        task.cancel()
    town.street.slow = None
    assert await looks(town, lan, SIX + timedelta(seconds=30)) == 0
    assert await town.outbox.look() == 1
    await town.outbox.drain()
    assert lan.text.count(SAID) == 1


async def test_what_could_not_be_sent_in_time_is_not_sent_later(town: Town) -> None:
    """The channel is gone from six until half past seven: then it is no help any more, but tomorrow's comes."""
    lan = await with_a_reminder(town)
    town.street.trouble[lan.address.chat_id] = [RetryError(5400)]
    assert await looks(town, lan, SIX) == 1
    town.passes(minutes=91)
    await town.outbox.look()
    await town.outbox.drain()
    lan.hears_nothing()
    assert await looks(town, lan, SIX + timedelta(days=1)) == 1
    lan.hears(SAID)


@pytest.mark.parametrize(("late", "said"), [(59, 1), (61, 0), (60 * 15, 0), (60 * 24 * 9 + 30, 0)])
async def test_what_was_missed_for_more_than_an_hour_is_let_go(town: Town, late: int, said: int) -> None:
    """However long the program was off; the next morning it comes as always, once."""
    lan = await with_a_reminder(town)
    assert await looks(town, lan, SIX + timedelta(minutes=late)) == said
    assert await looks(town, lan, SIX + timedelta(days=late // (60 * 24) + 1)) == 1


async def test_nobody_is_woken(town: Town) -> None:
    """A quarter to nine in the evening that is seen at half past is not said."""
    lan = await with_a_reminder(town, "mỗi tối 8h45 nhắc tui khai báo")
    evening = datetime(2021, 5, 24, 13, 45, tzinfo=UTC)
    assert await looks(town, lan, evening + timedelta(minutes=45)) == 0
    assert await looks(town, lan, evening + timedelta(days=1, minutes=20)) == 1


async def test_sundays_are_left_out(town: Town) -> None:
    """A week without its Sunday."""
    lan = await with_a_reminder(town)
    await lan.says("chủ nhật khỏi nhắc")
    said = [await looks(town, lan, SIX + timedelta(days=day)) for day in range(7)]
    assert said == [1, 1, 1, 1, 1, 0, 1]  # from Tuesday on


async def test_what_was_changed_meanwhile_counts(town: Town) -> None:
    """Whoever moves it to seven in the moment in which it is due hears it at seven."""
    lan = await with_a_reminder(town)
    async with town.store.read() as tx:
        due = (await own_reminders.due(tx, SIX, 1))[0]
    town.now = SIX
    await lan.says("đổi qua 7 giờ")
    async with town.store.begin() as tx:
        assert not await own_reminders.move(tx, due.reminder, SIX + timedelta(days=1))
    assert await looks(town, lan, SIX + timedelta(minutes=1)) == 0
    assert await looks(town, lan, SIX + timedelta(hours=1)) == 1


@pytest.mark.parametrize("said", ["thôi khỏi nhắc nữa", "/stop", "ngừng nhắc", "tat nhac di"])
async def test_the_words_that_end_reminders_end_it(town: Town, said: str) -> None:
    """Nothing is kept of it."""
    lan = await with_a_reminder(town)
    await lan.says(said)
    lan.hears("không tự nhắn")
    assert await kept(town, lan) == []
    assert await looks(town, lan, SIX) == 0


async def test_it_goes_with_the_person(town: Town) -> None:
    """Who erases what is kept about them is reminded of nothing; while it is kept, they are told of it."""
    lan = await with_a_reminder(town)
    await lan.says("/dulieu")
    lan.hears("lời nhắc lúc 6 giờ sáng", "Bật Bluetooth")
    await lan.says("/xoa")
    await lan.presses("Xóa hết")
    async with town.store.read() as tx:
        assert await own_reminders.due(tx, SIX, 9) == []
    assert await looks(town, lan, SIX) == 0


async def test_who_has_left_is_not_reminded(town: Town) -> None:
    """It ends with the address; the one in another chat of theirs stays, and also when the two are joined."""
    lan, other = await with_a_reminder(town), await with_a_reminder(town)
    async with town.store.begin() as tx:
        both = [await people.at(tx, one.address) for one in (lan, other)]
        await join(tx, *(one.id for one in both if one))
        assert len(await own_reminders.of(tx, both[0].id if both[0] else 0)) == 2
        await people.unreachable(tx, lan.address, town.now)
    assert await looks(town, other, SIX) == 1
    other.hears(SAID)
    assert [one.address for one in await kept(town, other)] == [other.address]


async def test_where_one_may_not_write_to_who_is_silent_nothing_is_said(town: Town) -> None:
    """With a channel that takes it for 48 hours: on the third morning nothing comes, after a word it does again."""
    lan = await with_a_reminder(town)
    said = [await looks(town, lan, SIX + timedelta(days=day), {"street": 48.0}) for day in range(4)]
    assert said == [1, 1, 0, 0]
    await lan.says("cảm ơn em")
    assert await looks(town, lan, SIX + timedelta(days=4), {"street": 48.0}) == 1


async def test_a_task_that_the_content_has_no_more_is_not_said(town: Town) -> None:
    """It stays until its owner stops it, and nobody gets an empty message."""
    lan = await with_a_reminder(town)
    async with town.store.begin() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None
        await own_reminders.keep(tx, person.id, OwnReminder("gone", time(6), WEEK, SIX, lan.address))
    assert await looks(town, lan, SIX) == 1
    assert len(lan.messages) == 1
