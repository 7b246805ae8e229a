"""Whoever was told what to press asks where that is, or what is not there; nobody is sent back to the first page."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize("text", ["bam lai cho nao", "nút gửi lại nằm đâu", "xin mã lại chỗ nào con"])
async def test_the_button_is_named_once_more(town: Town, text: str) -> None:
    """With where to look for it: not the whole page, nor the next way to help."""
    bac = await reader(town, "android", 3)
    await bac.says("a no ve ben do that, 6 so, ma luc toi do ra thi no keu het han")
    await bac.says(text)
    bac.hears("“Gửi lại SMS” ngay trên màn hình đó", "bước 4/11")
    bac.does_not_hear("Bước 1/11", "cán bộ")


async def test_who_is_lost_in_the_settings_is_shown_another_way(town: Town) -> None:
    """A way with several names is no button: there is a shorter one."""
    bac = await reader(town, "android", 1)
    await bac.says("lỡ bấm từ chối vị trí rồi")
    await bac.says("cái đó chỗ nào")
    bac.hears("nhấn giữ hình Bluezone")


@pytest.mark.parametrize(
    "text",
    ["kiem hoai hong thay cai hinh ch play", "tim hoai ko co hinh tam giac", "mò nãy giờ chưa thấy cửa hàng ứng dụng"],
)
async def test_the_store_that_is_not_found_is_not_the_app(town: Town, text: str) -> None:
    """What its picture looks like, and no version to be looked up."""
    ba = await reader(town)
    await ba.says(text)
    ba.hears("tam giác nhiều màu")
    ba.does_not_hear("Phiên bản Android")


@pytest.mark.parametrize(
    "text", ["toi buoc nhap ma roi ma cho 5p k thay tin nhan", "toi cho nhap ma roi ma dien thoai im re ko thay ma"]
)
async def test_no_message_is_opened_that_did_not_come(town: Town, text: str) -> None:
    """A short "không" counts without diacritics as well, whatever "ma" may be."""
    em = await reader(town)
    await em.says(text)
    em.hears("“Gửi lại SMS”")


@pytest.mark.parametrize(
    "text", ["cảm ơn em nhiều, lỡ có gì chị hỏi lại nha", "ok tks ad, lỡ mai bị trừ lương là ad chịu á nha"]
)
async def test_who_thanks_and_may_ask_again_is_not_stuck(town: Town, text: str) -> None:
    """ "Lỡ" is what may happen, and nothing that went wrong."""
    em = await reader(town, "android", 1)
    await em.says(text)
    em.hears("em nghe")
    em.does_not_hear("tắt máy", "chưa rõ")


async def test_that_all_is_done_is_heard_beside_whether_it_is(town: Town) -> None:
    """Whoever sees it scan and asks whether that is all is done: no answer how to see that."""
    bac = await reader(town, "android", 3)
    await bac.says("duoc roi no hien dang quet gi do. vay la xong chua hay con lam chi nua")
    bac.hears("Xong rồi")
    bac.does_not_hear("Câu đó em chưa rõ")
