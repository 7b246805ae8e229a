"""Who came along is what those are with whom they came."""

import pytest

from tests.people import Town

DECLARE = "báo trạm y tế xã, phường mình từ đâu về"


@pytest.mark.parametrize(
    "line",
    [
        "mình mới ở Bình Dương về Tuy An, có bé 3t đi cùng, h phải làm j z",
        "em bế con 8 tháng từ Đà Nẵng về, giờ làm gì",
        "em chở má từ Nha Trang về, giờ hai mẹ con phải làm gì",
        "tui cho vo con tu Sai Gon ve hom qua gio phai lam sao",
    ],
)
async def test_who_came_along_did_not_stay_at_home(town: Town, line: str) -> None:
    """A mother with her child on the bus is told what both do, and not to keep away from her own child as from one who
    stayed at home."""
    lan = town.citizen()
    await lan.says(line)
    lan.hears(DECLARE)
    lan.does_not_hear("chưa tính là F mấy", "giữ cho bé")


async def test_who_stayed_at_home_still_did(town: Town) -> None:
    """Whoever came back alone hears what protects those at home."""
    lan = town.citizen()
    await lan.says("tui o sai gon ve, vo con o nha co phai cach ly hong")
    lan.hears("người nhà chưa tính là F mấy")


async def test_to_ask_whether_one_is_taken_away_is_not_to_be(town: Town) -> None:
    """Whoever is still in Bình Dương and asks whether they will be taken into quarantine is told what to ask before
    they go, and not that they may be infected."""
    lan = town.citizen()
    await lan.says("em đang ở Thuận An Bình Dương, mai về, về tới có bị đưa đi tập trung ko hay đc ở nhà với mẹ")
    lan.hears("hỏi trước khi đi")
    lan.does_not_hear("có thể là F0")
