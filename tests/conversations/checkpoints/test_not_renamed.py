"""Whoever only asks, refuses or stops is not changing a place; whoever agrees and wants the sheet has both."""

import pytest

from tests.conversations.places import opens_desk, owner_of
from tests.conversations.scenes import ASKED, owner_at, registered, rows
from tests.people import Town


@pytest.mark.parametrize(
    "said",
    ["ko phai, tui hoi bao gio nhac lay ma a", "không phải, em hỏi cái mã khi nào mới có á", "ủa đâu, ý tui hỏi là"],
)
async def test_who_asks_renames_nothing(town: Town, said: str) -> None:
    """After the registration a denial with a question in it opens no change of the name."""
    lan = await registered(town)
    await lan.says(said)
    assert "Bây giờ điểm tên là gì" not in lan.text
    assert [row["name"] for row in await rows(town.store, "checkpoint")] == ["Cà phê Hương"]


@pytest.mark.parametrize(
    "said",
    [
        "ủa ai đổi tên đâu",
        "trời, tui chỉ hỏi thôi mà",
        "toi co doi ten dau",
        "khỏi đổi nghen",
        "ủa đâu có, em hỏi chuyện khác",
    ],
)
async def test_the_open_question_is_left_by_who_refuses_it(town: Town, said: str) -> None:
    """Where the new name is asked, a refusal is no name."""
    lan, _ = await owner_of(town, "Cơm gà Năm")
    await lan.says("sửa tên quán")
    await lan.says(said)
    lan.hears("không đổi gì hết", "\nCơm gà Năm\n")


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("đổi tên thiệt nghen, bảng hiệu mới ghi Nắng Mai Coffee, in lại giùm", "Nắng Mai Coffee"),
        ("ma doi ten that a, bang hieu ghi: Nang Mai Coffee, in lai luon", "Nang Mai Coffee"),
    ],
)
async def test_the_name_is_what_the_sign_says(town: Town, said: str, name: str, asked: bool) -> None:
    """What is said before the name that stands above the door is no part of it."""
    lan, (place,) = await owner_of(town, "Cơm gà Năm")
    await opens_desk(lan, place)
    if asked:
        await lan.says("sửa tên")
    await lan.says(said)
    lan.hears(f"\n{name}\n")


@pytest.mark.parametrize(
    "said",
    [
        "ừ đúng r đk lẹ đi, gửi tui tờ qr in luôn",
        "ok dung roi, cho xin to ma in nha",
        "dạ đúng hết rồi, gửi áp phích luôn đi",
        "chuẩn r, lẹ đi, gửi hình qr luôn",
    ],
)
async def test_a_yes_with_the_wish_for_the_sheet_registers_and_gives_it(town: Town, said: str) -> None:
    """Nobody has to say yes twice."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears("Đã đăng ký xong", "Áp phích tạm")


@pytest.mark.parametrize(
    "said",
    ["thôi dừng, vợ tui đăng ký hôm qua rồi bên xã chỉ, có mã rồi", "thôi khỏi, thằng con làm rồi, có mã dán rồi"],
)
@pytest.mark.parametrize("step", ["district", "address", "phone"])
async def test_whoever_has_a_code_already_stops(town: Town, step: str, said: str) -> None:
    """What is told beside that is no answer."""
    lan = await owner_at(town, step)
    await lan.says(said)
    assert any(word in lan.text for word in ("không đăng ký gì cả", "dừng lại ở đây"))


@pytest.mark.parametrize("said", ["khoan tui hỏi lại bà chủ coi có làm chưa đã", "từ từ để anh hỏi lại sếp đã"])
async def test_whoever_has_to_ask_first_puts_it_off(town: Town, said: str) -> None:
    """It waits where it is."""
    lan = await owner_at(town, "address")
    await lan.says(said)
    lan.hears("mình nghỉ ở đây")


@pytest.mark.parametrize("step", ["address", "phone"])
@pytest.mark.parametrize("said", ["vậy làm một mã thôi nghen", "rồi, vậy làm 1 cái thôi, in 3 tờ"])
async def test_how_many_sheets_there_are_is_no_answer(town: Town, step: str, said: str) -> None:
    """It is agreed to, and what was asked is asked again."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears("một mã thôi", ASKED[step])


@pytest.mark.parametrize(
    "said", ["ủa lộn, 12 là nhà mình, quán 21 Hùng Vương mới đúng nha", "ý nhầm, tiệm ở 21 Hùng Vương mới đúng"]
)
async def test_the_right_address_stands_behind_what_kind_of_place_it_is(town: Town, said: str) -> None:
    """The kind of place before a street corrects no kind."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears("• 21 Hùng Vương\n", "• Cà phê Hương\n")
