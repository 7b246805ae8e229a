"""Whoever tells a trouble has it where they are; whoever tells what shows on a later page is there."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

HANGS = (
    *(("no xoay xoay hoai khong len gi het", 6), ("nó cứ xoay tròn hoài không vô được", 6), ("no treo roi con oi", 6)),
    *(("bị văng ra ngoài rồi", 3), ("tu nhien no tat ngang", 5), ("màn hình đen thui", 7), ("nó tự thoát ra hoài", 5)),
    *(("bấm cho phép cái nó văng ra", 6), ("tự nhiên nó đen thui luôn con ơi", 4)),
)


@pytest.mark.parametrize(("said", "pages"), HANGS)
async def test_an_app_that_hangs_takes_nobody_back(town: Town, said: str, pages: int) -> None:
    """It may do so on any page: what helps is said, and the page that was open stays."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears("tắt hẳn máy, mở lại", f"bước {pages + 1}/11")
    ba.does_not_hear("bước 2/11")


async def test_whoever_is_still_stuck_stays_as_well(town: Town) -> None:
    """The next way comes on the same page, whatever is said then."""
    ba = await reader(town, pages=6)
    await ba.says("no xoay xoay hoai khong len gi het")
    await ba.says("vẫn vậy")
    ba.hears("gỡ Bluezone ra", "bước 7/11")
    await ba.says("thôi để bà coi lại")
    ba.does_not_hear("bước 2/11")


@pytest.mark.parametrize(
    ("said", "pages", "helped"),
    [
        ("nó quay hoài", 2, "đang gửi số"),
        ("đợi hoài mà nó cứ quay", 2, "chỗ sóng mạnh"),
        ("nó xoay xoay", 3, "kiểm mã"),
        ("nhap ma roi ma no dung yen", 3, "kiểm mã"),
        ("no quay hoai", 5, "bấm lại"),
        ("bấm bắt đầu sử dụng rồi mà nó không qua trang", 5, "bấm lại"),
    ],
)
async def test_a_page_that_knows_it_better_says_so(town: Town, said: str, pages: int, helped: str) -> None:
    """The wheel that turns while a number is sent is another one than that of an app that hangs."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(helped, f"bước {pages + 1}/11")


@pytest.mark.parametrize(("said", "pages"), [("chạm hoài không ăn", 4), ("bam tiep tuc khong duoc", 1)])
async def test_what_names_no_other_page_is_about_the_open_one(town: Town, said: str, pages: int) -> None:
    """A button that does nothing stands on more than one."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(f"bước {pages + 1}/11")
    ba.does_not_hear("đủ 10 số")


SCANS = (
    *("tat mo lai roi, gio no hien chu dang quet la duoc chua", "hiện đang quét là được chưa"),
    *("giờ nó ghi Đang quét rồi, vậy là xong chưa con", "ngoai thay chu dang quet roi do"),
)


@pytest.mark.parametrize("said", SCANS)
async def test_whoever_sees_it_scan_is_done(town: Town, said: str) -> None:
    """Nobody hears "that is right", and then that nine steps are left."""
    ba = await reader(town, pages=1)
    await ba.says(said)
    ba.hears("Xong rồi, em cảm ơn")
    ba.does_not_hear("bước 2/11", "mở Bluezone ra")


@pytest.mark.parametrize("pages", [1, 8])
async def test_nobody_around_is_no_trouble(town: Town, pages: int) -> None:
    """The last page shows, and nobody is sent to a person for that."""
    ba = await reader(town, pages=pages)
    await ba.says("hien dang quet voi nguoi dung quanh ban la so 0")
    ba.hears("Ở nhà một mình", "Bước 11/11")
    ba.does_not_hear("Nếu vẫn chưa được")


WHEN = ("khi nào thì nó hiện đang quét", "nếu nó hiện đang quét là được chưa", "khi nào hiện đang quét là xong hả")


@pytest.mark.parametrize("said", WHEN)
async def test_whoever_only_asks_when_it_will_is_not_done(town: Town, said: str) -> None:
    """It does not show yet."""
    ba = await reader(town, pages=1)
    await ba.says(said)
    ba.hears("bước 2/11")
    ba.does_not_hear("Xong rồi")
