"""What is corrected in one line, several answers at once: each is mended, and nothing else."""

import pytest

from tests.conversations.scenes import ASKED, rows
from tests.people import Citizen, Town

STORY = "đăng ký tạp hóa Hai Sen, 118 Hùng Vương, phường 5, 0905118452"


async def shown(town: Town) -> Citizen:
    """An owner who sees once more what was told."""
    lan = town.citizen()
    await lan.says(STORY)
    await lan.says("đồng ý")
    lan.hears("118 Hùng Vương", "0905 118 452", ASKED["confirm"])
    return lan


@pytest.mark.parametrize(
    ("said", "address", "phone"),
    [
        ("chết cha, 181 chứ hổng phải 118, số đt thì y vậy", "181 Hùng Vương", "0905 118 452"),
        ("số nhà 181 chứ không phải 118, sđt cuối là 54", "181 Hùng Vương", "0905 118 454"),
        ("ok đồng ý, mà số 181 chứ không phải 118", "181 Hùng Vương", "0905 118 452"),
        ("118/2/4 moi dung, dt 452 doi thanh 425", "118/2/4 Hùng Vương", "0905 118 425"),
        ("sđt 119 chứ không phải 118, còn lại đúng", "118 Hùng Vương", "0905 119 452"),
        ("số đuôi 99, đường Hùng Vương thì giữ nguyên", "118 Hùng Vương", "0905 118 499"),
    ],
)
async def test_each_clause_mends_its_answer(town: Town, said: str, address: str, phone: str) -> None:
    """A number that stands in two answers is wrong where it is called by its name, or in the address."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears(f"• {address}\n", f"điện thoại {phone}\n", "Hai Sen", ASKED["confirm"])
    assert await rows(town.store, "checkpoint") == []


async def test_it_is_mended_where_something_else_is_asked(town: Town) -> None:
    """Before the summary it is said what was mended, and the question comes again."""
    lan = town.citizen()
    await lan.says("dk cho phòng thu Minh Phat 45 Tran Phu p5 tuy hoa 0905331278")
    await lan.says("ừ")
    await lan.says("54 chứ không phải 45, số đuôi 87")
    lan.hears("54 Tran Phu", "0905 331 287", ASKED["kind"])


async def test_a_name_is_spelt_once_more(town: Town) -> None:
    """Whoever typed it without diacritics says it with them, and that all the rest is right."""
    lan = town.citizen()
    await lan.says("dang ky tap hoa Bay Luong thon Phong Nien xa hoa thang huyen phu hoa 0326 917 450")
    await lan.says("dong y")
    lan.hears("• tap hoa Bay Luong\n", "• thon Phong Nien\n", "Xã Hòa Thắng", ASKED["confirm"])
    await lan.says("Bảy Lượng, có dấu đàng hoàng nghe, còn lại đúng")
    lan.hears("• tap hoa Bảy Lượng\n", "• thon Phong Nien\n", ASKED["confirm"])
