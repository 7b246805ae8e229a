"""Whoever is stuck and says so on and on, with no guide open or beside one, is not brushed off."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

SCREEN = "Đang quét"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("con lumia 520 của ba cài được không", "Dạ không"),
        ("máy nội là iphone 4s thì cài được không em", "không cài được Bluezone"),
        ("máy chị android 4.2 tải được không", "không cài được Bluezone"),
        ("vhd nó bắt nhập mã hoài mà mã không về", "nơi khác làm"),
        ("ncovi báo sai mật khẩu hoài", "nơi khác làm"),
        ("bluetooth máy chị bật lên chút là nó tắt", "Tắt chế độ máy bay"),
    ],
)
async def test_what_cannot_be_installed_is_told_so(town: Town, text: str, says: str) -> None:
    """A phone that is too old, another system, another app, Bluetooth that is broken: no "yes", and no page of the app
    that comes unasked."""
    em = town.citizen()
    await em.says(text)
    em.hears(says)
    em.does_not_hear("Dạ được")


async def test_what_does_not_help_is_no_refusal(town: Town) -> None:
    """Who did what they read in vain is told the rest of it, then whom to call."""
    em = town.citizen()
    await em.says("sao bluezone cứ nhắc có lỗi lúc 8 giờ sáng hoài vậy")
    await em.says("bấm vô đó rồi mà nó không hết")
    em.hears("0257.3821982")
    em.does_not_hear("Khi cần cô bác, anh chị cứ nhắn")


async def test_whoever_tried_is_told_what_is_left(town: Town) -> None:
    """Not that it is not in there, with questions of somebody else."""
    em = town.citizen()
    await em.says("ch play cứ đang chờ tải xuống, quay hoài không tải được")
    await em.says("thử lại rồi")
    em.hears("Tắt máy, mở lại")
    await em.says("chịu thua luôn")
    em.hears("0257.3821982")


async def test_what_was_switched_on_cures_nothing_yet(town: Town) -> None:
    """Before the phone is known, too, nobody is thanked for being done who was only helped."""
    em = town.citizen()
    await em.says("bluezone hiện có lỗi không thể hoạt động chính xác, bấm xử lý mà không hết")
    await em.says("mở hết rồi")
    em.does_not_hear("Xong rồi, em cảm ơn")


@pytest.mark.parametrize("text", ["vô được rồi, xong chưa", "cài xong hết rồi giờ làm gì nữa em"])
async def test_who_asks_whether_it_is_done_is_shown_how_to_see_it(town: Town, text: str) -> None:
    """No menu, and no goodbye."""
    em = town.citizen()
    await em.says(text)
    em.hears(SCREEN)


async def test_a_phone_that_is_named_may_not_find_it(town: Town) -> None:
    """Its guide opens with what helps, and asks for the version."""
    bac = town.citizen()
    await bac.says("máy itel của bác kiếm bluezone trong ch play không ra, nó hiện mấy trò bắn cá")
    bac.hears("Phiên bản Android", "Bước 1/11")


async def test_why_the_help_was_in_vain_is_no_other_question(town: Town) -> None:
    """Where it is told why, the next way is told, and nobody's journey is."""
    di = await reader(town, "iphone")
    await di.says("nó đòi mật khẩu apple id mà dì quên mất")
    await di.says("thằng con đi Sài Gòn làm rồi, kêu nó không được")
    di.hears("tài khoản mới")
    di.does_not_hear("vùng dịch")


async def test_nobody_must_buy_a_phone(town: Town) -> None:
    """That is asked in a guide, too."""
    em = await reader(town)
    await em.says("ch play báo máy không tương thích")
    await em.says("trời, vậy phải mua máy khác hả")
    em.hears("không phải mua máy")


async def test_a_step_that_is_needed_cannot_be_skipped(town: Town) -> None:
    """ "Skip it?" is not whether this phone can have it."""
    em = await reader(town)
    await em.says("nó đòi mật khẩu google mà em quên rồi")
    await em.says("vậy bỏ qua bước này được không")
    em.hears("không bỏ qua được")


async def test_here_it_is_is_no_full_phone(town: Town) -> None:
    """ "đây rồi" without diacritics."""
    em = await reader(town)
    await em.says("tim thay no day roi")
    em.does_not_hear("hết chỗ trống")


@pytest.mark.parametrize("text", ["tắt đi bật lại rồi", "khởi động lại rồi mà nó còn văng", "lại văng nữa rồi"])
async def test_what_was_done_in_vain_leads_nowhere_further(town: Town, text: str) -> None:
    """With a trouble open, who did what was told is told the next way: no page on, and nothing is "good"."""
    em = await reader(town, pages=1)
    await em.says("mở lên là nó văng ra")
    await em.says(text)
    em.hears("gỡ Bluezone ra")
    em.does_not_hear("Bước 3/11", "Vậy là tốt rồi")


async def test_what_may_be_deleted_is_no_question_of_the_phone(town: Town) -> None:
    """ "Xóa … được không" asks not whether the phone can have it."""
    em = await reader(town)
    await em.says("nó báo hết dung lượng")
    await em.says("vậy xóa zalo với tiktok được không")
    em.hears("Zalo nên giữ")
    em.does_not_hear("miễn là")


async def test_who_has_no_app_and_asks_something_else_is_not_led_back(town: Town) -> None:
    """Whoever gave up installing, and tells that they have no app beside a question of its own, looks for none."""
    sau = town.citizen()
    for line in ("cai bluezone", "oppo", "met qua, thoi hong cai nua. hong cai co bi phat tien hong"):
        await sau.says(line)
    await sau.says("tui hong co blu don, hong co da lo, hong biet quet. ho co duoi tui ve hong?")
    sau.does_not_hear("Bước 1/11", "ô tìm kiếm")
