"""Which of two things is to be told is a question, although no word in it asks: nothing of it is kept."""

import pytest

from tests.conversations.registering.test_told_before_consent import asked
from tests.conversations.scenes import ASKED, owner_at
from tests.people import Town

NAME, PLACE, NUMBER = "như trên bảng hiệu", "chính chỗ khách tới", "số nào gọi là gặp người giữ chỗ này"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("điền tên tiệm hay điền tên bà chủ", NAME),
        ("dien ten tiem hay ten ba chu vay", NAME),
        ("em đứng tên hay chồng em đứng tên", NAME),
        ("ghi tên trên giấy phép hay tên ngoài bảng", NAME),
        ("lấy địa chỉ nhà hay địa chỉ sạp", PLACE),
        ("dia chi chi nhanh hay tru so", PLACE),
        ("lấy số của con hay số của má", NUMBER),
        ("so ban hay so di dong", NUMBER),
        ("tên có dấu hay không dấu", "in ra y vậy"),
        ("làm bằng máy tính hay là bằng điện thoại", "máy nào cũng được"),
    ],
)
async def test_which_of_two_is_answered_while_consent_is_asked(town: Town, typed: str, answer: str) -> None:
    """With and without diacritics."""
    lan = await asked(town)
    await lan.says(typed)
    lan.hears(answer, "Anh/chị có đồng ý")
    lan.does_not_hear("em nghe rồi")


@pytest.mark.parametrize(
    ("step", "typed", "answer"),
    [
        ("name", "để tên tiệm hay để tên chị chủ", NAME),
        ("name", "ten tren giay hay ten khach keu", NAME),
        ("address", "ghi địa chỉ nhà hay địa chỉ tiệm", PLACE),
        ("address", "dia chi nha hay dia chi quan em", PLACE),
        ("phone", "lấy số của chị hay số của nhân viên", NUMBER),
        ("phone", "so zalo hay so goi", NUMBER),
    ],
)
async def test_which_of_two_is_answered_at_the_step_that_asks_for_it(
    town: Town, step: str, typed: str, answer: str
) -> None:
    """The question is put again."""
    lan = await owner_at(town, step)
    await lan.says(typed)
    lan.hears(answer, ASKED[step])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("quán tui khách hay gọi là quán Bà Tám", "Bà Tám"),
        ("Tiệm Hay Ghé, 15 Trần Phú", "Hay Ghé"),
        ("tiệm may Cô Sáu, khách hay ghé lắm", "Cô Sáu"),
    ],
)
async def test_what_is_often_done_asks_nothing(town: Town, typed: str, kept: str) -> None:
    """Nor does a name."""
    lan = await asked(town)
    await lan.says(typed)
    lan.hears("em nghe rồi", kept)


@pytest.mark.parametrize("typed", ["ghi tên người bán hay tên tiệm", "dang ky thi ghi ten chu hay ten quan"])
async def test_who_asks_it_alone_reads_what_to_write(town: Town, typed: str) -> None:
    """The answer says it, before anybody registers."""
    lan = town.citizen()
    await lan.says(typed)
    lan.hears("ghi tên quán như khách quen gọi")


async def test_it_is_answered_in_english(town: Town) -> None:
    """There it is asked with "or"."""
    owner = town.citizen("en")
    await owner.says("register my shop")
    await owner.says("the owner's name or the name of the shop")
    owner.hears("as its guests know it")
