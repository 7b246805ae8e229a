"""An owner reads each thing once: one opening above the summary, and one question for consent."""

import pytest

from tests.conversations.scenes import ASKED, owner_at
from tests.people import Town

OPENINGS = ("Anh/chị xem lại giúp em:", "Dạ coi lại rồi bấm")


@pytest.mark.parametrize("said", ["le len", "xong chua", "gap lam roi", "lẹ lên em ơi"])
async def test_the_summary_has_one_opening(town: Town, said: str) -> None:
    """Whoever urges reads what to press, in place of the usual opening and not above it."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears("bấm “Đúng, đăng ký”", ASKED["confirm"])
    assert sum(lan.text.count(opening) for opening in OPENINGS) == 1


@pytest.mark.parametrize("said", ["le len", "gap lam", "Cà phê Hương, 12 Trần Phú, phường 9", "dang ky di"])
async def test_consent_is_asked_for_once(town: Town, said: str) -> None:
    """Whatever is said before it, and not at its full length to whoever has just read that."""
    lan = town.citizen()
    await lan.says("dang ky quan")
    await lan.says(said)
    assert lan.text.lower().count("đồng ý") == 1, lan.text
    lan.does_not_hear("Em xin phép trước khi giữ")
