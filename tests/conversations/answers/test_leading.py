"""What is asked comes first, and the rest of the answer after it."""

import pytest

from tests.people import Town

ASKED = (
    ("nhà bốn người xài chung một máy thì tính mấy người vậy", "nên một máy một số thì tính là một"),
    ("phụ huynh đứng ngoài cổng chờ con có phải quét không", "đứng ngoài cổng thì khỏi"),
    ("bên nhà gái ở Khánh Hòa rước dâu có được không", "rước dâu từ tỉnh khác"),
    ("iphone mở máy ảnh ra quét được không", "iPhone thường đọc được"),
    ("giờ làm đám tang có hạn chế người hông", "đám tang"),
    ("bán mang về được không", "giao tận nhà được không"),
    ("nhà nào không có điện thoại thì ghi vô báo cáo sao", "ghi riêng một cột"),
    ("tắt bluetooth lúc ngủ được không", "Ban đêm ngủ ở nhà tắt cũng không sao"),
)
"""What is asked in particular, and what answers that."""


@pytest.mark.parametrize(("asked", "answer"), ASKED)
async def test_what_is_asked_in_particular_is_told_first(town: Town, asked: str, answer: str) -> None:
    """Nobody reads to the end of an answer for the sentence that they asked for."""
    lan = town.citizen()
    await lan.says(asked)
    _, told, rest, *_ = lan.text.split("\n\n")
    assert answer in told
    assert rest
    assert lan.text.count(answer) == 1


async def test_the_question_of_an_answer_is_told_as_it_begins(town: Town) -> None:
    """Whoever asks just that hears it said plainly, and not a case of it before."""
    lan = town.citizen()
    await lan.says("cài bluezone có tốn tiền không")
    assert lan.text.split("\n\n")[1].startswith("Dạ không mất tiền")
