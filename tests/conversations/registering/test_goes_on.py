"""A registration that is interrupted, hurried or wished for once more goes on where it was, with all that was told."""

import pytest

from tests.conversations.scenes import ASKED, owner_at, rows
from tests.people import Citizen, Town


async def half_way(town: Town) -> Citizen:
    """An owner who has told everything but the address."""
    lan = town.citizen()
    await lan.says("đăng ký quán Mây, phường 4, 0905331278")
    await lan.says("đồng ý")
    lan.hears(ASKED["address"])
    return lan


@pytest.mark.parametrize(
    "said", ["rồi làm luôn đi, mà lẹ nha chị đang có khách", "đăng ký luôn đi em", "thì đăng ký giùm đi"]
)
async def test_a_wish_for_what_is_open_loses_nothing(town: Town, said: str) -> None:
    """Whoever presses on is asked for what is lacking, and for nothing they have told."""
    lan = await half_way(town)
    await lan.says(said)
    lan.hears(ASKED["address"])
    await lan.says("12 Lê Lợi")
    lan.hears("quán Mây", "Phường 4", "12 Lê Lợi", "0905 331 278", ASKED["confirm"])


@pytest.mark.parametrize("back", ["rồi, đồng ý", "r co day, toi dau roi"])
async def test_customers_come_in(town: Town, back: str) -> None:
    """It waits, and "done, agreed" takes it up where it was, and so does the question how far it is."""
    lan = await half_way(town)
    await lan.says("xong rồi, có khách tới rồi")
    lan.hears("làm tiếp")
    await lan.says(back)
    lan.hears(ASKED["address"])


async def test_another_place_begins_with_what_is_told_of_it(town: Town) -> None:
    """A wish that tells of a place is about that one."""
    lan = await half_way(town)
    await lan.says("đăng ký quán Gió, phường 9")
    lan.hears("quán Gió", "Phường 9")


async def test_the_second_place_is_where_the_first_is(town: Town) -> None:
    """ "Same address as the other one" is no address of its own."""
    lan = await owner_at(town, "confirm")
    await lan.says("đúng")
    await lan.presses("để sau")
    await lan.says("đăng ký thêm quán ăn Ba Rành, sđt 0333 915 620")
    await lan.says("địa chỉ y chang cái kia")
    lan.hears("Ba Rành", "Trần Phú", "Phường 9", "0333 915 620", ASKED["confirm"])


async def test_not_yet_and_a_question(town: Town) -> None:
    """Whoever has no code wants the provisional poster, and asks where to print it: both."""
    lan = await owner_at(town, "confirm")
    await lan.says("đúng")
    await lan.says("chưa có, thôi làm tờ tạm đi, mà in ở đâu vậy em")
    lan.hears("tiệm photo", "Áp phích tạm")
    assert len(await rows(town.store, "checkpoint")) == 1
