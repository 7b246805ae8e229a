"""A question may ask more than the first part of its answer tells: that is said with it, and nobody has to press for
the rest."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("asked", "first", "beside"),
    [
        ("chén đũa luộc nước sôi rồi xài chung với người cách ly được không", "", "trụng nước sôi"),
        ("con toi mua khau trang vai o cho, giat di giat lai deo co sao khong", "", "giặt"),
        ("tạp hóa nhỏ trong xóm có cần mã qr không", "Nên có", "Tạp hóa toàn khách quen"),
        ("the page wants an id card but i have a passport", "number", "CMND or CCCD"),
    ],
)
async def test_what_is_asked_beside_is_told_below(town: Town, asked: str, first: str, beside: str) -> None:
    """A kind of shop, a paper, what is washed: it stands in what used to come only for who wanted more."""
    lan = town.citizen()
    await lan.says(asked)
    lan.hears(first, beside)


async def test_who_asks_nothing_beside_reads_the_first_part_alone(town: Town) -> None:
    """What a phone shows above the buttons."""
    lan = town.citizen()
    await lan.says("bluezone có tốn pin không")
    lan.hears("10% pin")
    lan.does_not_hear("Pin chai quá")


async def test_who_asks_again_for_one_thing_is_told_that(town: Town) -> None:
    """And not the rest of the answer, which may begin in the midst of a list."""
    lan = town.citizen()
    await lan.says("đang ở ngoài khơi hổng có sóng bluezone có ghi hông")
    await lan.says("tui hỏi bluezone mất sóng có ghi nữa không")
    lan.hears("Không có sóng", "máy vẫn ghi")
    lan.does_not_hear("Nguồn:", "Lịch sử tiếp xúc")


async def test_a_line_of_a_list_is_said_without_its_number(town: Town) -> None:
    """Nobody wonders where one and two are."""
    lan = town.citizen()
    await lan.says("có người gọi đòi mã otp")
    await lan.says("làm sao biết sở gọi thiệt")
    lan.hears("0257.3821982")
    lan.does_not_hear("3. ")
