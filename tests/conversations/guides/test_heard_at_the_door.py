"""Who scans a code at a door and is stuck there hears of the code and the guard, not of installing Bluezone."""

import pytest

from tests.people import Citizen, Town


async def at_the_door(town: Town, pages: int) -> Citizen:
    """Somebody who scans with Zalo, so many pages on."""
    ba = town.citizen()
    await ba.says("quét mã từng bước")
    await ba.presses("Zalo")
    for _ in range(pages):
        await ba.says("tiếp")
    return ba


@pytest.mark.parametrize("pages", [0, 1, 2])
@pytest.mark.parametrize(
    ("told", "helps"),
    [
        ("bam vo link no trang tinh", "chờ chút"),
        ("mở ra cái trang trắng xóa à em", "chờ chút"),
        ("ông gác cổng không cho vào", "khai hộ"),
        ("quét hoài không ra con ơi", "lau ống kính"),
        ("nó đòi mật khẩu nè", "đừng nhập gì"),
    ],
)
async def test_what_does_not_work_at_a_door_is_helped_with_there(town: Town, pages: int, told: str, helps: str) -> None:
    """On whichever page: a white page, a guard, a code that is not read, a page that asks for too much."""
    ba = await at_the_door(town, pages)
    await ba.says(told)
    ba.hears(helps)
    ba.does_not_hear("Cập nhật", "Gỡ", "gỡ Bluezone", "tắt hẳn máy")


async def test_who_is_still_stuck_hears_another_way(town: Town) -> None:
    """Told a second time, the page that stays white leads to another app, and to whoever stands at the door."""
    ba = await at_the_door(town, 2)
    await ba.says("trang trắng bóc")
    await ba.says("vẫn trắng à")
    ba.hears("ứng dụng khác", "người trực")
