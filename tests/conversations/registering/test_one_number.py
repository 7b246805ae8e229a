"""Whose number it may be, for how many places, and of which kind: asked beside an answer, or instead of one."""

import pytest

from tests.conversations.scenes import ASKED, owner
from tests.people import Town


@pytest.mark.parametrize(
    "asked",
    [
        "1 người làm chủ hai tiệm thì xài chung 1 số được không",
        "hai cổng mà một người đứng tên được không, hay phải 2 số",
        "3 quan dung chung mot so dien thoai dc ko",
    ],
)
async def test_one_will_do_for_several(town: Town, asked: str) -> None:
    """The number is what is asked about, not the name above the door; then the question of the form comes again."""
    lan = await owner(town)
    await lan.says("tạp hóa Bảy Lượm")
    await lan.says(asked)
    lan.hears("một người, một số điện thoại", ASKED["district"])


async def test_it_may_be_a_landline(town: Town) -> None:
    """What is told before the question is kept; only the official page wants a mobile number."""
    lan = await owner(town)
    await lan.says("Tên: Trường Mẫu giáo Sao Mai, đt 0257 3000 113, à mà có bắt buộc số di động không")
    lan.hears("số bàn đều được", "hỏi số di động", "Trường Mẫu giáo Sao Mai; 0257 3000 113", ASKED["district"])
    lan.does_not_hear("Bluezone")
