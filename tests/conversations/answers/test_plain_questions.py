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
    "{} thế nào",
    "{} làm sao",
    "{} sao em",
    "{} mần sao",
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


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("cài bluezone ở đâu", "máy của anh/chị là loại nào"),
        ("tai bluezone o dau", "máy của anh/chị là loại nào"),
        ("làm mã qr ở đâu", "tokhaiyte.vn"),
        ("bà nội e 82t có phải cài ko", "bắt buộc"),
    ],
)
async def test_where_and_whether(town: Town, said: str, hears: str) -> None:
    """Where to get it is how to get it; an age stands in short beside whose it is."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(hears)


async def test_who_has_nothing_to_go_on_with_asks(town: Town) -> None:
    """ "Em bị F1 rồi nè" sounds like somebody who is back, and tells what it is about."""
    pupil = town.citizen()
    await pupil.says("e bị f1 r nè")
    pupil.hears("F1")
    pupil.does_not_hear("Chọn một mục")


@pytest.mark.parametrize("said", ["làm sao biết mình đã cài đúng", "lam sao biet cai dung chua"])
async def test_how_to_know_is_no_doubt(town: Town, said: str) -> None:
    """Whoever asks how to see that it works is told where to look, and not which source an answer has."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Đang quét")
