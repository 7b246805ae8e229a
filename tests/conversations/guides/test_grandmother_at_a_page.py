"""Whoever waits, was helped, got what was missing, asks three things at once, or only says how they came by a phone."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("guide", "pages", "told", "next_step"),
    [
        ("android", 0, "ngồi đợi gần tiếng đồng hồ rồi đó", "Bước 2/"),
        ("android", 3, "cho tu sang toi gio roi do", "Bước 5/"),
        ("iphone", 1, "doi ca buoi roi", "Bước 3/"),
        ("android", 3, "25 phut roi", "Bước 5/"),
    ],
)
async def test_who_waited_has_done_nothing(town: Town, guide: str, pages: int, told: str, next_step: str) -> None:
    """How long it took says nothing of whether a step is done."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.does_not_hear(next_step)


@pytest.mark.parametrize(
    ("guide", "pages", "told", "shown"),
    [
        ("android", 3, "thang be ke ben no go dum ba roi", "Bước 5/11"),
        ("android", 4, "cô hàng xóm ghi giùm tui rồi đó", "Bước 6/11"),
        ("iphone", 6, "chị bán thuốc bấm hộ rồi nghen", "Bước 8/10"),
        ("iphone", 7, "ok rồi, rồi gì nữa", "Bước 9/10"),
    ],
)
async def test_what_others_did_is_done(town: Town, guide: str, pages: int, told: str, shown: str) -> None:
    """Whoever pressed it, the next step comes."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(shown)


@pytest.mark.parametrize(
    ("guide", "came"),
    [
        ("android", "a no toi roi ne, gio sao nua con"),
        ("android", "có tin nhắn rồi đó, giờ làm chi nữa"),
        ("install", "có tin nhắn rồi đó, giờ làm chi nữa"),
    ],
)
async def test_the_code_that_came_is_typed(town: Town, guide: str, came: str) -> None:
    """Nobody who has it by now is told how to get another one, whatever phone they hold."""
    ba = await reader(town, guide, 3 if guide == "android" else 0)
    await ba.says("cho hoai ma chua thay ma so")
    await ba.says(came)
    ba.hears("6 số")
    ba.does_not_hear("Gửi lại SMS")


async def test_who_is_done_is_told_how_to_see_it(town: Town) -> None:
    """The download was slow before; all is done now, and that is what counts."""
    bac = town.citizen()
    await bac.says("/start install")
    await bac.says("tải nó quay vòng vòng")
    await bac.says("Tôi đã hoàn thành. Xin cho biết làm sao kiểm tra nó đang chạy.")
    bac.hears("Đang quét")
    bac.does_not_hear("tải lại")


async def test_three_questions_have_three_answers(town: Town) -> None:
    """Whether that is all, how one sees it, and letters that are too small."""
    ba = await reader(town, "android", 5)
    await ba.says("xong het chua con, sao biet no chay, chu nho qua ba doc khong ra")
    ba.hears("Đang quét", "Cỡ chữ", "6/11")


async def test_what_is_asked_about_passing_over_passes_over_nothing(town: Town) -> None:
    """It is answered, with what else is asked there."""
    bac = await reader(town, "android", 4)
    await bac.says("Nó hỏi họ tên địa chỉ, tôi phải ghi hay bấm bỏ qua cũng được. Ghi thì ghi số nhà hay ghi thôn.")
    bac.hears("thôn, xã, huyện là đủ")
    bac.does_not_hear("Bước 6/11")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("thôi cài thì cài, vivo y20 nha, chỉ lẹ chị đi chợ", "Bước 1/11"),
        ("thoi roi cai di, may samsung, nhanh nhanh em con di hoc", "Bước 1/11"),
        ("con dau no cho ba cai realme no keu cai bluezon ma ba mo mam hoai k ra", "Bước 1/11"),
    ],
)
async def test_who_gives_in_is_shown_how(town: Town, told: str, shown: str) -> None:
    """However they say it, they want it, and tell on which phone."""
    em = town.citizen()
    await em.says(told)
    em.hears(shown)


async def test_a_phone_told_before_a_question_begins_its_guide(town: Town) -> None:
    """Who tells it where they are asked for it has answered, whatever they ask with it."""
    bac = town.citizen()
    await bac.says("/start install")
    await bac.says("Tôi dùng máy hiệu Oppo. Xin hỏi biểu tượng CH Play hình gì.")
    bac.hears("tam giác", "Bước 1/11")


async def test_a_huawei_without_a_play_store_is_told_of_its_own(town: Town) -> None:
    """What other phones have is of no use there."""
    chu = town.citizen()
    await chu.says("/start install")
    await chu.says("huawei")
    await chu.says("may nay lam gi co ch play ma mo")
    chu.hears("AppGallery", "bluezone.gov.vn/taiapp")
    chu.does_not_hear("hình tam giác")
