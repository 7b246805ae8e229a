"""A form on a website asks for a code, too: whoever waits for that one is not taken for somebody who installs."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    "lines",
    [
        ["đăng ký điểm thì để số ai", "r bấm gửi mã mà nãy h chưa thấy tin nhắn otp j hết trơn"],
        ["nha thuoc toi dang dang ky tren to khai y te, toi cho otp thi khong thay tin nhan ve"],
        ["đăng ký điểm ở đâu", "bấm gửi nó đứng im luôn"],
        ["đăng ký quán trên tokhaiyte mà không thấy mã otp"],
    ],
)
async def test_the_code_of_the_site_is_asked_about(town: Town, lines: list[str]) -> None:
    """Who registers a place is told about that site, and is not asked which phone it is."""
    lan = town.citizen()
    for line in lines:
        await lan.says(line)
    lan.hears("Đăng ký điểm trên tokhaiyte.vn")
    assert "máy gì" not in lan.text


async def test_after_the_third_time_somebody_is_to_be_called(town: Town) -> None:
    """What is asked on is asked of the site still."""
    lan = town.citizen()
    for line in (
        "nha thuoc toi dang dang ky tren to khai y te, toi cho otp thi khong thay tin nhan ve",
        "gui lai 3 lan roi van khong co. sim viettel",
    ):
        await lan.says(line)
    lan.hears("0257.3821982")
    assert "Bluezone nhắn về máy" not in lan.text


async def test_the_code_of_the_app_is_the_app_s(town: Town) -> None:
    """Who names the app installs it."""
    lan = town.citizen()
    await lan.says("chờ otp bluezone hoài không thấy")
    lan.hears("Gửi lại SMS")
