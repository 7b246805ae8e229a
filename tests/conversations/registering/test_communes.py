"""A commune is understood however it is typed."""

import pytest

from tests.conversations.scenes import owner_at
from tests.people import Citizen, Town


async def newcomer(town: Town) -> Citizen:
    """Somebody who is asked where they live."""
    lan = town.citizen()
    await lan.says("/noio")
    await lan.says("đồng ý")
    lan.hears("Anh/chị ở huyện, thị xã")
    return lan


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("p9", "Phường 9, Thành phố Tuy Hòa"),
        ("P. 9", "Phường 9, Thành phố Tuy Hòa"),
        ("phuong 9", "Phường 9, Thành phố Tuy Hòa"),
        ("PHƯỜNG 9", "Phường 9, Thành phố Tuy Hòa"),
        ("phường 9, tp Tuy Hòa", "Phường 9, Thành phố Tuy Hòa"),
        ("Hoà Kiến", "Xã Hòa Kiến, Thành phố Tuy Hòa"),
        ("Hòa Kiến", "Xã Hòa Kiến, Thành phố Tuy Hòa"),
        ("hoa kien", "Xã Hòa Kiến, Thành phố Tuy Hòa"),
        ("xã hoà kiến", "Xã Hòa Kiến, Thành phố Tuy Hòa"),
        ("Xã Sông Hinh", "Xã Sông Hinh, Huyện Sông Hinh"),
        ("tt Hai Riêng", "Thị trấn Hai Riêng, Huyện Sông Hinh"),
        ("hai rieng", "Thị trấn Hai Riêng, Huyện Sông Hinh"),
        ("Củng Sơn", "Thị trấn Củng Sơn, Huyện Sơn Hòa"),
        ("xuân lảnh", "Xã Xuân Lãnh, Huyện Đồng Xuân"),
        ("Hòa Hiệp Trug", "Phường Hòa Hiệp Trung, Thị xã Đông Hòa"),
        ("Hòa Tâm, Đông Hòa", "Xã Hòa Tâm, Thị xã Đông Hòa"),
        ("An Phú", "Xã An Phú, Thành phố Tuy Hòa"),
    ],
)
async def test_it_is_recognised(town: Town, typed: str, meant: str) -> None:
    """With or without diacritics, kind and district, in both ways to place a tone, and with a slip."""
    lan = await newcomer(town)
    await lan.says(typed)
    lan.hears(f"Em ghi rồi: {meant}", "Anh/chị thuộc nhóm nào")


async def test_half_a_name_gives_all_that_begin_with_it(town: Town) -> None:
    """ "Hòa Xuân" is three communes of Đông Hòa; each is offered, and nothing else."""
    lan = await newcomer(town)
    await lan.says("hoa xuan")
    assert lan.labels == [
        "Phường Hòa Xuân Tây, Thị xã Đông Hòa",
        "Xã Hòa Xuân Đông, Thị xã Đông Hòa",
        "Xã Hòa Xuân Nam, Thị xã Đông Hòa",
        "Không phải các câu này",
    ]
    await lan.says("2")
    lan.hears("Xã Hòa Xuân Đông, Thị xã Đông Hòa")


async def test_a_district_comes_before_its_commune_of_the_same_name(town: Town) -> None:
    """ "song hinh" first of all is a district; its communes are asked for, where it then is the commune."""
    lan = await newcomer(town)
    await lan.says("song hinh")
    lan.hears("Huyện Sông Hinh, xã hay phường nào")
    await lan.says("song hinh")
    lan.hears("Xã Sông Hinh, Huyện Sông Hinh")


@pytest.mark.parametrize("district", ["Tuy An", "huyện tuy an", "TUY AN", "H. Tuy An"])
async def test_a_district_can_be_typed(town: Town, district: str) -> None:
    """Then its communes are asked for."""
    lan = await newcomer(town)
    await lan.says(district)
    lan.hears("Huyện Tuy An, xã hay phường nào")


@pytest.mark.parametrize("elsewhere", ["Nha Trang", "Quận 1", "Đà Nẵng", "Diên Khánh", "Hà Nội"])
async def test_a_place_elsewhere_is_asked_again(town: Town, elsewhere: str) -> None:
    """A town of another province is no commune here: that is said, and the question put again."""
    lan = await newcomer(town)
    await lan.says(elsewhere)
    lan.hears("Em không thấy nơi nào tên như vậy", "Anh/chị ở huyện, thị xã")


async def test_a_commune_of_another_district_is_found(town: Town) -> None:
    """Who picked the wrong district first is understood all the same."""
    lan = await newcomer(town)
    await lan.presses("Huyện Sông Hinh")
    await lan.says("Hòa Kiến")
    lan.hears("Xã Hòa Kiến, Thành phố Tuy Hòa")


async def test_the_lists_lead_there_and_back(town: Town) -> None:
    """District, another district, commune: only by pressing."""
    lan = await newcomer(town)
    await lan.presses("Huyện Sông Hinh")
    await lan.presses("Huyện khác")
    await lan.presses("Thị xã Sông Cầu")
    await lan.presses("Xã Xuân Lộc")
    lan.hears("Xã Xuân Lộc, Thị xã Sông Cầu")


async def test_an_unknown_commune_is_asked_again(town: Town) -> None:
    """A name that no commune has, inside a district."""
    lan = await newcomer(town)
    await lan.presses("Huyện Sông Hinh")
    await lan.says("Xyz Abc")
    lan.hears("Em không thấy xã, phường đó", "Huyện Sông Hinh, xã hay phường nào")


async def test_a_registration_takes_a_commune_in_the_same_ways(town: Town) -> None:
    """The two dialogs that ask for a place share how they understand one."""
    lan = await owner_at(town, "district")
    await lan.says("song hinh")
    await lan.says("hai rieng")
    lan.hears("Địa chỉ ở đâu")
