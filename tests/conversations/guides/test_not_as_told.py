"""Who is not helped by the first thing that is said at a page, and others who do not do as they are told there."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

NOTHING_NEW = "Chỗ này em hết cách rồi"


@pytest.mark.parametrize("told", ["mở ra rồi", "mo ra roi", "mo ra r", "mở nó ra rồi nha con", "mở app ra rồi"])
async def test_what_was_opened_has_not_crashed(town: Town, told: str) -> None:
    """Whoever opened the app is led on by it, and need not switch their phone off."""
    ba = await reader(town, pages=1)
    await ba.says(told)
    ba.does_not_hear("tắt hẳn máy")
    ba.hears("“Tiếp tục”")


@pytest.mark.parametrize("told", ["mo ra no vang", "mở ra trắng xóa", "mo ra roi ma no tat cai rup"])
async def test_what_crashed_has(town: Town, told: str) -> None:
    """It is opened, and that is the trouble."""
    ba = await reader(town, pages=1)
    await ba.says(told)
    ba.hears("tắt hẳn máy")


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        (2, "o vuong nho xiu bam hong dinh"),
        (2, "cai o nho qua ngon tay tui to bam trat hoai"),
        (3, "nút kích hoạt nhỏ quá bấm không trúng"),
        (5, "nut nho xiu bam hong trung"),
        (7, "chạm hoài không dính"),
    ],
)
async def test_a_small_box_is_pressed_with_a_fingertip(town: Town, pages: int, told: str) -> None:
    """It is the box that is small, not its letters; and where it stands, the page stays."""
    ba = await reader(town, pages=pages)
    await ba.says(told)
    ba.hears("chạm nhẹ đầu ngón", f"bước {pages + 1}/11")


@pytest.mark.parametrize(
    ("pages", "told", "answer"),
    [
        (0, "cai xong roi ma co ton pin k", "10% pin"),
        (4, "xong roi co ton 4g ko", "Wi-Fi thì khỏi tốn"),
        (2, "nhap so roi ma co ton tien k", "không mất tiền"),
        (0, "tai roi ma co virus k", "không hư máy"),
        (6, "cho phép rồi có tốn pin không em", "10% pin"),
    ],
)
async def test_a_question_beside_what_is_done_is_answered_too(town: Town, pages: int, told: str, answer: str) -> None:
    """They go on, and what they ask is not passed over."""
    lan = await reader(town, pages=pages)
    await lan.says(told)
    lan.hears(answer, f"Bước {pages + 2}/11")


@pytest.mark.parametrize(
    "told",
    ["thoi khong nhan cho tui nua", "phiền quá, đừng nhắn cho chị nữa nghen", "thôi khỏi nhắc nữa phiền quá"],
)
@pytest.mark.parametrize("inside", [True, False])
async def test_who_wants_no_more_messages_gets_none(town: Town, told: str, inside: bool) -> None:
    """Inside a guide and outside it is the messages that end; the guide stays where it is."""
    ba = await reader(town, pages=1) if inside else town.citizen()
    await ba.says(told)
    ba.hears("Em tắt tin nhắc rồi", *(["bước 2/11"] if inside else []))


@pytest.mark.parametrize("told", ["nó không nhắn mã nữa", "khong nhan cho tui nua, cho hoai hong thay ma"])
async def test_a_message_with_the_code_is_none_of_ours(town: Town, told: str) -> None:
    """Whoever waits for the code wants no end of our messages."""
    ba = await reader(town, pages=3)
    await ba.says(told)
    ba.does_not_hear("Em tắt tin nhắc")


@pytest.mark.parametrize(
    "told",
    [
        "vay khoi cai, khai bao y te tren web thoi dc k cho e xin link",
        "khai báo y tế trên web được không, gửi link đi",
        "phiền quá, có trang web nào khai khỏi cài không",
        "tui muon khai tren web, khoi cai app, link dau",
        "thôi khỏi cài, cho link khai báo online đi",
    ],
)
async def test_who_rather_declares_on_the_web_gets_that_link(town: Town, told: str) -> None:
    """And not the one to the app, nor a pause."""
    lan = await reader(town)
    await lan.says(told)
    lan.hears("tokhaiyte.vn")
    lan.does_not_hear("taiapp. Anh/chị mở bằng chính máy", "mình nghỉ ở đây")


@pytest.mark.parametrize("told", ["OTP hong toi", "ma khong ve", "chờ mã hoài không thấy"])
@pytest.mark.parametrize("pages", [0, 1, 3])
async def test_who_waits_for_the_code_is_at_its_page(town: Town, pages: int, told: str) -> None:
    """Nobody waits for a code who has not got so far, and the next way comes when it does not help."""
    lan = await reader(town, pages=pages)
    await lan.says(told)
    lan.hears("Gửi lại SMS", "ước 4/11")
    await lan.says("van khong thay")
    lan.hears("tắt máy mở lại")


async def test_who_asks_what_would_be_stays(town: Town) -> None:
    """What to do if it did not come is answered, and no page is left for that."""
    lan = await reader(town)
    await lan.says("lỡ mã otp không tới thì sao")
    lan.hears("Gửi lại SMS", "bước 1/11")


@pytest.mark.parametrize(
    "told",
    [
        "cai roi",
        "may tui co san roi, gio sao nua",
        "da co bluezone",
        "trong máy có rồi bấm gì nữa",
        "máy này có sẵn bluezone rồi",
    ],
)
async def test_who_has_the_app_opens_it(town: Town, told: str) -> None:
    """The store is passed."""
    lan = await reader(town)
    await lan.says(told)
    lan.hears("Bước 2/11")


@pytest.mark.parametrize("told", ["cài rồi", "may co san roi", "máy có bluezone rồi"])
async def test_who_has_it_before_the_phone_is_known_goes_on_from_there(town: Town, told: str) -> None:
    """The phone is asked for, and then the second page comes."""
    lan = await reader(town, "install")
    await lan.says(told)
    lan.hears("mở Bluezone lên", "máy gì")
    await lan.says("iphone")
    lan.hears("Bước 2/10")


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        (0, ["kiem hong ra", "van khong thay", "kiếm hổng ra", "van khong thay"]),
        (7, ["khong thay cho bat vi tri", "van khong thay"]),
        (5, ["không thấy nút đó", "vẫn không thấy"]),
        (1, ["mở không lên", "vẫn không được", "van vay", "van the"]),
    ],
)
async def test_nothing_is_said_twice(town: Town, pages: int, told: list[str]) -> None:
    """Each time something else comes: another way, then the page with its picture and a person, then who may look."""
    ba = await reader(town, pages=pages)
    heard: list[str] = []
    for line in told:
        await ba.says(line)
        first = ba.messages[0].text
        assert first not in heard
        heard.append(first)
    ba.hears("em chỉ biết tới vậy", f"Bước {pages + 1}/11")
    await ba.says("kiem hong ra")
    ba.hears(NOTHING_NEW, "Gặp cán bộ", f"bước {pages + 1}/11")


@pytest.mark.parametrize(
    ("guide", "told", "hears"),
    [
        ("iphone", ["iphone 6 bao phien ban khong ho tro"], "tới iOS 12.5"),
        ("iphone", ["nó báo yêu cầu ios 13", "iphone 6"], "tới iOS 12.5"),
        ("iphone", ["ip6 cai dc k"], "tới iOS 12.5"),
        ("iphone", ["máy tui iphone 5c nó không hỗ trợ"], "tới iOS 10.3"),
        ("iphone", ["iphone 6s plus báo không tương thích"], "Đời iPhone đó cài được"),
        ("android", ["oppo neo 5 nó báo không tương thích"], "chỉ tới Android 5"),
        ("android", ["no bao khong tuong thich", "j7 prime"], "lên được Android 6.0"),
    ],
)
async def test_what_can_be_done_on_just_that_phone(town: Town, guide: str, told: list[str], hears: str) -> None:
    """No list of all versions, and nobody is sent away who need only update."""
    lan = await reader(town, guide)
    for line in told:
        await lan.says(line)
    lan.hears(hears, "bước 1/")


async def test_a_phone_that_is_named_with_another_trouble_has_that(town: Town) -> None:
    """An iPhone 6 may have no room left, like any."""
    lan = await reader(town, "iphone")
    await lan.says("iphone 6 đầy bộ nhớ không tải được")
    lan.does_not_hear("iOS 12.5")


async def test_it_is_told_to_whoever_begins_with_it(town: Town) -> None:
    """The first page comes below."""
    lan = town.citizen()
    await lan.says("iphone 6 bao phien ban khong ho tro bluezone")
    lan.hears("tới iOS 12.5")
