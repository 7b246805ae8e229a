"""A guide goes on by what is done or plainly shows, and by nothing else: what is asked beside it is answered there."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("pages", "said", "answer"),
    [
        (0, "no hoi bluetooth la gi z, co hao pin ko", "10% pin"),
        (0, "nó hỏi bluetooth là gì vậy, có hao pin không", "10% pin"),
        (2, "no hoi bluetooth la gi z, co hao pin ko", "10% pin"),
        (0, "nó hỏi vị trí chi vậy", "Google"),
        (1, "sao nó lại hỏi vị trí", "Google"),
        (0, "bluetooth la gi vay con", "sóng ngắn"),
        (8, "hồi nãy bà khai tên bậy có sao không", "tên thật"),
        (8, "hoi nay ba khai ten bay co sao ko", "tên thật"),
        (3, "khai tên thật hay khai đại cũng được", "tên thật"),
        (0, "chut nua bat bluetooth ha con", "để bật suốt"),
    ],
)
async def test_a_question_moves_nobody(town: Town, pages: int, said: str, answer: str) -> None:
    """It is answered, and the page that was open stays open, however far the page is that it asks about."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(answer)
    await ba.says("còn mấy bước nữa")
    ba.hears(f"bước {pages + 1}")


@pytest.mark.parametrize("said", ["nó hỏi vị trí chi vậy", "no hoi vi tri chi vay con"])
async def test_the_page_that_is_asked_about_is_named(town: Town, said: str) -> None:
    """Whoever has it before them already may go there."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("Cái đó ở bước", "tới đó em chỉ")
    await ba.presses("Máy tôi đang hiện chỗ đó")
    ba.hears("/11. ")
    ba.does_not_hear("Bước 1/11")


NO_PAGE = (
    *("hang xom ho", "hàng xóm nó qua coi ké", "bà già rồi mà bắt làm chi ba cái này", "con tui di hoc roi"),
    *("mắt bà mờ lắm rồi", "ca xom ai cung co roi do"),
)


@pytest.mark.parametrize("said", NO_PAGE)
@pytest.mark.parametrize("pages", [0, 2, 6])
async def test_what_tells_of_no_page_moves_nobody(town: Town, pages: int, said: str) -> None:
    """ "Rồi" alone says nothing of the phone, nor do neighbours."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    await ba.says("còn mấy bước nữa")
    ba.hears(f"bước {pages + 1}")


@pytest.mark.parametrize(
    ("pages", "said", "answer", "shown"),
    [
        (7, "bật rồi, nó có tốn mạng không", "không mất tiền", "Bước 9/11"),
        (8, "bật rồi mà tối ngủ tắt được không", "ban đêm", "Bước 10/11"),
        (8, "bat roi ma toi ngu tat dc ko", "ban đêm", "Bước 10/11"),
        (8, "bat roi, ma de hoai co hao pin ko", "10% pin", "Bước 10/11"),
        (6, "bam cho phep roi, ma no co nghe len tui ko", "không thu thập", "Bước 8/11"),
        (0, "tai ve roi, ma cai nay co ton tien ko", "không mất tiền", "Bước 2/11"),
        (2, "go so roi, ma so ai thay", "cơ quan y tế", "Bước 4/11"),
    ],
)
async def test_what_is_done_counts_beside_a_question(
    town: Town, pages: int, said: str, answer: str, shown: str
) -> None:
    """The question is answered, and the next page opens: with and without diacritics, a comma or "but" between."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(answer, shown)


@pytest.mark.parametrize("before", ["", "máy báo hết dung lượng", "tải hoài không được"])
@pytest.mark.parametrize("said", ["bam tai lai roi, no bao dang cai dat", "nó đang cài đặt kìa con"])
async def test_it_is_being_installed(town: Town, before: str, said: str) -> None:
    """That is no trouble, and not done yet: they wait until it can be opened."""
    ba = await reader(town)
    if before:
        await ba.says(before)
    await ba.says(said)
    ba.hears("hiện chữ “Mở”", "bước 1/11")


@pytest.mark.parametrize("before", ["", "máy báo đầy bộ nhớ"])
@pytest.mark.parametrize(
    "said",
    [
        "ke no. dt toi tai tiep sao day, xoa phim roi",
        "kệ nó. điện thoại tôi tải tiếp sao đây, xóa phim rồi",
        "xoa phim roi, gio tai lai sao",
        "xoa phim roi",
        "dọn máy rồi, làm tiếp sao",
    ],
)
async def test_room_was_made(town: Town, before: str, said: str) -> None:
    """What stood in the way is gone; the page has yet to be done."""
    ba = await reader(town)
    if before:
        await ba.says(before)
    await ba.says(said)
    ba.hears("bước 1")
    ba.does_not_hear("chưa rõ", "Bước 2/11")


@pytest.mark.parametrize(
    "said", ["cho tui quay lai buoc nhap so", "hoi nay buoc nhap so tui chua lam", "nó quay lại chỗ nhập số rồi con"]
)
async def test_back_to_the_page_that_is_named(town: Town, said: str) -> None:
    """Whoever asks for an earlier page, or has it before them, gets just that."""
    ba = await reader(town, pages=5)
    await ba.says(said)
    ba.hears("Bước 3/11")


@pytest.mark.parametrize("said", ["bam cai dat roi, no quay quay", "bấm cài đặt rồi, nó cứ xoay tròn"])
async def test_what_was_only_pressed_is_not_done(town: Town, said: str) -> None:
    """It is being downloaded: help with that, and not with what comes after it."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("chờ", "bước 1/11")


@pytest.mark.parametrize(("pages", "said"), [(4, "tải xong rồi"), (6, "nhap so roi"), (5, "cài xong rồi nha con")])
async def test_what_is_behind_moves_nobody(town: Town, pages: int, said: str) -> None:
    """It was done before: the page that is open has yet to be."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    await ba.says("còn mấy bước nữa")
    ba.hears(f"bước {pages + 1} trên 11")


async def test_what_stood_in_the_way_is_not_the_step(town: Town) -> None:
    """Whoever typed the password of the store has yet to download anything; the step stays until that is told."""
    ba = await reader(town)
    await ba.says("bấm cài đặt rồi nó hỏi mật khẩu")
    ba.hears("Quên mật khẩu")
    await ba.says("nhờ thằng cháu gõ được rồi")
    ba.hears("Bước 1/11")
    await ba.says("tải được 30 phần trăm rồi đứng luôn")
    ba.hears("bước 1/11")
    await ba.says("xong, hiện chữ mở")
    ba.hears("Bước 2/11")


async def test_an_update_that_is_pressed_is_no_old_phone(town: Town) -> None:
    """It is waited for; nobody is sent to the guide for those who have no such phone."""
    ba = await reader(town)
    await ba.says("sao nó ghi cập nhật")
    await ba.says("bam cap nhat roi")
    ba.hears("hiện chữ “Mở”", "bước 1/11")


@pytest.mark.parametrize(
    ("pages", "said", "shown"),
    [
        (2, "nhập số con gái rồi, mã nó về máy con gái", "Bước 4/11"),
        (3, "ma ve may vo toi, nhap luon roi", "Bước 5/11"),
    ],
)
async def test_what_is_told_is_no_question(town: Town, pages: int, said: str, shown: str) -> None:
    """It may be like something that others ask, whose number it is: what is done leads on."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears("gõ vào Bluezone", shown)


async def test_what_notifications_are_for(town: Town) -> None:
    """They are answered what they ask, and what Bluezone is nobody asked."""
    ba = await reader(town, "iphone", 6)
    await ba.says("dong y roi, no hoi thong bao chi vay")
    ba.hears("báo kịp cho mình", "Bước 8/10")
    ba.does_not_hear("Bluezone là ứng dụng")


@pytest.mark.parametrize(
    "said", ["lẹ lên con ơi", "lau qua", "sao lâu vậy, chừng nào mới xong", "trễ giờ rồi, nhanh lên"]
)
async def test_an_urge_is_told_how_far_it_is(town: Town, said: str) -> None:
    """It is no answer, puts nothing off and moves nobody."""
    ba = await reader(town, pages=4)
    await ba.says(said)
    ba.hears("bước 5 trên 11", "Bước 5/11")


async def test_a_word_of_done_leads_nobody_back(town: Town) -> None:
    """ "Vô app rồi" shows the first screen to whoever has just installed, and nothing to whoever types the code."""
    ba = await reader(town, pages=3)
    await ba.says("go vo app roi")
    ba.does_not_hear("Bước 2/11")


async def test_what_is_on_is_no_trouble(town: Town) -> None:
    """Whoever tells that all is on is told how far they are, and taken nowhere for a trouble that they do not have."""
    ba = await reader(town, pages=6)
    await ba.says("vị trí bật, bluetooth bật rồi, xong chưa")
    ba.does_not_hear("còn báo", "Bước 11/11")
