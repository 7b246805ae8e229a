"""A phone that is named beside a question, or something else that is called like one: the question comes first."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("oppo a5 của tui hết pin lẹ từ bữa cài bluezone", "10% pin"),
        ("iphone 8 quét mã qr không được", "Anh/chị thử lần lượt"),
        ("cái vivo y15 tắt định vị thì bluezone có chạy không", "vị trí"),
        ("đồng hồ samsung có cài bluezone được không", "không cài được"),
        ("tai nghe xiaomi xài chung với bluezone được không", "Tai nghe không chiếm"),
        ("realme c3 bị treo không mở được bluezone", "Đóng hẳn Bluezone"),
    ],
)
async def test_the_question_comes_first(town: Town, said: str, answer: str) -> None:
    """It is answered, and no guide begins."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(answer)
    lan.does_not_hear("Bước 1/")


@pytest.mark.parametrize("said", ["vivo y12", "tui xài oppo", "cài cho má, máy vivo, nhà không có mạng"])
async def test_a_phone_alone_opens_its_guide(town: Town, said: str) -> None:
    """So does a wish, whatever is told with it."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Bước 1/11")


async def test_an_old_phone_that_cannot_is_told_what_it_needs(town: Town) -> None:
    """Who only tells that it does not install is answered that, beside the first page."""
    lan = town.citizen()
    await lan.says("iphone 5s của má vẫn không cài được")
    lan.hears("iOS 10.3", "Bước 1/10")
