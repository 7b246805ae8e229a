"""What owners wish for and ask around the registration: the sheet, one more place, and what becomes of the code."""

import pytest

from tests.conversations.scenes import ASKED, owner_at
from tests.people import Citizen, Town


async def registered(town: Town) -> Citizen:
    """Somebody who has just registered a place, and hung its provisional sheet."""
    lan = await owner_at(town, "confirm")
    for said in ("đúng rồi", "chưa có, làm tờ tạm đi", "không cần nhắc"):
        await lan.says(said)
    return lan


@pytest.mark.parametrize("said", ["can ma dan cua quan pho gap trong trua nay", "tiệm tui cần tờ mã dán trước cửa"])
async def test_the_wish_for_a_sheet_is_heard_before_consent_is_asked(town: Town, said: str) -> None:
    """Whoever needs it by noon reads that it comes, and then what is asked."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("tờ mã dán cửa", "Anh/chị có đồng ý")


async def test_who_wishes_for_no_sheet_is_promised_none(town: Town) -> None:
    """The question for consent stands alone."""
    lan = town.citizen()
    await lan.says("đăng ký điểm")
    lan.hears("Anh/chị có đồng ý")
    lan.does_not_hear("dán cửa liền")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("tờ này dán được bao lâu, có hết hạn không", "không hết hạn"),
        ("tờ này chính thức chưa hay còn tạm", "mang mã tạm"),
        ("in mấy tờ vậy em", "mỗi cửa dán một tờ"),
        ("tiệm kế bên xài ké được hông", "mỗi chỗ một mã"),
        ("sao biết có người quét chưa", "biểu đồ"),
        ("ai coi được khách vô quán tui", "chỉ ngành y tế"),
    ],
)
async def test_what_an_owner_asks_of_their_sheet_is_answered_afterwards(town: Town, said: str, answer: str) -> None:
    """In a line, although nothing is open any more, and with no list to pick from."""
    lan = await registered(town)
    await lan.says(said)
    lan.hears(answer)
    lan.does_not_hear("muốn hỏi câu nào")


@pytest.mark.parametrize(
    "said",
    [
        "làm thêm quán nữa, giống quán kia, chỉ khác địa chỉ: 8 Lê Lợi phường 7",
        "đăng ký tiệm nữa, y chang quán kia, khác địa chỉ thôi, 8 Lê Lợi phường 7",
    ],
)
async def test_a_place_that_is_only_elsewhere_is_a_new_one(town: Town, said: str) -> None:
    """It has all but the address of the first one, which stays where it is."""
    lan = await registered(town)
    await lan.says(said)
    lan.hears("Cà phê Hương", "8 Lê Lợi", "Phường 7", ASKED["confirm"])


async def test_a_further_place_is_kept_beside_the_first_one(town: Town) -> None:
    """Whoever tells of one place and announces another is asked for what the first one lacks."""
    lan = await registered(town)
    await lan.says("đăng ký quán cơm Tám, 3 Lê Lợi phường 7, còn một quán nữa ở phường 2")
    lan.hears("quán cơm Tám", "3 Lê Lợi", ASKED["phone"])


@pytest.mark.parametrize("said", ["Poster gửi qua đâu", "tờ giấy đó gửi qua đâu vậy em", "poster gui ve mail ha"])
async def test_where_the_sheet_comes(town: Town, said: str) -> None:
    """Whoever asks before it is made is told where to look for it, and goes on."""
    lan = await owner_at(town, "phone")
    await lan.says(said)
    lan.hears("khung chat này", ASKED["phone"])


@pytest.mark.parametrize("said", ["số cố định được không", "dien thoai ban dc ko", "cho số cố định có sao không"])
async def test_a_landline_will_do(town: Town, said: str) -> None:
    """However it is called."""
    lan = await owner_at(town, "phone")
    await lan.says(said)
    lan.hears("số bàn đều được", ASKED["phone"])


@pytest.mark.parametrize("said", ["cho nua xe", "cho nua xe may", "chỗ nữa xe"])
async def test_what_may_be_anything_announces_no_place(town: Town, said: str) -> None:
    """Two words that stand there by chance are no further place."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.does_not_hear("từng chỗ một")
    await lan.says("còn chỗ nữa")
    lan.hears("từng chỗ một")
