"""Processes start, die and work side by side; the person with the phone does not notice."""

import asyncio

import pytest

from bot.content import Library
from bot.dialogs import DIALOGS
from bot.engine import Conversation, Dispatcher
from bot.model import Message, Update
from bot.store import Store, Tx
from bot.store.chats import sessions
from bot.understanding import Understanding
from tests.conversations.scenes import ASKED, EVERY, owner_at, rows
from tests.people import Citizen, Town


@pytest.fixture
def other(town: Town, store: Store, library: Library, understanding: Understanding) -> Town:
    """Another process over the same database."""
    return Town(store, library, understanding, worker="another process")


@pytest.mark.parametrize("step", ASKED)
async def test_a_restart_between_two_turns(town: Town, other: Town, step: str) -> None:
    """A new process goes on at the very question, whichever it is, with all that was answered."""
    lan = (await owner_at(town, step)).now_in(other)
    steps = list(EVERY)
    for following in steps[steps.index(step) :]:
        await lan.says(EVERY[following])
    lan.hears("Đã đăng ký xong")


async def test_two_processes_take_turns(town: Town, other: Town) -> None:
    """Each answer may arrive at either of them."""
    lan = await owner_at(town, "name")
    for place, answer in zip((town, other, town, other, town, other), EVERY.values(), strict=True):
        lan = lan.now_in(place)
        await lan.says(answer)
    lan.hears("Đã đăng ký xong")


async def test_a_step_that_no_longer_exists(town: Town, other: Town) -> None:
    """A new release without a dialog closes it politely; the person can go on with anything else."""
    lan = (await owner_at(town, "kind")).now_in(other)
    fewer = [dialog for dialog in DIALOGS if dialog.name != "register"]
    conversation = Conversation(fewer, other.conversation.services)
    other.dispatcher = Dispatcher(conversation, other.store, {"street": other.street}, lambda: other.now, "newer")
    await lan.says("xyz")
    lan.hears("Phần mình đang làm dở nay đã đổi")
    await lan.says("/menu")
    lan.hears("Anh/chị cần gì")


async def test_the_same_update_five_times(town: Town) -> None:
    """It is answered once and counts once."""
    lan = await owner_at(town, "kind")
    update = await lan.does(text="1")
    lan.hears(ASKED["district"])
    for _ in range(4):
        await lan.is_delivered(update)
        lan.hears_nothing()
    await lan.says("p9")
    lan.hears(ASKED["address"])


async def dies_before_sending(town: Town, lan: Citizen, text: str) -> Update:
    """The turn is saved, and then the process is gone: nothing is sent."""
    town.street.trouble[lan.address.chat_id] = [asyncio.CancelledError()]
    update = await lan.does(text=text)
    lan.hears_nothing()
    return update


async def test_dying_between_saving_and_sending(town: Town, other: Town) -> None:
    """The reply lies in the database: another process says it as soon as the lease of the dead one ends, and not
    before. The answer counts once, and whatever the channel delivers again is heard no more."""
    lan = await owner_at(town, "kind")
    update = await dies_before_sending(town, lan, "1")
    lan = lan.now_in(other)
    other.passes(seconds=5)
    assert await other.outbox.look() == 0
    other.passes(seconds=1)
    assert await other.outbox.look() == 1
    await other.outbox.drain()
    lan.hears(ASKED["district"])
    await lan.is_delivered(update)
    lan.hears_nothing()
    await lan.says("p9")
    lan.hears(ASKED["address"])
    assert await other.outbox.look() == 0


async def test_dying_before_a_farewell(town: Town, other: Town) -> None:
    """Who was forgotten at their own wish still reads so, from another process, and then no row is left of them."""
    lan = await owner_at(town, "kind")
    await lan.says("/xoa")
    town.street.trouble[lan.address.chat_id] = [asyncio.CancelledError()]
    await lan.presses("Xóa hết")
    lan.hears_nothing()
    lan = lan.now_in(other)
    other.passes(seconds=6)
    assert await other.outbox.look() == 1
    await other.outbox.drain()
    lan.hears("Em đã xóa hết")
    assert await rows(other.store, "outbox") == await rows(other.store, "session") == []


async def test_a_reply_is_said_before_what_was_asked_after_it(town: Town, other: Town) -> None:
    """A process dies with a reply on its lips; the person asks on at another one at once: they read the replies in the
    order of their questions, once the dead one's lease has ended."""
    lan = await owner_at(town, "kind")
    await dies_before_sending(town, lan, "1")
    lan = lan.now_in(other)
    await lan.says("p9")
    lan.hears_nothing()
    other.passes(seconds=6)
    await other.outbox.look()
    await other.outbox.drain()
    assert [ASKED[step] in message.text for step, message in zip(("district", "address"), lan.messages, strict=True)]
    lan.hears(ASKED["district"], ASKED["address"])


async def test_who_is_sending_finds_what_another_process_said(town: Town, other: Town) -> None:
    """While one process is still sending, another hears the same person: the first sends that answer as well, in
    order."""
    lan = await owner_at(town, "name")
    town.street.heard.clear()
    town.street.slow = asyncio.Event()
    names = [Update(f"{lan.address.chat_id}-{i}", lan.address, said) for i, said in enumerate(("Quán Một", "1", "p9"))]
    await town.dispatcher.handle(names[0])
    await other.dispatcher.handle(names[1])
    await town.dispatcher.handle(names[2])
    await other.outbox.drain()
    assert other.street.heard == {}
    town.street.slow.set()
    await town.outbox.drain()
    said = [message.text for message in town.street.heard[lan.address.chat_id]]
    wanted = [ASKED[step] for step in ("kind", "district", "address")]
    assert [step in text for step, text in zip(wanted, said, strict=True)] == [True] * 3


async def both(town: Town, other: Town, one: Update, two: Update) -> list[str]:
    """Each of two processes gets an update at the same moment; all that was said."""
    await asyncio.gather(town.dispatcher.handle(one), other.dispatcher.handle(two), return_exceptions=True)
    await asyncio.gather(town.dispatcher.drain(), other.dispatcher.drain())
    streets = (town.street.heard, other.street.heard)
    return [message.text for heard in streets for message in heard.get(one.address.chat_id, [])]


@pytest.mark.parametrize("round_", range(5))
async def test_two_answers_at_once_are_both_kept(town: Town, other: Town, round_: int) -> None:
    """Two processes hear the same person at the same time: neither answer is lost, whoever was first."""
    lan = await owner_at(town, "name")
    town.street.heard.clear()
    texts = ["Hương Xưa", "Sông Ba"]
    updates = [
        Update(f"{lan.address.chat_id}-both-{i}", lan.address, text, language="vi") for i, text in enumerate(texts)
    ]
    said = await both(town, other, *updates)
    assert not [text for text in said if "Mã lỗi" in text]
    async with town.store.read() as tx:
        frame = (await sessions.at(tx, lan.address, 1)).frames[-1]
    assert frame.step == "kind" and frame.data["name"] in texts
    assert sum(ASKED["kind"] in text for text in said) == 2


@pytest.mark.parametrize("round_", range(5))
async def test_one_update_at_two_processes_at_once(town: Town, other: Town, round_: int) -> None:
    """A channel that delivers twice in the same moment gets one turn."""
    lan = await owner_at(town, "kind")
    town.street.heard.clear()
    update = Update(f"{lan.address.chat_id}-once", lan.address, "1", language="vi")
    said = await both(town, other, update, update)
    assert len(said) == 1 and ASKED["district"] in said[0]


@pytest.mark.parametrize("round_", range(5))
async def test_a_stranger_at_two_processes_at_once(town: Town, other: Town, round_: int) -> None:
    """Two first messages in the same moment make one person, and both are answered."""
    lan = town.citizen()
    updates = [Update(f"{lan.address.chat_id}-{i}", lan.address, "/menu", language="vi") for i in range(2)]
    said = await both(town, other, *updates)
    assert len(said) == 2 and all("Anh/chị cần gì" in text for text in said)
    assert len(await rows(town.store, "person")) == 1


async def test_answers_come_in_the_order_of_the_questions(town: Town) -> None:
    """Ten messages of one person in one moment are heard one after the other."""
    lan = await owner_at(town, "name")
    answers = [*list(EVERY.values())[:5]]
    updates = [Update(f"{lan.address.chat_id}-{i}", lan.address, text, language="vi") for i, text in enumerate(answers)]
    town.street.heard.clear()
    await asyncio.gather(*(town.dispatcher.handle(update) for update in updates))
    await town.dispatcher.drain()
    said = [message.text for message in town.street.heard[lan.address.chat_id]]
    wanted = [ASKED[step] for step in list(ASKED)[1:]]
    assert [step in text for step, text in zip(wanted, said, strict=True)] == [True] * 5


async def is_slow_with_three(town: Town) -> Citizen:
    """Three replies are said: the first is on its way, and does not arrive until `town.street.slow` is set."""
    lan = await owner_at(town, "name")
    town.street.heard.clear()
    town.street.slow = asyncio.Event()
    for place, said in enumerate(("Quán Một", "1", "p9")):
        await town.dispatcher.handle(Update(f"{lan.address.chat_id}-{place}", lan.address, said))
    await asyncio.sleep(0)
    return lan


async def is_taken_over(town: Town, other: Town) -> None:
    """Another process, for which the lease is over, sends everything."""
    other.now = town.now
    other.passes(seconds=6)
    assert await other.outbox.look() == 1
    await other.outbox.drain()


async def arrives(town: Town) -> list[str]:
    """Whatever was on its way in a process arrives, and it ends; gives what it sent."""
    assert town.street.slow is not None
    town.street.slow.set()
    await town.outbox.drain()
    return [message.text for said in town.street.heard.values() for message in said]


async def test_a_lease_that_another_has_taken_is_not_renewed(town: Town, other: Town) -> None:
    """A process was held up until its lease ended, and another has sent everything. It says nothing after that but
    what was on its way."""
    await is_slow_with_three(town)
    town.passes(seconds=5)
    await is_taken_over(town, other)
    await town.outbox.look()
    town.passes(seconds=2)
    assert len(await arrives(town)) == 1


async def test_what_another_process_has_sent_is_not_sent_again(town: Town, other: Town) -> None:
    """The same process hears the person again: it goes on with that answer, and leaves out what has left meanwhile."""
    lan = await is_slow_with_three(town)
    await is_taken_over(town, other)
    await town.dispatcher.handle(Update("later", lan.address, "/menu"))
    first, *others = await arrives(town)
    assert ASKED["kind"] in first
    assert len(others) == 1
    assert "Anh/chị cần gì" in others[0]


async def test_a_lease_counts_from_before_the_commit(town: Town, other: Town) -> None:
    """The database takes so long to commit that the lease is over by then: somebody else may be sending already."""
    lan = await owner_at(town, "name")

    async def slowly(_tx: Tx) -> bool:
        town.passes(seconds=7)
        return True

    town.street.heard.clear()
    assert await town.outbox.say([(lan.address, Message("Tới trễ"))], slowly)
    await town.outbox.drain()
    assert town.street.heard == {}
    other.now = town.now
    assert await other.outbox.look() == 1
    await other.outbox.drain()
    assert [message.text for message in other.street.heard[lan.address.chat_id]] == ["Tới trễ"]
