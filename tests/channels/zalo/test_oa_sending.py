"""Sending as an Official Account: windows, numbers of errors, tokens that die on the way, files."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.channels.zalo.oa import ZaloOa, ZaloOaSettings
from bot.channels.zalo.oa.resting import day_end
from bot.model import (
    Address,
    Choice,
    ClosedError,
    File,
    InDoubtError,
    Message,
    RefusedError,
    RetryError,
    SendError,
    Template,
    UnreachableError,
)
from bot.store import Store
from bot.store.chats import connections
from bot.store.people import people
from tests.channels.zalo.conftest import account, granted
from tests.emulators import zalo_oa
from tests.emulators.zalo_oa import Person, ZaloOaDouble
from tests.running import around

CS, TEMPLATE = "message/cs", "message/template"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
PICTURE, PDF = File("a.png", "Hình", PNG), File("a.pdf", "Tờ để in", b"%PDF" + bytes(100))
GREETING = Template("zalooa", "77", (("name", "Lan"),))


@pytest.fixture
async def oa() -> AsyncIterator[ZaloOaDouble]:
    """A service of its own for each test; its tokens live long."""
    async with ZaloOaDouble() as double:
        double.oauth.lifetime = 10**7
        double.templates["77"] = zalo_oa.Template("Chào {name}", ("name",))
        yield double


@pytest.fixture
def alarms() -> list[tuple[str, str]]:
    """What staff were told."""
    return []


@pytest.fixture
async def channel(oa: ZaloOaDouble, store: Store, alarms: list[tuple[str, str]]) -> AsyncIterator[ZaloOa]:
    """The channel alone, connected."""
    async with store.begin() as tx:
        await connections.connect(tx, "zalooa", granted(oa))
    made = alone(oa, store, alarms)
    await made.open()
    yield made
    await made.close()


def alone(oa: ZaloOaDouble, store: Store, alarms: list[tuple[str, str]]) -> ZaloOa:
    """One of several processes."""

    async def alarm(kind: str, name: str) -> None:
        alarms.append((kind, name))

    context = around(store, clock=oa.now, public_url="https://bot.example.vn", alarm=alarm)
    return ZaloOa(ZaloOaSettings(**account(oa)), context)


@pytest.fixture
async def lan(oa: ZaloOaDouble, store: Store) -> Person:
    """Somebody who has just followed."""
    person = oa.person("Lan")
    await person.follows()
    async with store.begin() as tx:
        await people.welcome(tx, at(person), "vi", oa.now())
    return person


def at(person: Person) -> Address:
    """Where she is."""
    return Address("zalooa", person.id)


def wordings(oa: ZaloOaDouble) -> list[str]:
    """The endpoints that were asked to send."""
    return [sent.path for sent in oa.sent if "message" in sent.path]


async def test_windows_are_asked_before_anything_is_sent(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """Free, then billed, then only a template: beyond seven days no call is made that would be refused."""
    hi, prepared = Message("hi"), Message("hi", template=GREETING)
    await channel.send(at(lan), hi)
    oa.passes(hours=49)
    await channel.send(at(lan), hi)
    assert oa.billed == 55
    oa.passes(hours=120)
    with pytest.raises(ClosedError):
        await channel.send(at(lan), hi)
    assert wordings(oa) == ["v3.0/oa/message/cs"] * 2
    await channel.send(at(lan), prepared)
    assert (lan.received[-1].text, oa.billed, oa.refused) == ("Chào Lan", 355, [])


CONSULTATION: dict[int, type[SendError]] = {
    -32: RetryError,
    -200: InDoubtError,
    -201: RefusedError,
    -211: RetryError,
    -213: UnreachableError,
    -218: ClosedError,
    -221: RetryError,
    -227: UnreachableError,
    -230: ClosedError,
    -232: ClosedError,
    -244: UnreachableError,
    -320: RetryError,
    -321: RetryError,
    -99999: RefusedError,
    7: RefusedError,
}


async def test_numbers_of_consultation(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """By their table; one that nobody knows is a refusal. None of them is still in force half an hour later."""
    for number, error in CONSULTATION.items():
        oa.answers(number, CS)
        with pytest.raises(error):
            await channel.send(at(lan), Message("hi"))
        oa.passes(minutes=30)


TEMPLATES: dict[int, type[SendError]] = {
    -109: RefusedError,
    -115: RetryError,
    -136: RetryError,
    -320: RetryError,
    -118: UnreachableError,
    -119: UnreachableError,
    -131: RefusedError,
    -144: RetryError,
    -147: RetryError,
    -218: ClosedError,
    -230: RefusedError,
    -234: RetryError,
    -249: RefusedError,
}


async def test_numbers_of_templates_are_other_numbers(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """The same number means something else at another endpoint."""
    oa.passes(days=8)
    for number, error in TEMPLATES.items():
        oa.answers(number, TEMPLATE)
        with pytest.raises(error):
            await channel.send(at(lan), Message("hi", template=GREETING))
        oa.passes(minutes=30)


async def test_a_spent_quota_is_waited_for_and_staff_know(
    oa: ZaloOaDouble, channel: ZaloOa, lan: Person, store: Store, alarms: list[tuple[str, str]]
) -> None:
    """Nothing is asked in vain for half an hour, nor past midnight in Vietnam; once there is more, it goes out. Staff
    are told once a day, whichever process finds out."""
    oa.passes(seconds=(day_end(oa.now()) - oa.now() + timedelta(hours=8)).total_seconds())  # in the morning
    oa.quota = 0
    other = alone(oa, store, alarms)
    await other.open()
    for one, calls in ((channel, 1), (channel, 1), (other, 2)):
        with pytest.raises(RetryError) as later:
            await one.send(at(lan), Message("hi"))
        assert (len(wordings(oa)), later.value.others) == (calls, False)
        assert 1700 < later.value.after <= 1800
    await other.close()
    assert alarms == [("spent", "Zalo OA")]
    oa.passes(hours=15, minutes=50)
    with pytest.raises(RetryError) as night:
        await channel.send(at(lan), Message("hi"))
    assert night.value.after <= 600
    oa.passes(minutes=10)
    oa.quota = 1
    await channel.send(at(lan), Message("hi"))
    with pytest.raises(RetryError):
        await channel.send(at(lan), Message("hi"))
    assert (lan.received[-1].text, alarms) == ("hi", [("spent", "Zalo OA")] * 2)


async def test_what_nobody_pays_for_waits_and_what_is_free_goes_on(
    oa: ZaloOaDouble, channel: ZaloOa, lan: Person, store: Store, alarms: list[tuple[str, str]]
) -> None:
    """Without a Zalo Cloud Account only answers within 48 hours go out: the others are nobody's fault, and wait."""
    oa.linked_zca = False
    oa.passes(hours=49)
    minh = oa.person("Minh")
    await minh.follows()
    for _ in range(2):
        with pytest.raises(RetryError) as later:
            await channel.send(at(lan), Message("hi"))
        assert later.value.others
        await channel.send(at(minh), Message("hi"))
    assert (alarms, oa.billed, len(minh.received)) == ([("unpaid", "Zalo OA")], 0, 2)
    assert [refusal.error for _, refusal in oa.refused] == [-320]
    oa.linked_zca = True
    oa.passes(minutes=30)
    await channel.send(at(lan), Message("hi"))
    assert (lan.received[-1].text, oa.billed) == ("hi", 55)


SILENCES: tuple[tuple[Any, dict[str, Any], type[SendError]], ...] = (
    ("status", {"status": 502}, InDoubtError),
    ("status", {"status": 429}, RetryError),
    ("garbage", {}, InDoubtError),
    ("drop", {}, InDoubtError),
    ("drop", {"done": True}, InDoubtError),
    ("body", {"body": {"data": {}}}, InDoubtError),
)


async def test_what_is_no_answer(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """Nobody knows whether it arrived, unless HTTP says that there were too many."""
    for kind, how, error in SILENCES:
        oa.fault(kind, CS, **how)
        with pytest.raises(error):
            await channel.send(at(lan), Message("hi"))


@pytest.mark.parametrize("number", [-216, -220])
async def test_a_token_that_dies_on_the_way_is_renewed_once(
    oa: ZaloOaDouble, channel: ZaloOa, lan: Person, number: int
) -> None:
    """The message goes out with the next one; where that does not help either, it waits."""
    oa.oauth.access = "somebody else has renewed it"
    await channel.send(at(lan), Message("hi"))
    assert (lan.received[-1].text, oa.oauth.refreshes) == ("hi", 1)
    oa.answers(number, CS, times=2)
    with pytest.raises(RetryError):
        await channel.send(at(lan), Message("hi"))


async def test_files_are_used_again_while_they_live(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """For six days and a half; one that Zalo has dropped before is uploaded anew, and the message arrives."""
    both = Message("Đây ạ", image=PICTURE, document=PDF)
    for _ in range(3):
        await channel.send(at(lan), both)
    assert (oa.assets.count, len(lan.pictures), len(lan.documents)) == (2, 3, 3)
    oa.assets.kept.clear()
    oa.answers(-100, CS)
    await channel.send(at(lan), both)
    assert lan.pictures[-1] == PNG


async def test_what_cannot_be_uploaded_is_an_address_or_a_word(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """A workbook is no kind of file that Zalo takes; a picture of two megabytes is too large."""
    await channel.send(at(lan), Message("Đây ạ", document=File("a.xlsx", "Danh sách", b"PK")))
    assert "Danh sách: https://bot.example.vn/zalo/oa/files/" in lan.received[-1].text
    await channel.send(at(lan), Message("Đây ạ", image=File("a.png", "Hình lớn", PNG + bytes(2 * 1024 * 1024))))
    assert lan.received[-1].text.startswith("[Hình lớn]")
    assert oa.refused == []


async def test_buttons_say_what_was_pressed(oa: ZaloOaDouble, channel: ZaloOa, lan: Person) -> None:
    """In the chat stands what they read, and after it what we need; addresses and numbers open by themselves."""
    choices = (
        Choice("Có", "3:yes"),
        Choice("Trang", url="https://example.vn"),
        Choice("Gọi", url="tel:02573842000"),
        Choice("Gọi 115", url="tel:115"),
    )
    await channel.send(at(lan), Message("Chọn:", choices, PICTURE))
    assert [button["payload"] for button in lan.received[-1].buttons] == [
        "Có #3:yes",
        {"url": "https://example.vn"},
        {"phone_code": "842573842000"},
    ]
    assert lan.received[-1].text == "Chọn:\n\nGọi 115"
    await channel.send(at(lan), Message("", (Choice("Có", "3:yes"),), PICTURE))
    assert lan.received[-1].text == "⬇"


async def test_the_doctor_hears_what_is_wrong(oa: ZaloOaDouble, channel: ZaloOa, store: Store) -> None:
    """The service does not answer; the refresh token is of no use any more. Both come with what to do."""
    assert await channel.ails() is None
    oa.fault("status", "getoa")
    silent = await channel.ails()
    async with store.begin() as tx:
        pair = await connections.current(tx, "zalooa")
        assert pair is not None and await connections.sever(tx, "zalooa", pair.version)
    severed = await channel.ails()
    assert silent is not None and "does not answer" in silent.reason
    assert severed is not None and "nothing any more" in severed.reason and "bot zalo connect" in severed.to_do


async def test_an_account_that_nobody_has_connected_waits(oa: ZaloOaDouble, store: Store) -> None:
    """Nothing is lost until somebody has; the doctor says whom it takes."""
    channel = ZaloOa(ZaloOaSettings(**account(oa)), around(store, clock=lambda: datetime(2021, 5, 1, tzinfo=UTC)))
    await channel.open()
    with pytest.raises(RetryError):
        await channel.send(Address("zalooa", "1"), Message("hi"))
    complaint = await channel.ails()
    assert complaint is not None and "connected yet" in complaint.reason
    await channel.close()
