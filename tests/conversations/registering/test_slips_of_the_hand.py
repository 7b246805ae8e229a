"""A number or a word that is wrong, said with whatever an annoyed owner says around it."""

import pytest

from tests.people import Citizen, Town


async def told(town: Town) -> Citizen:
    """An owner who has told a name and an address, and is asked for the phone number."""
    lan = town.citizen()
    for said in ("đăng ký", "đồng ý", "quán cafe chị Mộc Miên 45 Nguyễn Huệ phường 5"):
        await lan.says(said)
    lan.hears("45 Nguyễn Huệ")
    return lan


@pytest.mark.parametrize(
    "said",
    [
        "ấy nhầm số nhà 54 ko phải 45",
        "nhầm, 54 không phải 45",
        "so nha 54 hong phai 45 dau",
        "khoan, so nha 54 chu hong phai 45",
    ],
)
async def test_of_two_numbers_the_one_that_stands_there_is_wrong(town: Town, said: str) -> None:
    """The street stays, and nothing of what was said around it is kept."""
    lan = await told(town)
    await lan.says(said)
    lan.hears("54 Nguyễn Huệ")
    lan.does_not_hear("45", "phải 4")


@pytest.mark.parametrize(
    ("said", "name"),
    [("tên Mộc Miên thôi bỏ chữ quán cafe chị đi", "• Mộc Miên"), ("bỏ chữ chị đi", "• quán cafe Mộc Miên")],
)
async def test_a_word_too_many_goes(town: Town, said: str, name: str) -> None:
    """The wish that it goes is no part of the name."""
    lan = await told(town)
    await lan.says("0905 123 478")
    await lan.says(said)
    lan.hears(name)
    lan.does_not_hear("bỏ chữ", "thôi")
