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


@pytest.mark.parametrize("told", ["lỡ đọc rồi", "em lỡ đọc mất rồi"])
async def test_what_happened_already_comes_first(town: Town, told: str) -> None:
    """Whoever read the code out already hears what to do now, also where the answer told of it; not to read one out is
    too late."""
    lan = town.citizen()
    await lan.says("tui lo doc ma otp cho nguoi goi toi roi lam sao")
    assert lan.text.index("Lỡ đọc rồi") < lan.text.index("Đừng đọc mã")
    ba = town.citizen()
    await ba.says("có ai gọi xin mã otp")
    await ba.says(told)
    ba.hears("Lỡ đọc rồi thì đừng nghe máy họ nữa")
