"""Whoever has to go asks what becomes of what they told: it is kept, for how long is said, and they come back to it."""

import pytest

from tests.conversations.scenes import ASKED
from tests.people import Town

GOES = [
    "khoan, đang đông khách. mai tui làm tiếp được hông hay phải làm lại từ đầu",
    "giờ tắt máy mai vô lại còn không",
    "tối làm tiếp có mất cái nãy giờ ghi hông",
    "bây giờ thoát ra thì có phải gõ lại hết không em",
]


@pytest.mark.parametrize("said", GOES)
async def test_what_was_told_waits_for_a_week(town: Town, said: str) -> None:
    """Seven days later nothing of it has to be told again."""
    lan = town.citizen()
    for line in ("đăng ký điểm", "đồng ý", "quán Mây, 12 Lê Lợi phường 5", said):
        await lan.says(line)
    lan.hears("không mất", "7 ngày", "làm tiếp")
    lan.does_not_hear(ASKED["kind"], "tokhaiyte.vn")
    town.passes(days=6.9)
    await lan.says("làm tiếp")
    lan.hears("quán Mây", ASKED["kind"])


@pytest.mark.parametrize("said", GOES)
async def test_the_step_of_a_guide_is_remembered(town: Town, said: str) -> None:
    """In a guide it is the step that is kept."""
    lan = town.citizen()
    await lan.says("cài bluezone máy samsung")
    await lan.says("rồi")
    await lan.says(said)
    lan.hears("em nhớ anh/chị đang ở bước nào", "làm tiếp")
    lan.does_not_hear("Đổi điện thoại")


@pytest.mark.parametrize("said", ["số điện thoại có lưu lại không, ai xem được", "mai có ai tới kiểm tra không"])
async def test_other_questions_leave_it_open(town: Town, said: str) -> None:
    """What is asked of something else puts nothing off."""
    lan = town.citizen()
    for line in ("đăng ký điểm", "đồng ý", "quán Mây, 12 Lê Lợi phường 5", said):
        await lan.says(line)
    lan.does_not_hear("khỏi làm lại từ đầu")
    lan.hears(ASKED["kind"])


@pytest.mark.parametrize(
    "said", ["làm ở đây luôn đi cho lẹ", "làm ở đây luôn di cho le", "đăng ký luôn đi em", "ừ làm luôn ở đây"]
)
async def test_here_and_at_once_begins(town: Town, said: str) -> None:
    """After the answer on registering, whoever wants it done here is asked for consent, and told no price."""
    lan = town.citizen()
    await lan.says("đăng ký điểm kiểm dịch ở đâu")
    await lan.says(said)
    lan.hears("Em xin phép trước khi giữ thông tin")


@pytest.mark.parametrize("said", ["có bản tiếng Anh cho khách Tây đọc không em", "có tờ nào ghi tiếng Anh không em"])
async def test_english_is_asked_of_the_sheet(town: Town, said: str) -> None:
    """While a place is registered, foreign guests are those who read its sheet."""
    lan = town.citizen()
    for line in ("đăng ký điểm", "đồng ý", "quán Mây, 12 Lê Lợi phường 5", said):
        await lan.says(line)
    lan.hears("Tờ mã em làm chỉ có tiếng Việt", "Please scan", ASKED["kind"])
