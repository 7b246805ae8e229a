"""What a place is called from now on, said in passing by whoever has just registered it."""

import pytest

from tests.conversations.scenes import ANSWERS, owner_at, registered
from tests.people import Town


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("giờ quán tên là Nắng Mai", "Nắng Mai"),
        ("từ nay tên là Quán Mây", "Quán Mây"),
        ("it is now Sunny Coffee", "Sunny Coffee"),
        ("we are called Blue Wave now", "Blue Wave"),
        ("the name is now Palm Garden", "Palm Garden"),
    ],
)
async def test_a_new_name_is_taken(town: Town, said: str, name: str) -> None:
    """It is no weather, and "now" is no part of it."""
    lan = await registered(town)
    await lan.says(said)
    lan.hears("ghi lại", f"\n{name}\n")


@pytest.mark.parametrize("said", ["it is now raining hard", "giờ là mấy giờ rồi", "it is now 5 pm"])
async def test_what_names_nothing_renames_nothing(town: Town, said: str) -> None:
    """Without a name in it."""
    lan = await registered(town)
    await lan.says(said)
    lan.does_not_hear("ghi lại", "tên là gì")


@pytest.mark.parametrize("said", ["số điện thoại ghi sai rồi", "sai số đt rồi em ơi", "gõ nhầm hai số cuối"])
async def test_a_wrong_number_is_mended_where_the_code_is_waited_for(town: Town, said: str) -> None:
    """Nobody has to send the picture first."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    await lan.says("rồi, tôi có mã")
    lan.hears("gửi em ảnh")
    await lan.says(said)
    lan.hears("gọi số nào")
    await lan.says("0905111222")
    lan.hears("0905 111 222")
