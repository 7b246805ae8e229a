"""What is asked where a guide is open, and is about no page of it: it is answered, and the place is kept."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("guide", "pages", "asked", "answer"),
    [
        ("android", 0, "má không biết chữ, có đọc thành tiếng được không", "chưa nghe nói được"),
        ("iphone", 0, "dì đang gọi zalo với em thì có phải cúp máy không", "khỏi cúp máy"),
        ("android", 0, "nhà không có wifi, tải sao giờ", "Điểm phát sóng"),
        ("android", 2, "bố em cài rồi thì em khỏi cài hả", "Ai có điện thoại thông minh"),
        ("android", 0, "đang đứng ngoài cổng xưởng, bảo vệ bắt quét mà chưa có app", "mở Zalo"),
        ("android", 8, "đang đeo tai nghe bluetooth nghe nhạc thì sao", "tai nghe, loa xe vẫn nối"),
        ("android", 3, "ghi đủ số rồi bấm kích hoạt phải không con", "Dạ đúng rồi: gõ đủ 6 số"),
    ],
)
async def test_it_is_answered(town: Town, guide: str, pages: int, asked: str, answer: str) -> None:
    """Nobody is taken on, or back, for it."""
    ba = await reader(town, guide, pages)
    await ba.says(asked)
    ba.hears(answer)
    ba.does_not_hear(f"Bước {pages + 2}/")


async def test_who_wants_all_steps_at_once_gets_them(town: Town) -> None:
    """Somebody reads them out over the telephone."""
    em = town.citizen()
    await em.says("cài cho mẹ máy samsung, gửi em nguyên các bước một lượt nghen")
    em.hears("Cả bài cho máy Android", "Bước 1/11")


async def test_what_was_done_in_vain_is_no_end(town: Town) -> None:
    """Whoever did all that helps, after something did not work, is told what else does."""
    anh = await reader(town, pages=1)
    await anh.says("nó văng ra hoài")
    await anh.says("lam het roi do")
    anh.does_not_hear("Xong rồi, em cảm ơn")


async def test_a_press_that_is_asked_about_is_no_step_done(town: Town) -> None:
    """The nod comes, and the page stays."""
    ba = await reader(town, pages=3)
    await ba.says("co 6 so roi, viet vo xong bam kich hoat ha")
    ba.hears("Bước 4/11")


async def test_who_lacks_something_does_not_leave(town: Town) -> None:
    """While a household is declared: what they lack is answered, and the guide stays open."""
    lan = town.citizen()
    await lan.says("tôi muốn khai báo y tế cho cả nhà")
    await lan.says("mẹ tôi không có căn cước")
    lan.hears("để trống")
    lan.does_not_hear("mình nghỉ ở đây")


async def test_who_asks_puts_nothing_off(town: Town) -> None:
    """ "Chưa có" may begin a "later", and is no more than what is asked about here."""
    lan = town.citizen()
    await lan.says("cài bluezone máy oppo")
    await lan.says("chua co cai do thi tram cho vo hong, duoi ve")
    lan.does_not_hear("mình nghỉ ở đây", "cứ thong thả")


@pytest.mark.parametrize("asked", ["gui link di", "cho toi cai duong dan", "xin cái link tải em"])
async def test_the_official_link_is_given_beside_any_page(town: Town, asked: str) -> None:
    ba = town.citizen()
    for line in ("cai bluezone", "android", asked):
        await ba.says(line)
    ba.hears("https://bluezone.gov.vn/taiapp", "bước 1/11")


async def test_what_the_store_is_is_no_trouble_with_the_search(town: Town) -> None:
    ba = town.citizen()
    for line in ("cai bluezone", "android", "ch play la cai chi, ba kiem hong thay"):
        await ba.says(line)
    ba.hears("hình tam giác nhiều màu")


async def test_who_reads_no_vietnamese_hears_what_there_is(town: Town) -> None:
    sam = town.citizen("en")
    for line in ("install bluezone", "android", "it is all in vietnamese, i can not read it"):
        await sam.says(line)
    sam.hears("follow the Vietnamese words")
