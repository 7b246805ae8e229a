"""A place is mended in its owner's words whatever else is open, and whatever was talked about in between."""

import pytest

from tests.conversations.registering.test_grumbles import shown
from tests.people import Citizen, Town

BETWEEN = ("quét mã có tốn tiền không", "có cần ghi sổ nữa không", "in màu hay trắng đen")
"""What is asked before the owner looks at the sheet again."""


async def with_poster(town: Town, *also: str) -> Citizen:
    """An owner whose poster has come, and what they say then."""
    lan = await shown(town)
    for said in ("đúng rồi", "chưa có, để sau", "không cần nhắc", *also):
        await lan.says(said)
    return lan


@pytest.mark.parametrize("said", ["Hoa Sữa nha không phải Hoa Sửa", "in sai tên rồi Hoa Sữa chớ hông phải Hoa Sửa"])
async def test_beside_the_poster(town: Town, said: str) -> None:
    """The name is changed at once, with whatever the wrong one stands between."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("Em đã ghi lại", "quán cà phê Hoa Sữa\n")


@pytest.mark.parametrize("said", ["sai rồi Hoa Sữa chớ hông phải Hoa Sửa", "số điện thoại sai rồi, 0914222333"])
async def test_in_the_guide_to_the_official_code(town: Town, said: str) -> None:
    """Whoever sees it in the form that is to be copied has it changed there and then."""
    lan = await shown(town)
    await lan.says("đúng rồi")
    await lan.says("chưa, chỉ tôi cách làm")
    await lan.says(said)
    lan.hears("Em đã ghi lại")


async def test_after_something_else(town: Town) -> None:
    """A few questions later it is still done; what is wrong in the app, and a question, change nothing."""
    lan = await with_poster(town, *BETWEEN)
    await lan.says("tên sai rồi em, Hoa Sữa mới đúng")
    lan.hears("Em đã ghi lại", "Hoa Sữa\n12 Lê Lợi")
    hoa = await with_poster(town, *BETWEEN)
    for said in ("khai sai tên rồi, Nguyễn Văn Anh mới đúng", "đổi tên quán được không"):
        await hoa.says(said)
        assert "Em đã ghi lại" not in hoa.text


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("số đó là số cũ, chị bỏ rồi", "Từ nay cần gọi số nào"),
        ("tên đó là tên cũ rồi", "Bây giờ điểm tên là gì"),
    ],
)
async def test_what_holds_no_more_is_asked(town: Town, said: str, asked: str) -> None:
    """Whoever calls it old beside the poster tells the new one next."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(asked)


@pytest.mark.parametrize(("said", "ours"), [("phạt bao nhiêu vậy", True), ("tụ tập có bị phạt không", False)])
async def test_a_fine_is_asked_of_the_sheet(town: Town, said: str, ours: bool) -> None:
    """Beside the poster a question that names nothing is about it; one that names something else is not."""
    lan = await with_poster(town)
    await lan.says(said)
    assert ("phạt khách hay phạt quán" in lan.text) is ours, lan.text
