"""A code that a shop has not got is none that comes by text message; and two screens at once are both helped with."""

import pytest

from tests.people import Town

OTP = "Gửi lại SMS"


@pytest.mark.parametrize(
    "said",
    [
        "huyện Sông Hinh còn bao nhiêu quán chưa có mã",
        "chợ xã tui chưa có mã quét",
        "tiệm tui đăng ký rồi mà chưa nhận được mã",
        "quan an gan nha chua co ma qr",
    ],
)
async def test_the_code_of_a_place_opens_no_guide(town: Town, said: str) -> None:
    """Whoever counts the shops of a district does not install."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear(OTP, "máy gì")


async def test_nor_is_it_the_code_that_is_waited_for(town: Town) -> None:
    """In a guide at the very step where that comes, which is helped with when it is told of."""
    lan = town.citizen()
    await lan.says("/install android/otp")
    await lan.says("quán tui chưa có mã thì sao")
    lan.does_not_hear(OTP)
    await lan.says("mã chưa tới")
    lan.hears(OTP)


@pytest.mark.parametrize("said", ["nó hỏi họ tên với vị trí, bấm hết hả", "hiện ra hỏi tên, còn đòi quyền vị trí nữa"])
async def test_of_two_screens_each_is_helped_with(town: Town, said: str) -> None:
    """The one that comes first would be passed over."""
    lan = town.citizen()
    await lan.says("/install android/otp")
    await lan.says(said)
    lan.hears("Điền họ tên và địa chỉ", "Bước 7/11")


@pytest.mark.parametrize("said", ["tui mệt do cuốc đất chứ hổng bịnh", "tui mệt vì cuốc cỏ chứ không bệnh"])
async def test_who_is_tired_of_work_is_not_ill(town: Town, said: str) -> None:
    """And is told what would be a sign."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("khỏe là tốt rồi")
