"""In a guide a sign of illness and the step stand in one line, or one after the other: each is heard."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

CALLS, WAITS = "📞 Gọi cấp cứu 115", "em giữ đó"
BESIDE = "gọi 1900 9095 (miễn phí) hay trạm y tế hỏi trước"


@pytest.mark.parametrize(
    ("said", "pages", "helped"),
    [
        ("mã đợi hoài chưa thấy, sáng giờ tui ho với sổ mũi", 3, "Gửi lại SMS"),
        ("chồng tui đang sốt, mà tải lâu quá", 0, "Nó đang tải"),
        ("may bao het bo nho, hom nay me sot nhe", 0, "hết chỗ trống"),
    ],
)
async def test_a_sign_beside_the_step_leaves_it_its_help(town: Town, said: str, pages: int, helped: str) -> None:
    """Whom to ask stands above it."""
    lan = await reader(town, pages=pages)
    await lan.says(said)
    lan.hears(BESIDE, helped)
    lan.does_not_hear(WAITS)


async def test_beside_a_child_that_is_ill_all_is_said(town: Town) -> None:
    """What to do for the child, then the step; and it is known from then on."""
    lan = await reader(town, pages=0)
    await lan.says("thằng nhỏ sốt 38 độ, mà máy báo hết bộ nhớ")
    lan.hears(CALLS, "bế bé", "hết chỗ trống")


async def test_nothing_stands_beside_a_severe_sign(town: Town) -> None:
    """The step can wait."""
    lan = await reader(town, pages=3)
    await lan.says("mã chưa tới, má tui khó thở quá")
    lan.hears("Gọi 115 ngay bây giờ", WAITS)
    lan.does_not_hear("Gửi lại SMS")


@pytest.mark.parametrize("said", ["kích hoạt luôn rồi, nồi cơm khét", "kich hoat xong roi, heo keu doi an"])
async def test_a_step_beside_daily_life_is_that_while_somebody_is_ill(town: Town, said: str) -> None:
    """Help that arrived is told in other words."""
    lan = await reader(town, pages=3)
    await lan.says("bữa nay bà ho khúc khắc")
    await lan.says("làm tiếp")
    await lan.says(said)
    lan.does_not_hear("1900 9095", "115")
    await lan.says("làm tiếp")
    lan.hears("Bước 5/11")


async def test_a_step_beside_small_talk_is_done(town: Town) -> None:
    """The rain is no answer to whoever has typed their number."""
    lan = await reader(town, pages=2)
    await lan.says("nhập số rồi đó, trời mưa quá")
    lan.hears("Bước 4/11")
