"""Whoever told a stranger a code hears what to do of the account that the code is for."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("whose", "answer"),
    [
        ("mã đó là của facebook", "đăng xuất hết các máy lạ"),
        ("mã đó của ngân hàng", "số in sau thẻ"),
    ],
)
async def test_the_account_that_the_code_is_for(town: Town, whose: str, answer: str) -> None:
    """Zalo and Facebook: the password and the strange devices; a bank: its number."""
    lan = town.citizen()
    await lan.says("lỡ đọc mã otp cho người ta rồi")
    await lan.says(whose)
    lan.hears(answer)
