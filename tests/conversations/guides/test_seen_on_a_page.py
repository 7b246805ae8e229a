"""At a page of a guide: what the phone shows is helped with, and what is asked of
something else is not taken for the page."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

OTP, NUMBER, OPEN = 3, 2, 1
"""Pages that were read before the one with the code, with the number, and where the app is opened."""


SHOWS = (
    (OPEN, "mở hoài nó tắt cái rụp", "tắt hẳn máy"),
    (NUMBER, "so dien thoai ghi hoai no keu sai", "đếm lại cho đủ 10 số"),
    (OTP, "mã không hợp lệ hoài", "gõ lại chậm chậm"),
)


@pytest.mark.parametrize(("pages", "said", "helps"), SHOWS)
async def test_what_the_phone_shows_is_helped_with(town: Town, pages: int, said: str, helps: str) -> None:
    """What does not work there is known by its name."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(helps)


async def test_to_be_confused_is_no_step_that_is_done(town: Town) -> None:
    """ "Rối quá" without its marks is no "rồi"."""
    ba = await reader(town)
    await ba.says("cha biet lam sao luon, roi qua")
    ba.hears("bước 1/11")
    ba.does_not_hear("Bước 2/11")


BESIDE = (
    (0, "hỏi Phú Yên chứ không hỏi Sài Gòn", "chuyện Phú Yên"),
    (0, "cho xin cái tờ hướng dẫn để in", "bluezone.gov.vn/tai-lieu"),
    (OPEN, "cai xong no bao mat khau wifi nha hang xom la sao", "không hỏi mật khẩu Wi-Fi"),
    (OPEN, "lo xoa mat roi cai lai co mat tien hong", "cài lại mấy lần cũng được"),
    (0, "cai nay nang may me ga vay, may toi con it cho lam", "coi dòng dung lượng"),
    (OTP, "co thang goi hoi ma tui doc roi", "Lỡ đọc cho người lạ rồi"),
    (OTP, "loc roi doc ma cho nguoi ta roi, gio sao", "Lỡ đọc cho người lạ rồi"),
)


@pytest.mark.parametrize(("pages", "said", "answers"), BESIDE)
async def test_what_is_asked_beside_a_page_is_answered(town: Town, pages: int, said: str, answers: str) -> None:
    """Each with its own words, and she keeps her place."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(answers)
    ba.does_not_hear(f"Bước {pages + 2}/11")


async def test_who_wants_a_poster_gets_one(town: Town) -> None:
    """The sheet of a shop is no sheet with the steps."""
    ba = await reader(town)
    await ba.says("cho tui xin tờ mã dán cửa")
    ba.does_not_hear("tai-lieu", "bước 1/11")
