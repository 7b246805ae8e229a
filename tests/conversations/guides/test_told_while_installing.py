"""Who installs tells several things in a line, stops, comes back, and talks on when all is done."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("guide", "pages", "told", "shown"),
    [
        ("iphone", 4, "gửi xong rồi, bắt đầu luôn rồi, bluetooth đồng ý rồi, thông báo cũng cho rồi", "Bước 9/10"),
        ("android", 4, "bo qua ten roi, bam bat dau roi, cho vi tri roi", "Bước 8/11"),
        ("android", 0, "tải xong rồi, mở lên luôn rồi, số cũng nhập rồi", "Bước 4/11"),
        ("iphone", 6, "bluetooth ok rồi, thông báo cũng ok", "Bước 9/10"),
    ],
)
async def test_several_things_told_lead_to_the_furthest(
    town: Town, guide: str, pages: int, told: str, shown: str
) -> None:
    """Nobody is asked again for what they told in the same line."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(shown)


async def test_who_asks_with_it_whether_that_is_all_is_told_what_is_left(town: Town) -> None:
    """The step where they are by now, and how many are left."""
    ba = await reader(town, "iphone", pages=4)
    await ba.says("gui roi, bat dau roi, bluetooth cho roi, vay la xong chua con")
    ba.hears("bước 8 trên 10, còn 2 bước", "Bước 8/10")


async def test_what_is_not_done_yet_is_the_step(town: Town) -> None:
    """Whoever was taken too far is taken back, by what they have yet to do."""
    ba = await reader(town, pages=3)
    await ba.says("chua nhap so ma")
    ba.hears("Bước 3/11")


@pytest.mark.parametrize(
    ("pages", "told", "answer", "other"),
    [
        (1, "bam roi. no hoi so dien thoai. chu o khong nho so minh", "gọi qua máy người nhà", "mục thông tin cá nhân"),
        (3, "co 2 tin nhan, hom qua 1 cai hom nay 1 cai, xai cai nao", "trong tin mới nhất", "NCOVI"),
        (0, "lập rồi, đang tải. mà bà hỏi cái này có tốn tiền không", "Dạ không mất tiền", "0257.3821982"),
    ],
)
async def test_one_answer_is_enough(town: Town, pages: int, told: str, answer: str, other: str) -> None:
    """What was helped with is not answered a second time, beside the matter."""
    ba = await reader(town, pages=pages)
    await ba.says(told)
    ba.hears(answer)
    assert other not in ba.text


@pytest.mark.parametrize(
    ("guide", "pages", "told", "shown"),
    [
        ("android", 0, "thấy rồi, mà chữ nhỏ làm sao cho to lên", "Cỡ chữ"),
        ("iphone", 0, "chu nho xiu a doc khong ra chu", "Màn hình & Độ sáng"),
        ("android", 0, "quên mật khẩu gmail rồi", "bấm “Quên mật khẩu”"),
        ("iphone", 0, "máy chưa có apple id", "Tạo một Apple ID"),
        ("iphone", 0, "no bao can ios moi hon, may em 12.5", "Đời đó là đủ"),
        ("android", 0, "ch play la cai nao, ba hong thay", "Hình tam giác"),
        ("android", 2, "nhập số có bị trừ tiền không", "Dạ không mất tiền"),
        ("android", 2, "bác sợ bị theo dõi quá", "không thu thập vị trí"),
        ("android", 3, "bam kich hoat roi no bao ma khong dung", "gõ lại chậm chậm"),
        ("android", 3, "mất mạng thì mã sms có về không", "theo sóng điện thoại"),
        ("android", 3, "mai mốt nó có bắt nhập lại mã không", "hỏi mã một lần"),
        ("android", 4, "no hoi ho ten, ghi ten toi hay ten thang con bo doi, may nay cua no", "người giữ máy đó"),
        ("android", 6, "hồi nãy bỏ qua số rồi giờ muốn nhập số thì vô đâu", "vẫn nhập sau được"),
        ("iphone", 6, "sao khong thay chu dang quet", "Bluetooth và vị trí đã bật chưa"),
    ],
)
async def test_what_people_meet_has_an_answer(town: Town, guide: str, pages: int, told: str, shown: str) -> None:
    """Small letters, a forgotten password, a code that is wrong: each has its own first sentence."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(shown)


@pytest.mark.parametrize(
    ("pages", "told", "shown", "never"),
    [
        (10, "được rồi, mà bà không có đem điện thoại ra chợ thì sao", "người mang máy theo", "tài khoản"),
        (2, "số của bà, quên mất tiêu rồi", "gọi qua máy người nhà", "mật khẩu"),
        (4, "tui đâu có số nhà", "thôn, xã, huyện", "tài khoản"),
    ],
)
async def test_what_is_lacked_is_what_is_named(town: Town, pages: int, told: str, shown: str, never: str) -> None:
    """ "Bà không có …" is no word about an account, and what is forgotten need be no password."""
    ba = await reader(town, pages=pages)
    await ba.says(told)
    ba.hears(shown)
    assert never not in ba.text


async def test_an_answer_is_said_again_to_whoever_asks_again(town: Town) -> None:
    """And not another one, which is beside the matter."""
    ba = await reader(town, pages=4)
    for told in ("ghi tên ai vậy", "ý là ghi tên ai á, tôi đang xài máy này"):
        await ba.says(told)
        ba.hears("người giữ máy đó")


@pytest.mark.parametrize("told", ["thôi trưa rồi", "để cháu về làm", "tối làm tiếp", "lát nữa nghen"])
async def test_who_stops_finds_the_step_again(town: Town, told: str) -> None:
    """However it is put off, the step is kept, and shown to whoever goes on: not the one after it."""
    ba = await reader(town, pages=2)
    await ba.says(told)
    assert "Bước" not in ba.text
    await ba.says("tiếp nha con")
    ba.hears("Bước 3/11")


async def test_an_error_on_the_last_page_is_no_end(town: Town) -> None:
    """Nobody with an error on the screen is thanked for being through."""
    ba = await reader(town, pages=10)
    await ba.says("k thay chu dang quet, no bao co loi")
    ba.hears("Bạn bấm vào đây để xử lý", "Bước 11/11")
    assert "em cảm ơn" not in ba.text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("vậy là xong hả", "Dạ xong hết rồi"),
        ("giờ làm gì nữa", "Dạ xong hết rồi"),
        ("no hien gi do", "gõ cho em vài chữ"),
        ("mở bluetooth hoài hao pin không", "tốn ít thôi"),
        ("ban đêm tắt máy được không", "ngủ ở nhà tắt cũng không sao"),
        ("tải file apk rồi có cần xóa đi không", "gỡ nó ra"),
    ],
)
async def test_what_is_said_after_the_end_begins_nothing_again(town: Town, told: str, shown: str) -> None:
    """It is understood in the light of what is done."""
    ba = await reader(town)
    await ba.says("thấy chữ đang quét rồi")
    await ba.says(told)
    ba.hears(shown)
    assert "Bước" not in ba.text


async def test_another_phone_may_wait(town: Town) -> None:
    """Who asks how the next phone comes is told, and goes on with the one in the hand; one that was left waits."""
    ba = town.citizen()
    for told in ("cài bluezone máy huawei", "tiếp", "tiếp"):
        await ba.says(told)
    await ba.says("nhập số rồi. xong máy này qua máy iphone thì quay lại sao em")
    ba.hears("Xong máy này", "Bước 4/11")
    await ba.says("qua máy iphone luôn")
    ba.hears("Bước 1/10")
    await ba.says("khoan, máy huawei chưa xong, mới gõ mã xong thôi")
    ba.hears("Bước 5/11")


async def test_the_first_phone_is_said_to_be_done(town: Town) -> None:
    """Who sees it scan and goes on to another one."""
    ba = await reader(town, pages=7)
    await ba.says("thấy Đang quét rồi. giờ tới máy em, máy em iphone")
    ba.hears("Xong rồi, em cảm ơn", "Bước 1/10")


async def test_what_is_scanned_elsewhere_is_no_step(town: Town) -> None:
    """After talk of scanning at a door nobody is asked for a code that comes by text message."""
    ba = town.citizen()
    await ba.says("quét mã bằng zalo thế nào")
    await ba.says("mở rồi mà đâu thấy hình mã đâu em")
    assert "Gửi lại SMS" not in ba.text


async def test_the_same_is_answered_in_english(town: Town) -> None:
    """Who reads English has the same troubles."""
    ann = town.citizen("en")
    await ann.says("/start android")
    for told, shown in (
        ("the letters are too small, I have no glasses", "font size"),
        ("i forgot my google password", "forgot password"),
        ("does it cost money?", "Bluezone is free"),
        ("I haven't even downloaded it yet", "Step 1 of 11"),
    ):
        await ann.says(told)
        ann.hears(shown)


@pytest.mark.parametrize(
    ("guide", "pages", "told", "shown"),
    [
        ("android", 0, "có số rồi nè, nhập luôn rồi, mà chờ hoài hổng thấy mã", ("“Gửi lại SMS”", "Bước 4/11")),
        ("iphone", 0, "tải được rồi, giờ nhập số của má hay của em, máy này sim má", ("người giữ máy đó", "Bước 3/10")),
        ("android", 2, "nhap roi, o vuong bam roi, ma nut no van mo", ("ô vuông", "Bước 3/11")),
        (
            "android",
            3,
            "mã tới rồi, bấm kích hoạt rồi, có ai biết mình đi đâu hông",
            ("không thu thập vị trí", "Bước 5/11"),
        ),
        ("android", 0, "co hinh tam giac roi, bam vo roi, gio go chu chi", ("gõ chữ Bluezone", "Bước 1/11")),
        ("iphone", 1, "mở lên rồi, bấm tiếp tục rồi, nó hiện ô vuông nhỏ, ô vuông đó là gì", ("xác nhận số đúng",)),
        ("iphone", 2, "thôi có khách, nhập số xong rồi, tối làm tiếp", ("giữ đúng chỗ này",)),
    ],
)
async def test_each_clause_counts(town: Town, guide: str, pages: int, told: str, shown: tuple[str, ...]) -> None:
    """What is done leads on, and what does not work, is asked, or put off in the same line is served with it."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(*shown)
