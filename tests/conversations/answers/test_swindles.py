"""Whoever fears a swindle names what they fear: the bot itself, a code at a door, what the app asks, or a call."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("may lua dao ha, sao tui phai dua so dien thoai", "Sở Thông tin và Truyền thông Phú Yên"),
        ("lam sao biet to ma nay hong phai lua dao", "Mã thật"),
        ("kich hoat xong rui, ho ten dia chi phai dien hong, so lua dao", "bỏ qua được"),
        ("có ông gọi lừa đảo kêu chuyển tiền xét nghiệm", "đừng chuyển tiền"),
    ],
)
async def test_who_fears_a_swindle_hears_of_what_they_fear(town: Town, said: str, hears: str) -> None:
    """Not of a call that nobody got."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears(hears)


async def test_what_does_not_work_is_no_swindler(town: Town) -> None:
    """Whoever was told which app is the right one, and that their phone will not have it, hears of old phones."""
    ba = town.citizen()
    await ba.says("gõ bluezone nó ra mấy trò chơi hổng à")
    await ba.says("gõ đúng rồi mà nó nói thiết bị hổng tương thích")
    ba.hears("Android")
    ba.does_not_hear("Windows Phone")
