"""A short polite closing, at every question that any dialog puts: it is answered warmly, and changes nothing."""

from dataclasses import asdict, replace
from typing import Any

import pytest

from bot.dialogs import DIALOGS
from bot.model import Checkpoint, Frame
from bot.store.chats import sessions
from bot.store.people import own_reminders, people
from tests.conversations.places import owner_of
from tests.conversations.scenes import owner_at, rows
from tests.people import Citizen, Town

CLOSINGS = [
    "xong cam on nhe",
    "ok cảm ơn em",
    "vậy được rồi cảm ơn",
    "ok được rồi nè, cảm ơn nhiều nha ❤️",
    "thôi bye em nha",
]
WARM = ("không có chi", "em chào")

KNOWN: dict[str, dict[str, Any]] = {
    "guide": {"guide": "install", "page": "phone"},
    "safety": {"what": "renew"},
    "share": {"what": "take"},
    "remind": {"known": {"tasks": ["scan"]}},
    "consent": {"wanted": "reminders:on"},
}
"""What was told before the question, where it cannot be put without."""

GOES_ON = {("register", "wrong")}
"""Where "xong" answers: nothing more is wrong."""


def waiting() -> list[tuple[str, str]]:
    """Every question at which not all that is typed is kept, but for the one that a person would answer."""
    mine = [dialog for dialog in DIALOGS if not dialog.keeps_words and dialog.name != "human"]
    return [(dialog.name, step.name) for dialog in mine for step in dialog.steps]


async def asked(town: Town, dialog: str, step: str, place: str) -> Citizen:
    """An owner of a place who is asked just that."""
    lan, places = await owner_of(town, place)
    await is_asked(town, lan, dialog, step, {**_data(town, dialog, places[0]), **KNOWN.get(dialog, {})})
    return lan


async def is_asked(town: Town, lan: Citizen, dialog: str, step: str, data: dict[str, Any]) -> None:
    """Puts the question: an old button has it put again."""
    async with town.store.begin() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None
        session = await sessions.at(tx, lan.address, person.id)
        frame = Frame(dialog, step, data, at=town.now.isoformat())
        await sessions.save(tx, replace(session, frames=(frame,), question=session.question + 1))
    await lan.does(choice="0:old")


def _data(town: Town, name: str, place: Checkpoint) -> dict[str, Any]:
    """What any dialog holds: the place, and where that is."""
    dialog = next(one for one in DIALOGS if one.name == name)
    fields = asdict(dialog.data())
    given = asdict(place) | {"district": town.library.communes.by_code[place.commune].district}
    known = {"name", "kind", "district", "commune", "address", "phone", "code"} & set(fields)
    return fields | {field: given[field] for field in known if isinstance(given.get(field), str)}


async def kept(town: Town, lan: Citizen) -> dict[str, Any]:
    """What is open, and what of a person may change."""
    async with town.store.read() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None, "forgotten"
        session = await sessions.at(tx, lan.address, person.id)
        own = await own_reminders.of(tx, person.id)
    frames = [(frame.dialog, frame.step, frame.data) for frame in session.frames]
    return {"open": frames, "person": person, "own": own, "places": await rows(town.store, "checkpoint")}


@pytest.mark.parametrize(("dialog", "step"), waiting(), ids=map("/".join, waiting()))
async def test_a_closing_is_returned_and_changes_nothing(town: Town, dialog: str, step: str) -> None:
    """Neither consent nor reminders nor erasing: whoever says thanks, that all is done, or goodbye, has only closed."""
    for said in CLOSINGS:
        lan = await asked(town, dialog, step, "Cà phê Hương")
        before = await kept(town, lan)
        await lan.says(said)
        assert any(warm in lan.text for warm in WARM), f"{said}: {lan.text}"
        lan.does_not_hear("chưa hiểu")
        if (dialog, step) not in GOES_ON:
            assert await kept(town, lan) == before, said


@pytest.mark.parametrize("said", CLOSINGS)
async def test_who_is_asked_which_phone_is_not_asked_again(town: Town, said: str) -> None:
    """Whoever thanks and closes there has had enough; the phone may be told all the same."""
    lan = town.citizen()
    await lan.says("cài bluezone")
    await lan.says(said)
    lan.does_not_hear("loại nào")
    await lan.says("Android")
    lan.hears("Bước 1")


@pytest.mark.parametrize("said", ["xong khúc này rồi, cảm ơn con", "ok xong roi nha, cam on em nhieu"])
async def test_done_with_a_page_is_thanked_and_goes_on(town: Town, said: str) -> None:
    """On a page of a guide "done" is its answer, and the thanks are heard as well."""
    ba = town.citizen()
    await ba.says("/start android")
    await ba.says(said)
    ba.hears("không có chi", "Bước 2/11")


@pytest.mark.parametrize("said", ["xong cảm ơn em", "vậy được rồi cảm ơn"])
async def test_a_closing_passes_nothing_on(town: Town, said: str) -> None:
    """Where a question for a person waits, it is let go of."""
    lan = town.citizen()
    await lan.says("mã số thuế của hợp tác xã là gì")
    await lan.says("gặp cán bộ")
    await lan.says(said)
    lan.hears("không có chi", "không chuyển gì")
    assert await rows(town.store, "ticket") == []


@pytest.mark.parametrize(("said", "erases"), [("ừ xóa hết đi, cảm ơn em", True), ("ok cảm ơn em", False)])
async def test_all_is_erased_after_a_plain_yes_alone(town: Town, said: str, erases: bool) -> None:
    """It cannot be undone."""
    lan, _ = await owner_of(town, "Cà phê Hương")
    await lan.says("/xoa")
    await lan.says(said)
    assert (await rows(town.store, "person") == []) is erases


@pytest.mark.parametrize("said", ["đúng rồi, cảm ơn em", "chuẩn rồi cảm ơn nha"])
async def test_a_plain_yes_with_thanks_is_one(town: Town, said: str) -> None:
    """At the summary, which is right."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears("Đã đăng ký xong")


@pytest.mark.parametrize("said", CLOSINGS)
async def test_nothing_that_was_offered_is_picked(town: Town, said: str) -> None:
    """Below an answer that offers something, "xong" takes none of it up."""
    lan = town.citizen()
    await lan.says("chừng nào em nhắc chị")
    await lan.says(said)
    assert any(warm in lan.text for warm in WARM), lan.text
    lan.does_not_hear("đồng ý", "Đã bật")
