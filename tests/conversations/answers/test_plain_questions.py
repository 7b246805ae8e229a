"""The plainest questions are understood in every plain form: no rarer answer, however many there are, stands in their
way."""

import pytest

from bot.model.writing.text import fold
from tests.people import Town

FORMS = (
    "{} như thế nào",
    "{} bằng cách nào",
    "làm cách nào để {}",
    "làm sao để {}",
    "cách {}",
    "hướng dẫn {}",
    "{} kiểu gì",
    "{} ra sao",
    "muốn {} thì làm sao",
    "cho em hỏi {} thế nào ạ",
    "{} thế nào vậy em",
    "{} ntn",
    "k biết {}",
)


@pytest.mark.parametrize(
    ("wish", "hears"),
    [
        ("cài bluezone", "máy của anh/chị là loại nào"),
        ("tải bluezone", "máy của anh/chị là loại nào"),
        ("khai báo y tế", "tokhaiyte.vn"),
        ("quét mã qr", "quét"),
        ("gỡ bluezone", "Gỡ cài đặt"),
        ("đổi số điện thoại trong bluezone", "Đổi điện thoại, đổi số"),
        ("cập nhật bluezone", "cập nhật"),
        ("lấy mã qr cá nhân", "mã QR cá nhân"),
    ],
)
async def test_however_it_is_asked(town: Town, wish: str, hears: str) -> None:
    """With diacritics and without."""
    for number, form in enumerate(FORMS):
        asked = form.format(wish)
        for text in (asked, fold(asked)):
            lan = town.citizen("vi", f"{number} {text.isascii()}")
            await lan.says(text)
            assert hears.lower() in lan.text.lower(), (text, lan.text)
