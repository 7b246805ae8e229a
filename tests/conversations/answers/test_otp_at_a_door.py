"""A code that staff at a door ask for checks the guest in; one that a caller asks for is given to nobody."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    "said",
    [
        "nhân viên đứng cửa gọi tui kêu đưa mã otp, đưa không?",
        "bảo vệ quán kêu mình đọc mã otp, đọc hông em",
        "nguoi truc cong cho nhap so tui roi bieu doc otp, doc khong",
        "vô khách sạn lễ tân xin mã otp để check in, có đưa không",
    ],
)
async def test_staff_at_a_door_may_have_it(town: Town, said: str) -> None:
    """What owners are told to do, their guests are told, too: and that they need not."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Check in")


@pytest.mark.parametrize(
    "said", ["có người gọi điện xưng y tế hỏi mã otp", "so la goi bieu doc ma otp", "người ta gọi zalo xin mã otp"]
)
async def test_a_caller_may_not(town: Town, said: str) -> None:
    """Whoever does not stand there is a cheat."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Đừng đọc mã cho ai hết")


@pytest.mark.parametrize("said", ["gọi 1900 mà máy bận hoài", "1900 là số tổng đài đó bạn, mã gì đâu"])
async def test_a_hotline_is_no_code(town: Town, said: str) -> None:
    """Where scanning was spoken of, a number that is called here is not looked for among the posters."""
    lan = town.citizen()
    await lan.says("quét mã thế nào")
    await lan.says(said)
    assert "không thấy điểm nào" not in lan.text
