"""What was offered counts, as it was offered."""

import pytest

from bot.store.chats import sessions
from bot.store.people import people
from bot.visits.check_in import person
from tests.conversations.checkpoints.test_visits import visitor
from tests.conversations.scenes import ASKED, owner_at, registered, rows
from tests.people import Citizen, Town
from tests.web.doors import cafe

STALE = "Nút đó là của câu trước"


async def open_question(town: Town, lan: Citizen) -> int:
    """The number of the question that waits for an answer."""
    async with town.store.read() as tx:
        return (await sessions.at(tx, lan.address, 1)).question


@pytest.mark.parametrize("value", ["castle", "", "open:delete", "restaurant:2"])
async def test_what_was_not_offered_is_not_accepted(town: Town, value: str) -> None:
    """A press with the right question's number and a value that it never had is told to be of an earlier one."""
    lan = await owner_at(town, "kind")
    await lan.does(choice=f"{await open_question(town, lan)}:{value}")
    lan.hears(STALE, ASKED["kind"])
    assert (await rows(town.store, "session"))[0]["version"] == 4


async def test_the_question_stays_open_behind_the_menu(town: Town) -> None:
    """Somebody who looked at the menu can still press a button of the question above it."""
    lan = await owner_at(town, "kind")
    cafes = lan.button("Quán ăn, cà phê")
    await lan.says("/menu")
    await lan.does(choice=cafes.value)
    lan.hears(ASKED["district"])


async def test_words_of_a_choice_behind_the_menu(town: Town) -> None:
    """They may also type words of what the question offered; numbers are those of the menu."""
    lan = await owner_at(town, "kind")
    await lan.says("/menu")
    await lan.says("quán cà phê")
    lan.hears(ASKED["district"])
    await lan.says("/menu")
    await lan.says("1")
    lan.hears(ASKED["district"])


async def test_a_number_that_nothing_has(town: Town) -> None:
    """What can only be pressed, because newer choices have the numbers, is not picked by typing 0."""
    lan = await owner_at(town, "kind")
    await lan.says("/menu")
    await lan.says("0")
    lan.hears(ASKED["kind"])


async def test_a_second_press_answers_no_other_question(town: Town) -> None:
    """ "Yes" twice to what came in between does not say yes to what it had interrupted."""
    lan = await registered(town)
    await lan.says("Sầu riêng bán ở chợ nào rẻ nhất?")
    await lan.says("/xoa")
    await lan.says("gặp người thật")
    yes = lan.button("Chuyển")
    await lan.does(choice=yes.value)
    lan.hears("Em đã chuyển câu hỏi", "Anh/chị chắc chưa")
    await lan.does(choice=yes.value)
    lan.hears(STALE)
    assert await rows(town.store, "checkpoint")


async def test_a_number_means_what_was_shown(town: Town) -> None:
    """The list behind a question has changed since: what the number stood for is taken, not what stands there now."""
    first, second = await cafe(town), await cafe(town)
    lan = await visitor(town, first)
    town.passes(hours=1)
    await lan.says(f"/start cp_{second.code}")
    await lan.presses("Tôi vừa đến")
    await lan.says("/lichsu")
    newest, oldest = lan.button("24/05 17:00"), lan.button("24/05 16:00")
    async with town.store.begin() as tx:
        known = await people.at(tx, lan.address)
        assert known
        await town.visits.erase(tx, person(known.id), int(newest.value.partition(":")[2]))
    await lan.says(str(oldest.number))
    lan.hears("Đã xóa")
    assert not await rows(town.store, "visit")
