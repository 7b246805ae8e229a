"""What grandmothers worry about while a page is open: what it asks for, their old phone, a code that came."""

import pytest

from tests.people import Town

INSTALLS = "cài bluezone máy oppo"


@pytest.mark.parametrize(
    ("worry", "heard"),
    [
        ("sợ lắm", "có em ở đây"),
        ("sợ quá con ơi", "có em ở đây"),
        ("nó đòi bật vị trí, bà sợ", "đang lo"),
        ("máy cũ vậy có chạy nổi hông con", "cũ cũng không sao"),
        ("máy ni bà mua lâu lắm rồi có khi cài hổng nổi hả con", "cũ cũng không sao"),
    ],
)
async def test_a_worry_at_a_page_is_heard_and_is_no_illness(town: Town, worry: str, heard: str) -> None:
    """Nobody who is afraid of a button is sent to the health hotline, nor loses the place."""
    lan = town.citizen()
    for line in (INSTALLS, "xong", worry):
        await lan.says(line)
    assert heard in lan.text
    assert "1900 9095" not in lan.text
    await lan.says("làm tiếp")
    assert "Bước" in lan.text


@pytest.mark.parametrize(
    "line", ["giờ nó ra sáu số, gõ mô", "bà có mã rồi mà, sáu số đây nè, gõ vô chỗ mô", "à nó tới rồi nè, gõ ở đâu"]
)
async def test_a_code_that_has_come_is_typed_in(town: Town, line: str) -> None:
    """Who waited for the code and has it is told where it goes, and not to wait on."""
    lan = town.citizen()
    for said in (INSTALLS, "tải xong", "nhập số rồi", "chưa thấy tin nhắn", line):
        await lan.says(said)
    assert "Kích hoạt" in lan.text
    assert "Gửi lại" not in lan.text


@pytest.mark.parametrize(
    "line", ["má e xài nokia bấm phím lun á", "máy bà là nokia đập đá", "máy mẹ tui là máy bàn phím thôi"]
)
async def test_a_phone_with_keys_has_a_guide_of_its_own(town: Town, line: str) -> None:
    """Whoever says in any words that there are only keys is shown what to do without the app."""
    lan = town.citizen()
    for said in ("cài bluezone máy samsung", line):
        await lan.says(said)
    assert "Bước 1/3" in lan.text
