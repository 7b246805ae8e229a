"""What somebody gave away to a swindler is no step of the guide: they hear what to do about it, and nothing is
installed."""

import pytest

from tests.people import Town

WHICH_PHONE = "Anh/chị xài máy gì"


@pytest.mark.parametrize(
    ("warned", "told", "hears"),
    [
        ("có tin nhắn bộ y tế kêu bấm link nhận tiền hỗ trợ", "nó hỏi mã 6 số tui nhập mất rồi", "khóa"),
        ("file apk bluezone trên mạng cài được không", "cài luôn rồi, nó đòi nhập số", "ngân hàng"),
        ("có người gửi file apk bluezone", "mở lên nó hỏi số điện thoại, tui ghi luôn", "ngân hàng"),
        ("có người gọi xưng cán bộ Bluezone hỏi mã OTP", "nó hỏi số điện thoại, tui đưa rồi", "0257.3821982"),
    ],
)
async def test_a_swindlers_screen_is_no_step(town: Town, warned: str, told: str, hears: str) -> None:
    """After the warning."""
    ba = town.citizen()
    await ba.says(warned)
    await ba.says(told)
    ba.hears(hears)
    ba.does_not_hear(WHICH_PHONE)


async def test_whoever_wants_the_real_one_is_shown_it(town: Town) -> None:
    """A wish is one after a warning, too."""
    ba = town.citizen()
    await ba.says("file apk bluezone trên mạng cài được không")
    await ba.says("vậy chỉ tui cài bluezone trên ch play đi, máy oppo")
    ba.hears("Bước 1/11")


@pytest.mark.parametrize(
    "said",
    [
        "tui giữ cửa chợ, khách tới xài cục gạch không thì ghi kiểu gì cho lẹ",
        "phụ huynh lớp em nhiều nhà không có điện thoại thông minh, em báo lên trường sao",
        "bluezone cài xong máy nóng ran, tốn pin quá",
    ],
)
async def test_what_is_asked_for_others_opens_no_guide(town: Town, said: str) -> None:
    """Nor does what the app does once it is installed."""
    ba = town.citizen()
    await ba.says(said)
    ba.does_not_hear("Bước 1")
    ba.does_not_hear("máy của anh/chị là loại nào")


@pytest.mark.parametrize("said", ["có người gọi đòi mã otp", "co dua goi doi ma ne", "có ông nào gọi bắt đọc mã"])
async def test_who_is_called_for_a_code_pauses_nothing(town: Town, said: str) -> None:
    """Where nothing is open somebody who calls keeps nobody from going on: it is the call that they ask about."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Đừng đọc mã cho ai hết")
