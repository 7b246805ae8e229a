"""What waits at an address is numbered there, in the order in which it is committed."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Address, Choice, File, Message, Session
from bot.paper.recipes import recipe, to_draw
from bot.store import Store
from bot.store.chats import leases, outbox, turns
from bot.store.chats.plain import message_of, plain
from bot.store.chats.turns import Lease, Said
from bot.store.people import people

NOW = datetime(2021, 5, 24, 9, tzinfo=UTC)
LAN, HOA = Address("street", "lan"), Address("street", "hoa")
MINE = Lease("me", NOW, NOW + timedelta(seconds=6))


@pytest.fixture
async def known(store: Store) -> Store:
    """Two people who have talked before."""
    async with store.begin() as tx:
        for address in (LAN, HOA):
            someone = await people.welcome(tx, address, "vi", NOW)
            await turns.save(tx, Session(address, someone.id), MINE)
    return store


async def says(store: Store, address: Address, text: str, lease: Lease = MINE) -> Said:
    """Something is said, in a transaction of its own."""
    async with store.begin() as tx:
        return await outbox.say(tx, address, [Message(text)], lease)


async def test_what_commits_late_is_never_passed_over(known: Store) -> None:
    """A transaction that said something is held open: whoever says something there after it waits for it, so that a
    page which has shown everything up to a number misses nothing below it."""
    async with known.begin() as late:
        first = await outbox.say(late, LAN, [Message("muộn")], MINE)
        second = asyncio.create_task(says(known, LAN, "sau"))
        for _ in range(3):
            async with known.read() as tx:
                assert await outbox.after(tx, LAN, 0) == []
        assert not second.done()
    assert (await second).first == first.last + 1
    async with known.read() as tx:
        assert [letter.message.text for letter in await outbox.after(tx, LAN, 0)] == ["muộn", "sau"]


async def test_nobody_waits_for_another_address(known: Store) -> None:
    """On PostgreSQL, what is said to Hoa waits for no transaction that speaks with Lan."""
    if known.is_sqlite:
        return  # one writer at a time
    async with known.begin() as late:
        await outbox.say(late, LAN, [Message("muộn")], MINE)
        assert (await says(known, HOA, "ngay")).first == 1


async def test_who_sends_keeps_the_address_while_something_waits(known: Store) -> None:
    """Another process leaves it to the owner until the lease ends, or everything was sent, or the owner lets go."""
    assert (await says(known, LAN, "một")).mine
    other = Lease("other", NOW, NOW + timedelta(seconds=6))
    assert not (await says(known, LAN, "hai", other)).mine
    late = Lease("other", NOW + timedelta(seconds=7), NOW + timedelta(seconds=13))
    assert (await says(known, LAN, "ba", late)).mine
    async with known.begin() as tx:
        assert await outbox.note(tx, {LAN: 2}, "other") == {LAN: 3}
        assert await outbox.note(tx, {LAN: 3}, "other") == {}
    assert (await says(known, LAN, "bốn", MINE)).mine


async def test_of_two_who_take_over_one_does(known: Store) -> None:
    """What a dead process left is found when its lease ends, and taken by one."""
    await says(known, LAN, "một")
    later = NOW + timedelta(seconds=7)
    mine = [Lease(name, later, later + timedelta(seconds=6)) for name in ("one", "two")]
    async with known.begin() as tx:
        assert await leases.due(tx, ["street"], NOW) == []
        assert await leases.due(tx, ["street"], later) == [LAN]
        taken = [await leases.take(tx, LAN, lease) for lease in mine]
    assert [len(waiting) for waiting in taken] == [1, 0]


def test_a_message_is_plain_data() -> None:
    """All that a message has comes back: choices, a picture of the content, a drawing as its recipe, bytes as they
    are."""
    poster = to_draw("p.png", "Áp phích", recipe("as_csv", [["Tên"], ["=1"]]))
    message = Message(
        "Chào", (Choice("Có", "1:yes", number=1, word="yes"),), File("a.png", "Hình", path="/images/a.png")
    )
    assert message_of(plain(message)) == message
    kept = message_of(plain(Message("", document=poster))).document
    assert kept is not None and kept.recipe == poster.recipe and kept.content == b""
    assert message_of(plain(Message("", image=File("b.png", "", b"\x89PNG")))).image == File("b.png", "", b"\x89PNG")


async def test_thousands_are_noted_at_once(store: Store) -> None:
    """What could not be written while the database was away is noted when it is back, however many that are."""
    many = {Address("street", str(number)): 1 for number in range(3000)}
    async with store.begin() as tx:
        assert await outbox.note(tx, many, "other") == {}
