"""Who was told of, and what is asked beside that."""

import pytest

from tests.people import Town

ASKED = (
    ("con trai tui ở Bắc Giang về bị đưa đi cách ly", "tui gửi đồ ăn vô cho nó được hông", "gửi đồ"),
    ("em đi Sài Gòn về hôm qua", "thùng hàng từ sài gòn gửi về có lây không", "nhận, ăn được"),
    ("cô giáo của bé mới ở Đà Nẵng về", "trường mầm non chừng nào mở lại", "Nhà trường và Sở Giáo dục"),
    ("tài xế xe tôm mới ở Bình Dương ra", "giấy xét nghiệm âm tính xài được mấy ngày", "72 giờ"),
)
"""What is told first, what is asked then, and what answers that."""


@pytest.mark.parametrize(("told", "asked", "answer"), ASKED)
async def test_what_is_surely_asked_is_answered(town: Town, told: str, asked: str, answer: str) -> None:
    """Who told of somebody in quarantine may ask something else next: it is not answered as what they are to do."""
    lan = town.citizen()
    await lan.says(told)
    await lan.says(asked)
    lan.hears(answer)


async def test_a_scam_tells_of_no_contact(town: Town) -> None:
    """Somebody who wants money for a quarantine makes nobody an F2."""
    ba = town.citizen()
    await ba.says(
        "hồi sáng có ông giọng bắc gọi biểu bà là F1 phải đóng 3 triệu tiền cách ly không thôi công an xuống bắt"
    )
    ba.hears("lừa đảo")


@pytest.mark.parametrize(
    "asked", ["bé có bị cách ly hông chị", "nó có bị cách ly không em", "vậy nó có phải cách ly không ad"]
)
async def test_whom_a_line_is_said_to_is_none_it_tells_of(town: Town, asked: str) -> None:
    """The last word of a question names whoever is asked, and not whom it is about: only the child came back."""
    mai = town.citizen()
    await mai.says("con trai tui ở Sài Gòn mới về")
    await mai.says(asked)
    mai.hears("trạm y tế")
    mai.does_not_hear("chưa phải F0 hay F1")
