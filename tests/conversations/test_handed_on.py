"""Nothing goes to staff that nobody wants there: who lets go and asks something is answered, who wants it passed on and
tells more is served, and who points at a choice by its number has picked it."""

import pytest

from tests.people import Town

PASSED = "Em đã chuyển câu hỏi"


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("à thôi khỏi, mà quán nhỏ xíu có phải đăng ký mã không hay chỉ chỗ lớn thôi vậy em", "mã QR"),
        ("khoi khoi, dang ban hang. ma bluezone co ton tien khong", "miễn phí"),
        ("thôi không chuyển, tui ở một mình buồn quá à", "buồn thiệt"),
    ],
)
async def test_who_lets_go_and_asks_is_answered(town: Town, said: str, hears: str) -> None:
    """However long the line is; nothing of it is filed."""
    ba = town.citizen()
    await ba.says("cho tui gặp cán bộ")
    await ba.says(said)
    ba.hears(hears)
    ba.does_not_hear(PASSED, "em ghi thêm")


async def test_a_yes_with_more_told_passes_it_on(town: Town) -> None:
    """ "chuyển giùm đi, nói là …" is a yes, and what is told with it goes along."""
    ba = town.citizen()
    await ba.says("tui bị phạt oan mà không biết hỏi ai, cho gặp cán bộ đi em")
    await ba.says("chuyển giùm đi, nói tui ở xã Hòa An")
    ba.hears(PASSED)


async def test_nobody_works_at_this_hour(town: Town) -> None:
    """That is no question for staff: who says so hears who answers day and night."""
    ba = town.citizen()
    await ba.says("cho tui gặp người thật đi")
    await ba.says("giờ này 8 giờ tối rồi ai làm nữa")
    ba.hears("1900 9095")
    ba.does_not_hear(PASSED)


@pytest.mark.parametrize(
    "said", ["cái số 2 đó, mà trả lời lẹ nghen", "thôi khỏi, cái thứ 2", "cau so 2 a nhung ma noi gon thoi", "số 2 đó"]
)
async def test_a_choice_is_picked_by_its_number_in_words(town: Town, said: str) -> None:
    """Whatever is told then."""
    ba = town.citizen()
    await ba.says("thi tốt nghiệp có đổi ngày không vậy em")
    label = [choice.label for message in ba.messages for choice in message.choices][1]
    await ba.says(said)
    ba.hears(label)
