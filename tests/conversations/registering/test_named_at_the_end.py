"""A ward or a town that stands at the end of an address, with nothing before it that says so, is not asked again."""

import pytest

from bot.content import Library
from bot.understanding.places.reading import read
from tests.conversations.scenes import ASKED, owner
from tests.people import Town


@pytest.mark.parametrize(
    ("said", "where", "address"),
    [
        ("Nhà trọ Hoa Mai, khu phố Phú Lạc Hòa Hiệp Nam, sdt 0914000222", "Phường Hòa Hiệp Nam", "khu phố Phú Lạc"),
        ("Quán bún Gió Chiều, thôn Phú Khê Hòa Xuân Đông, 0914000222", "Xã Hòa Xuân Đông", "thôn Phú Khê"),
        ("quan nhau Tu Beo, khu pho 3 phu dong, 0914000222", "Phường Phú Đông", "khu pho 3"),
    ],
)
async def test_the_ward_is_known(town: Town, said: str, where: str, address: str) -> None:
    """It is shown at once, and the address without it."""
    lan = await owner(town)
    await lan.says(said)
    lan.hears(where, f"• {address}\n")
    lan.does_not_hear(ASKED["district"])


async def test_in_a_town_only_its_wards_are_asked(town: Town) -> None:
    """Whoever names the town is asked which of its wards, and not which district."""
    lan = await owner(town)
    await lan.says("Nhà hàng Sen, 112 tran hung dao tuy hoa")
    lan.hears("112 tran hung dao", "Thành phố Tuy Hòa, xã hay phường nào")


@pytest.mark.parametrize("address", ["12 Phú Lâm", "thôn Hòa Thịnh", "gần chợ Hòa Vinh", "ngã ba Phú Hòa"])
def test_what_is_only_called_so_stays_whole(library: Library, address: str) -> None:
    """A street, a hamlet or a market that is called like a commune tells of no commune."""
    line = read(address, library)
    assert (line.address, line.communes, line.district) == (address, (), "")


async def test_a_house_number_that_is_called_one_is_kept(town: Town) -> None:
    """ "số 5" before a street is a part of the address."""
    lan = await owner(town)
    await lan.says("tiem hot toc Út Lan")
    await lan.says("so 5 le duan p7")
    lan.hears("Phường 7", "5 le duan")
