"""An owner who stops in the middle, and again, goes on with what they tell next; a word that is also a name is one."""

import pytest

from tests.conversations.scenes import ASKED, owner_at
from tests.people import Town


@pytest.mark.parametrize(
    ("told", "next_"),
    [("rồi, phường 5", "address"), ("xong rồi nè, phường Phú Đông", "address")],
)
async def test_what_was_put_off_goes_on_with_where_it_is(town: Town, told: str, next_: str) -> None:
    """No number is needed for that."""
    lan = await owner_at(town, "district")
    await lan.says("để lát hỏi vợ đã")
    lan.hears("làm tiếp")
    await lan.says(told)
    lan.hears(ASKED[next_])


async def test_a_house_number_goes_on(town: Town) -> None:
    """With the address that was asked."""
    lan = await owner_at(town, "address")
    await lan.says("thôi để mai")
    await lan.says("12 lê lợi")
    lan.hears(ASKED["phone"])


@pytest.mark.parametrize("said", ["phường 5 có ca nào không", "2 quán chung một mã được không"])
async def test_what_asks_goes_on_with_nothing(town: Town, said: str) -> None:
    """Although it names a ward, or begins with a number."""
    lan = await owner_at(town, "district")
    await lan.says("để lát hỏi vợ đã")
    await lan.says(said)
    lan.does_not_hear(ASKED["address"], ASKED["phone"])


async def test_stopping_twice_is_heard_twice(town: Town) -> None:
    """ "Khoan nữa" is no address."""
    lan = await owner_at(town, "address")
    for said in ("dừng chút", "khoan nữa, điện thoại reo"):
        await lan.says(said)
        lan.does_not_hear(ASKED["phone"])
    await lan.says("12 lê lợi")
    lan.hears(ASKED["phone"])


async def test_a_name_that_sounds_like_a_mistake_is_one(town: Town) -> None:
    """ "Sóng Lớn" does not say that something is wrong."""
    lan = await owner_at(town, "confirm")
    await lan.says("sai tên rồi")
    await lan.says("Sóng Lớn")
    lan.hears("Sóng Lớn", ASKED["confirm"])


@pytest.mark.parametrize("asked", ["bao lâu có mã", "khai xong chừng nào có tờ mã", "when do i get the code"])
async def test_when_there_is_a_code_is_told(town: Town, asked: str) -> None:
    """Beside what is asked."""
    lan = await owner_at(town, "address")
    await lan.says(asked)
    lan.hears("có liền", ASKED["address"])
