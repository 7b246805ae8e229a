"""A stolen database shows no phone number, and a secret can be changed."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.webchat import WebChat
from bot.channels.webchat.channel import WebChatSettings
from bot.content import Library
from bot.model import Address, Message
from bot.store import Store
from bot.store.chats import connections, lent, letters, outbox, postbox, sessions
from bot.store.chats.connections import Pair
from bot.store.chats.postbox import Posted
from bot.store.database.migrate import migrate
from bot.store.people import people, requests, tickets
from bot.store.reseal import reseal
from bot.store.sealing import SealedError
from bot.store.vault import Vault
from bot.store.visits import presence
from bot.understanding import Understanding
from tests.people import SECRET, Citizen, Town
from tests.running import around

PHONE = "0987 654 321"
CHAT = Address("street", "chat")
DIGITS = re.compile(rb"98[\s.\-]?7[\s.\-]?6[\s.\-]?5[\s.\-]?4[\s.\-]?3[\s.\-]?2[\s.\-]?1")
"""The number without its 0 or +84, in any grouping."""

HOUR = timedelta(hours=1)
NEW = "another secret, for next year"


def looks_like_the_number(data: bytes) -> bool:
    """Whether the number stands in these bytes, as text of eight or of sixteen bits."""
    return bool(DIGITS.search(data) or DIGITS.search(data.replace(b"\0", b"")))


def shows(file: Path) -> bool:
    """Whether a number can be read from a database file or what SQLite keeps beside it."""
    return any(looks_like_the_number(one.read_bytes()) for one in file.parent.glob(f"{file.name}*"))


async def asked_for_the_phone(lan: Citizen) -> None:
    """A registration up to the question for the phone number."""
    for said in ("/dangky", "1", "Cà phê Hương", "1", "phuong 9", "12 Trần Phú"):
        await lan.says(said)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the stolen database lies."""
    return tmp_path / "stolen.db"


@asynccontextmanager
async def opened(
    file: Path, library: Library, understanding: Understanding, secret: str = SECRET, old: Sequence[str] = ()
) -> AsyncIterator[Town]:
    """A town over a SQLite file."""
    vault = Vault(secret, old)
    store = Store(f"sqlite:///{file}", vault)
    try:
        await migrate(store)
        yield Town(store, library, understanding, vault=vault)
    finally:
        await store.close()


async def test_the_search_finds_a_number_that_lies_open() -> None:
    """The tests below would notice one."""
    for written in ("0987654321", "+84987654321", "0987 654 321", "098.765.4321"):
        assert looks_like_the_number(f'{{"phone": "{written}"}}'.encode())
    assert looks_like_the_number("0987654321".encode("utf-16-le"))
    assert not looks_like_the_number(b"0123456789 0912345678")


async def test_a_stolen_file_shows_no_phone_number(file: Path, library: Library, understanding: Understanding) -> None:
    """At no moment of a registration, not in what a browser has yet to show, not in a question to staff, not for
    somebody whom a keeper wrote down; and not after it all has been deleted."""
    async with opened(file, library, understanding) as town:
        lan = town.citizen()
        await asked_for_the_phone(lan)
        await lan.says(PHONE)
        lan.hears("0987 654 321")
        assert not shows(file)  # the answer waits in the session for the last question
        await lan.presses("Đúng, đăng ký")
        assert not shows(file)
        chat = WebChat(WebChatSettings(), around(town.store, clock=lambda: town.now))
        await chat.send(Address("web", "chat"), Message(f"Điện thoại {PHONE}, đúng không ạ?"))
        assert not shows(file)
        async with town.store.begin() as tx:
            someone = await people.at(tx, lan.address)
            assert someone is not None
            await tickets.open_(tx, someone.id, lan.address, f"Gọi tôi số {PHONE}", town.now)
            await town.visits.record_for(tx, "CAFE", "Bà Tư", "+84987654321", town.now)
            await connections.connect(tx, "street", Pair(PHONE, PHONE, town.now, town.now))
            await postbox.accept(tx, "street", Posted("1", {"text": PHONE}), town.now, town.now)
            await lent.put(tx, "d" * 64, PHONE.encode(), town.now)
        assert not shows(file)
        await lan.says("/dulieu")
        lan.hears("0987 654 321")  # its owner sees it
        await lan.says("/xoa")
        await lan.presses("Xóa hết")
    assert not shows(file)


async def test_what_is_sealed_is_read_again(file: Path, library: Library, understanding: Understanding) -> None:
    """By a process with the secret; one without it is told so."""
    async with opened(file, library, understanding) as town:
        lan = town.citizen()
        await asked_for_the_phone(lan)
        async with town.store.begin() as tx:
            await letters.put(tx, CHAT, 1, [Message("Chào chị")], town.now)
            assert (await outbox.after(tx, CHAT, 0))[0].message == Message("Chào chị")
    blind = Store(f"sqlite:///{file}")
    async with blind.read() as tx:
        with pytest.raises(SealedError):
            await sessions.at(tx, lan.address, 1)
    await blind.close()


async def test_a_secret_is_changed(file: Path, library: Library, understanding: Understanding) -> None:
    """With the old one beside it everything goes on; after `reseal` the old one is needed no more, and a second
    `reseal` finds nothing to do."""
    async with opened(file, library, understanding) as town:
        await _life_goes_on(town)
    async with opened(file, library, understanding, NEW, [SECRET]) as town:
        async with town.store.begin() as tx:
            await town.visits.record_for(tx, "MARKET", "Bà Tư", "+84987654321", town.now)
        done = await reseal(town.store, Vault(NEW, [SECRET]))
        assert done == {
            "checkpoints": 1,
            "visitors": 1,
            "sessions": 2,
            "outbox": 1,
            "questions": 0,
            "tickets": 1,
            "connections": 1,
            "posted events": 1,
            "requests": 1,
            "lent files": 1,
        }
        assert set((await reseal(town.store, Vault(NEW, [SECRET]))).values()) == {0}
    async with opened(file, library, understanding, NEW) as town:
        async with town.store.read() as tx:
            [ticket] = await tickets.waiting(tx)
            assert [one.came for one in await requests.listed(tx)] == [f"Gọi lại số {PHONE}"]
            assert ticket.question == f"Gọi tôi số {PHONE}"
            assert (await outbox.after(tx, CHAT, 0))[0].message == Message(PHONE)
            [place] = await town.registry.all(tx)
            assert await town.registry.duplicate(tx, place.owner_id, "cà phê hương", "+84987654321") == place
            [cafe] = await presence.present(tx, "CAFE", town.now, town.now + HOUR)
            [market] = await presence.present(tx, "MARKET", town.now, town.now + HOUR)
            assert cafe.visitor_id == market.visitor_id
        bao = town.citizen(name="Bảo")
        await bao.does(id="later", text="menu")
        await bao.does(id="and later", choice=bao.button("Làm tiếp").value)
        bao.hears("0987 654 321")
    assert not shows(file)


async def _life_goes_on(town: Town) -> None:
    """Lan has registered, has asked something and was written down as a visitor; Bảo is in the middle of it."""
    lan, bao = town.citizen(name="Lan"), town.citizen(name="Bảo")
    for someone in (lan, bao):
        await asked_for_the_phone(someone)
        await someone.says(PHONE)
    await lan.presses("Đúng, đăng ký")
    async with town.store.begin() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None
        await tickets.open_(tx, person.id, lan.address, f"Gọi tôi số {PHONE}", town.now)
        await letters.put(tx, CHAT, 1, [Message(PHONE)], town.now)
        await town.visits.record_for(tx, "CAFE", "Bà Tư", "+84987654321", town.now)
        await connections.connect(tx, "street", Pair(PHONE, PHONE, town.now, town.now))
        await postbox.accept(tx, "street", Posted("1", {"text": PHONE}), town.now, town.now)
        await lent.put(tx, "d" * 64, PHONE.encode(), town.now)
        await requests.note(tx, person.id, "see", f"Gọi lại số {PHONE}", "Hoa", town.now)
