"""An Official Account: our program and a strict double of its service, over HTTP."""

import pytest

from bot.app import App
from bot.model import Address
from bot.store.people import people, whereabouts
from tests.channels.zalo import walks
from tests.emulators.zalo_oa import ZaloOaDouble

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_citizen_follows_and_installs_it(oa: ZaloOaDouble, office: App) -> None:
    """Whoever follows is greeted; the guide is walked through by buttons, with pictures that are uploaded; nothing is
    refused, and every event is told to be here within two seconds."""
    lan = oa.person("Lan")
    await lan.follows()
    await lan.hears("Bluezone")
    await walks.installs(lan)
    assert oa.refused == []
    assert len(lan.pictures) >= 11
    await oa.hook.delivered()
    assert {status for status, _ in oa.hook.answers} == {200}


async def test_a_picture_is_uploaded_once(oa: ZaloOaDouble, office: App) -> None:
    """The next person gets the pages by the ids that are known."""
    await walks.installs(oa.person("Mai"))
    before = oa.assets.count
    await walks.installs(oa.person("Hoa"))
    assert oa.assets.count == before


async def test_a_cafe_is_registered_with_a_shared_number(oa: ZaloOaDouble, office: App) -> None:
    """The question for the phone number is a card that a press answers; code and poster come as picture and file."""
    hoa = oa.person("Hoa")
    await walks.registers(hoa, phone="84912345678")
    await hoa.hears("Mỗi cửa chỉ một mã", within=20)
    assert any("request_user_info" in str(shown.raw) for shown in hoa.received)
    assert walks.is_genuine(office, walks.code_in(hoa.pictures[-1]))
    assert hoa.documents[-1].startswith(b"%PDF")
    await walks.scans(oa.person("Lan"), await walks.code_of(office))
    assert oa.refused == []


async def test_a_photo_of_an_official_code_comes_back_as_a_poster(oa: ZaloOaDouble, office: App) -> None:
    """With the very same payload, as a file."""
    assert walks.is_the_official_poster(await walks.makes_a_poster(oa.person()))
    assert oa.refused == []


async def test_more_than_five_choices_are_numbered(oa: ZaloOaDouble, office: App) -> None:
    """One button too many would fail the whole message; the lines can be typed."""
    lan = oa.person()
    await lan.says("/menu")
    shown = await lan.hears("Anh/chị cần gì")
    assert (shown.buttons, "1. " in shown.text) == ([], True)
    await lan.picks("Cài Bluezone")
    await lan.hears("iPhone")


async def test_whoever_is_ill_can_call_from_a_button(oa: ZaloOaDouble, office: App) -> None:
    """Long numbers are buttons; 115 is in the text, since a button dials it as from abroad."""
    lan = oa.person()
    await lan.says("con tui khó thở quá")
    shown = await lan.hears("Gọi cấp cứu 115")
    dialled = [button["payload"]["phone_code"] for button in shown.buttons if button["type"] == "oa.open.phone"]
    assert all(len(number) >= 10 for number in dialled)
    assert oa.refused == []


async def test_whoever_leaves_is_out_and_comes_back_by_following(oa: ZaloOaDouble, office: App) -> None:
    """Unfollowing ends the reminders; what was received and read is noted; what staff write by hand is let go."""
    lan = oa.person()
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")
    lan.reads()
    lan.hears_from_staff("Chào chị, em là Hoa ở Sở.")
    await oa.hook.delivered()
    await office.channels["zalooa"].intake.settled()  # type: ignore[attr-defined]
    where = Address("zalooa", lan.id)
    async with office.store.begin() as tx:
        noted = await whereabouts.last_noted(tx, where)
        person = await people.at(tx, where)
        assert person is not None
        await people.change(tx, person.id, reminders=True)
    assert None not in noted
    await lan.unfollows()
    await oa.hook.delivered()
    await office.channels["zalooa"].intake.settled()  # type: ignore[attr-defined]
    async with office.store.read() as tx:
        person = await people.at(tx, where)
    assert person is not None and not person.reminders
    await lan.follows()
    await lan.hears("Bluezone")


async def test_stickers_and_places_get_an_answer(oa: ZaloOaDouble, office: App) -> None:
    """What is no text is answered kindly, never with silence."""
    lan = oa.person()
    for sends in (lan.sends_sticker, lan.sends_location):
        await sends()
        await lan.hears("")
    await lan.sends_file("a.txt", b"hello")
    await lan.hears("")
    assert oa.refused == []
