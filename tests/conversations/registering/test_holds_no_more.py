"""An answer that is said to be old is asked anew, and what only names a kind or a place in passing tells none."""

import pytest

from tests.conversations.registering.test_grumbles import shown
from tests.conversations.scenes import ASKED
from tests.people import Citizen, Town


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("ủa khoan, địa chỉ đó là địa chỉ cũ, quán mới dời rồi", "address"),
        ("mới nhớ cơ quan dời trụ sở rồi, địa chỉ kia cũ", "address"),
        ("địa chỉ vừa rồi là của chi nhánh cũ", "address"),
        ("số đó là số cũ, chị bỏ rồi", "phone"),
        ("số kia mất sim rồi em", "phone"),
        ("quán đổi tên hồi đầu năm, tên kia là tên cũ", "name"),
    ],
)
async def test_it_is_asked_anew(town: Town, said: str, field: str) -> None:
    """Whoever points at an answer and calls it old tells another one next."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears(ASKED[field])


async def test_what_holds_now_is_taken_at_once(town: Town) -> None:
    """The new address stands in the same line, once with the old one and once without."""
    lan = await shown(town)
    await lan.says("địa chỉ đó cũ rồi, giờ là 40 Lê Thành Phương")
    lan.hears("• 40 Lê Thành Phương\n", "• quán cà phê Hoa Sửa\n", ASKED["confirm"])
    await lan.says("quán mới dời qua 21 Hùng Vương rồi")
    lan.hears("• 21 Hùng Vương\n", "• quán cà phê Hoa Sửa\n", ASKED["confirm"])


async def asked(town: Town, field: str) -> Citizen:
    """An owner who is asked for the kind, or the district."""
    lan = town.citizen()
    await lan.says("đăng ký điểm")
    await lan.says("đồng ý")
    await lan.says("Hoa Sữa" if field == "kind" else "Quán cà phê Hoa Sữa")
    lan.hears(ASKED[field])
    return lan


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("kind", "ma nghe noi sap cam xe di sai gon phai hong, de tui con tinh tra ve cho khach"),
        ("kind", "nhà nghỉ có được nhận khách không em"),
        ("kind", "bao giờ hết dịch để tui bán quán lại"),
        ("district", "ma nghe noi sap cam xe di sai gon phai hong, de tui con tinh tra ve cho khach"),
        ("district", "nghe nói Đông Hòa bị phong tỏa rồi phải không"),
        ("district", "đi Tuy An có bị chặn không"),
    ],
)
async def test_what_is_asked_of_something_else_tells_no_answer(town: Town, field: str, said: str) -> None:
    """It is heard as what it is, and the question waits; the name stays what it was."""
    lan = await asked(town, field)
    await lan.says(said)
    assert "Em ghi" not in lan.text
    lan.hears(ASKED[field])


@pytest.mark.parametrize(
    ("field", "said", "next_"),
    [
        ("kind", "quán ăn phải không em", "district"),
        ("kind", "thì quán ăn chứ gì nữa", "district"),
        ("kind", "tui bán cà phê cho khách vãng lai", "district"),
        ("district", "ở bên Hòa Hiệp Trung đó em", "address"),
        ("district", "đăng ký ở xã Hòa Thịnh được không", "address"),
    ],
)
async def test_an_answer_that_sounds_like_a_question_is_one(town: Town, field: str, said: str, next_: str) -> None:
    """What is asked stands in it, however it is put."""
    lan = await asked(town, field)
    await lan.says(said)
    lan.hears(ASKED[next_])
