"""Whoever asks on about one thing of an answer that they just read is shown where it stands, and not told that nobody
knows."""

import pytest

from tests.people import Town

NEAREST, NOBODY = "Chắc chỗ này gần ý anh/chị nhất", "Chuyện này em không biết chắc"


@pytest.mark.parametrize(
    ("first", "said", "told"),
    [
        ("sổ ghi khách tới quán thì ghi sao", "ghi những gì", "Sáu cột"),
        ("đám cưới có làm được không", "giảm còn 10 bàn thì sao", "Chỉ thị 15"),
        ("công ty bắt chụp màn hình bluezone", "chụp chỗ nào", "Đang quét"),
        ("xe khách có phải dán mã không", "1 xe 1 mã hả anh", "mỗi xe một mã"),
        ("xét nghiệm ở đâu", "hết bao nhiêu tiền", "giá"),
    ],
)
async def test_what_was_read_is_pointed_at(town: Town, first: str, said: str, told: str) -> None:
    """It stood among five other things, and who asks in three words has not found it."""
    lan = town.citizen()
    await lan.says(first)
    await lan.says(said)
    lan.hears(NEAREST, told)
    lan.does_not_hear(NOBODY)


async def test_nothing_is_pointed_at_twice(town: Town) -> None:
    """Who asks the same again after that is told whom to ask."""
    lan = town.citizen()
    await lan.says("sổ ghi khách tới quán thì ghi sao")
    await lan.says("ghi những gì")
    await lan.says("ghi những gì")
    lan.does_not_hear(NEAREST)


@pytest.mark.parametrize("said", ["quán tui ghi rồi đó", "dạ em ghi vô sổ hết rồi"])
async def test_who_only_tells_is_pointed_at_nothing(town: Town, said: str) -> None:
    """They want no line read to them once more."""
    lan = town.citizen()
    await lan.says("sổ ghi khách tới quán thì ghi sao")
    await lan.says(said)
    lan.does_not_hear(NEAREST)
