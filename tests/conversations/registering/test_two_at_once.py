"""Two places in one line, each with a street and a ward of its own, are two: the second waits, and nothing is glued."""

import pytest

from tests.conversations.scenes import ASKED, owner
from tests.people import Town


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("cs1 tiệm trà Mộc ở 12 Nguyễn Huệ p5, cs2 ở 99 Hùng Vương p7", "Phường 5", "99 Hùng Vương; Phường 7"),
        (
            "tiệm vàng Kim Phát 15 Trần Phú phường 5, chi nhánh 2 số 20 Lê Lợi phường 1",
            "Phường 5",
            "20 Lê Lợi; Phường 1",
        ),
    ],
)
async def test_the_second_waits(town: Town, said: str, first: str, second: str) -> None:
    """The first is registered with its own street and ward; what was told of the second is there when it begins."""
    lan = await owner(town)
    await lan.says(said)
    lan.hears("từng chỗ một", first, ASKED["phone"])
    await lan.says("0905 222 334")
    lan.hears(first)
    lan.does_not_hear(second.partition(";")[0])
    await lan.presses("Đúng, đăng ký")
    lan.hears("kế tiếp", second, ASKED["name"])


async def test_what_is_taken_back_is_no_second_place(town: Town) -> None:
    """Whoever mends the ward in the same breath has one place."""
    lan = await owner(town)
    await lan.says("quán Mai 12 Lê Lợi p5, à không 12 Lê Lợi p4")
    lan.does_not_hear("từng chỗ một")
