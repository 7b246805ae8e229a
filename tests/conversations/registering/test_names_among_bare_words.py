"""Whoever types in a hurry leaves out the diacritics, but for those of the name, and says "quán tên" as well as "tên
quán"."""

import pytest

from tests.conversations.scenes import ASKED, owner
from tests.people import Town

BESIDE_A_YES = {
    "uh dc, dong y. quan ten Gió Biển, 45 le duan phuong 7, sdt 0905123456": "Gió Biển",
    "đồng ý em. quán cà phê tên Đá Bia, 5 Bạch Đằng phường 6, 0905123456": "Đá Bia",
    "dong y, nha hang ten Bốn Mùa. 200 hung vuong p7. 0905123456": "Bốn Mùa",
    "dong y. tiem ten Mai Hương, 88 tran phu phuong 5, dt 0905123456": "Mai Hương",
    "ừa đồng ý, homestay nhà mình tên Biển Gọi, 7 Độc Lập phường 7, 0257 3822 111": "Biển Gọi",
}


@pytest.mark.parametrize("told", BESIDE_A_YES)
async def test_beside_a_yes(town: Town, told: str) -> None:
    """What is told with the consent has the name in it, and all of it is kept."""
    lan = town.citizen()
    await lan.says("đăng ký quán")
    await lan.says(told)
    lan.hears(f"• {BESIDE_A_YES[told]}\n", ASKED["confirm"])


@pytest.mark.parametrize("told", ["quan ten Gió Biển", "tiem toc ten Gió Biển 20 le loi p3", "cho em ten la Gió Biển"])
async def test_where_the_name_is_asked(town: Town, told: str) -> None:
    """The kind of place and what says that a name follows are no part of it."""
    lan = await owner(town)
    await lan.says(told)
    await lan.says("tên quán là gì rồi")
    lan.does_not_hear("ten Gió Biển")


@pytest.mark.parametrize("told", ["Cà phê Tên Lửa", "Quán Gọi Là Nhớ"])
async def test_a_name_that_sounds_so_stays_whole(town: Town, told: str) -> None:
    """A capital is part of a name."""
    lan = await owner(town)
    await lan.says(f"{told}, 12 Lê Lợi p4, 0905778899")
    lan.hears(told)


async def test_the_owner_is_no_place(town: Town) -> None:
    """ "chủ quán tên Hùng" tells what somebody is called."""
    lan = town.citizen()
    await lan.says("đăng ký quán")
    await lan.says("ok dong y, chu quan ten Hung, 12 le loi p4")
    lan.hears(ASKED["name"])
