"""Who says first that something is wrong, and then what is right: the grumble stands on no poster."""

import pytest

from bot.content import Library
from bot.dialogs.checkpoints.registering.told.corrected.said.grumbling import without_grumble
from tests.conversations.scenes import ASKED, rows
from tests.people import Citizen, Town

STORY = "đăng ký quán cà phê Hoa Sửa, 12 Lê Lợi, phường 4 Tuy Hòa, 0905123456"


async def shown(town: Town) -> Citizen:
    """An owner who sees once more what was told."""
    lan = town.citizen()
    await lan.says(STORY)
    await lan.says("đồng ý")
    lan.hears("• quán cà phê Hoa Sửa\n", ASKED["confirm"])
    return lan


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("sai rồi Hoa Sữa chớ không phải Hoa Sửa", "quán cà phê Hoa Sữa"),
        ("trời sai rồi em ơi Hoa Sen chớ hổng phải Hoa Sửa", "quán cà phê Hoa Sen"),
        ("nhầm rồi em quán Hoa Sữa chứ ko phải Hoa Sửa", "quán Hoa Sữa"),
        ("sai roi hoa sen chu khong phai hoa sua", "quán cà phê hoa sen"),
        ("em ghi sai tên rồi Hoa Sữa nha", "Hoa Sữa"),
        ("trật rồi con Hoa Sen mới đúng", "Hoa Sen"),
        ("ủa sai, Hoa Sữa chứ", "Hoa Sữa"),
        ("ghi lộn tên rồi em ơi, Hoa Sữa dấu ngã mới đúng", "Hoa Sữa"),
        ("oops wrong name Hoa Sen not Hoa Sửa", "quán cà phê Hoa Sen"),
        ("quán em đổi tên thành Mộc Quán", "Mộc Quán"),
        ("sửa lại tên quán thành Hoa Sữa Vàng giúp chị", "Hoa Sữa Vàng"),
    ],
)
async def test_only_the_name_is_taken(town: Town, said: str, name: str) -> None:
    """Without what is said before it, and nothing is registered yet."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears(f"• {name}\n", "• 12 Lê Lợi\n", ASKED["confirm"])
    assert await rows(town.store, "checkpoint") == []


@pytest.mark.parametrize("said", ["sửa xe Hùng", "Sai Gòn Quán", "em ghi Hoa Sữa", "quán Lộn Xộn", "ủa em"])
def test_a_name_may_begin_so(library: Library, said: str) -> None:
    """What grumbles at nothing stays whole."""
    assert without_grumble(said, library) == said


async def test_a_yes_that_grumbles_is_none(town: Town) -> None:
    """ "Ừ mà sai tên" registers nothing; "đúng rồi không sai" does."""
    lan = await shown(town)
    await lan.says("ừ mà sai tên")
    lan.hears(ASKED["name"])
    assert await rows(town.store, "checkpoint") == []
    hoa = await shown(town)
    await hoa.says("đúng rồi không sai")
    hoa.hears("Đã đăng ký xong")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("tên quán Mộc Quán", "Mộc Quán"),
        ("tên quán Bà Tám", "quán Bà Tám"),
        ("tên tiệm Tiệm Vàng Kim Phát", "Tiệm Vàng Kim Phát"),
        ("lay ten nha xe Thanh Dat", "nha xe Thanh Dat"),
        ("lay ten nha xe thanh dat", "nha xe thanh dat"),
    ],
)
async def test_a_kind_stands_in_a_name_once(town: Town, said: str, name: str) -> None:
    """What the name is called by is no part of one that has a kind of its own."""
    lan = town.citizen()
    await lan.says("đăng ký điểm")
    await lan.says("đồng ý")
    await lan.says(said)
    lan.hears(f"Em ghi {name} rồi")
