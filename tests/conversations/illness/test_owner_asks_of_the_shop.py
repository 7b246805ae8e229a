"""Whoever told of an ill waiter asks of the shop next: that is no longer about who is ill."""

import pytest

from tests.people import Town

WAITER = "thằng phục vụ bên tui sáng nay sốt ho, cho nó nghỉ hay sao"


@pytest.mark.parametrize(
    "said",
    [
        "hoi 1 dang tl 1 neo. quan t co phai dong cua ko",
        "quán tui có phải đóng cửa không",
        "tui không bệnh, nhân viên bệnh. Quán có được bán tiếp không, bán mang về được không",
        "vậy quán mình có được mở cửa bán tiếp hông",
    ],
)
async def test_whether_the_shop_may_go_on_is_answered(town: Town, said: str) -> None:
    """They hear of shops that may open, and not to stay where they are themselves."""
    lan = town.citizen()
    await lan.says(WAITER)
    await lan.says(said)
    lan.does_not_hear("Ở yên một chỗ")
    assert any(word in lan.text.lower() for word in ("mở cửa", "đóng cửa", "mang về")), lan.text


async def test_what_the_poster_says_is_answered(town: Town) -> None:
    """Who goes back to the poster is not told to stay beside the patient."""
    lan = town.citizen()
    await lan.says(WAITER)
    await lan.says("lap lai y chang, chan. thoi qua lai cai poster, tren do ghi chu gi cho khach hieu")
    lan.does_not_hear("người bệnh, đừng")
