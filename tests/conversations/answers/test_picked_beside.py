"""A choice that is named in its own words is taken, whatever reason or question stands beside it."""

import pytest

from tests.people import Citizen, Town


async def _registered(town: Town) -> Citizen:
    lan = town.citizen()
    await lan.says("đăng ký điểm tiệm tóc Hương, 5 Lê Duẩn, phường 7 tuy hòa, 0912345678")
    await lan.says("đồng ý")
    await lan.says("đúng rồi")
    lan.hears("đã khai báo ở tokhaiyte.vn chưa")
    return lan


@pytest.mark.parametrize(
    "said", ["chưa, để sau nha em, ra tết tui làm", "chưa để sau, mà hai cửa thì in mấy tờ vậy em"]
)
async def test_later_is_later(town: Town, said: str) -> None:
    """The provisional poster comes, and a question beside it is answered."""
    lan = await _registered(town)
    await lan.says(said)
    lan.hears("Áp phích tạm của tiệm tóc Hương")


async def test_who_has_none_here_gets_the_other_poster(town: Town) -> None:
    """Why they want it is no other answer."""
    lan = await _registered(town)
    await lan.says("rồi, tôi có mã")
    await lan.says("tôi chưa có ở đây, cho anh tờ của em trước đi")
    lan.hears("Áp phích tạm")
