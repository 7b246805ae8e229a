"""What an owner told before the question, in typing errors, or of a place that is registered, is not lost."""

import pytest

from tests.conversations.scenes import ANSWERS, ASKED, owner_at, rows, with_poster
from tests.people import Town

STORIES = {
    "tui bán tạp hóa ở phường 8, nghe nói phải dán mã QR, mà cái đó để làm gì vậy": ("Phường 8", "Cửa hàng"),
    "cô là hiệu trưởng trường mẫu giáo Họa Mi ở An Phú, trường có 2 cổng thì đăng ký mấy mã": ("Họa Mi", "An Phú"),
    "em trực phòng khám Tâm Đức ở phường 2, khách vô phải quét mã gì không": ("Tâm Đức", "Phường 2"),
}


@pytest.mark.parametrize("story", STORIES)
async def test_what_was_told_with_a_question_is_recalled_after_the_yes(town: Town, story: str) -> None:
    """Nobody is asked again for what stood beside a question before; until then nothing of it is said."""
    lan = town.citizen()
    await lan.says(story)
    await lan.says("vậy đăng ký giùm đi")
    lan.hears("Anh/chị có đồng ý")
    lan.does_not_hear(*STORIES[story])
    await lan.says("đồng ý")
    lan.hears(*STORIES[story])


async def test_what_is_told_now_counts_more_than_what_was_recalled(town: Town) -> None:
    """A name that is typed where the ward is asked takes the place of the one in the story."""
    lan = town.citizen()
    await lan.says("em phụ việc ở nhà xe Bốn Phương, cần đăng ký điểm kiểm dịch")
    await lan.says("đồng ý")
    lan.hears("nhà xe Bốn Phương", ASKED["district"])
    await lan.says("Phòng vé nhà xe Bốn Phương")
    lan.hears("Em ghi Phòng vé nhà xe Bốn Phương", ASKED["district"])


@pytest.mark.parametrize(
    "story",
    [
        "hôm qua tui có ghé quán Gió Chiều phường 7, giờ phải làm sao",
        "bà ngoại tui ở phường 9 bị đau chân thì đi đâu",
        "con tui học trường mầm non Hoa Mai ở phường 5 có phải nghỉ không",
    ],
)
async def test_what_was_told_of_somebody_else_is_not(town: Town, story: str) -> None:
    """Where somebody was, lives or goes to school is no place that they register."""
    lan = town.citizen()
    await lan.says(story)
    await lan.says("/dangky")
    await lan.says("đồng ý")
    lan.hears(ASKED["name"])
    lan.does_not_hear("Em ghi")


@pytest.mark.parametrize(
    "wish",
    [
        "dk giup toi quan oc Ba Bay o hoa vinh",
        "toi ban bun rieu o phu thu, nghe noi phai dan ma truoc quan, dk giup toi",
        "đăg kí giúp mình quán nhậu Ba Lúa, 33 Trần Phú p7 nha",
        "dag ki diem cho cua hag go Tien Phat, 72 hug vuong p5, dt 0935118662, lam le gium",
    ],
)
async def test_a_hurried_wish_begins_it(town: Town, wish: str) -> None:
    """Neither typing errors nor lacking diacritics make a goodbye or a question of it."""
    lan = town.citizen()
    await lan.says(wish)
    lan.hears("Anh/chị có đồng ý")


@pytest.mark.parametrize("wish", ["đăng ký tiêm vắc xin giùm tui", "dk xet nghiem cho cong nhan cty Hai Phat"])
async def test_another_wish_does_not(town: Town, wish: str) -> None:
    """There is more that one can sign up for."""
    lan = town.citizen()
    await lan.says(wish)
    lan.does_not_hear("Anh/chị có đồng ý")


MENDED = {
    "chết, 876 mới đúng chứ không phải 678": "0912 345 876\n",
    "số đuôi lộn, ko phải 876 mà là 687": "0912 345 687\n",
    "không phải Trần Phú mà là Lê Duẩn": "• 12 Lê Duẩn\n",
    "21 chứ ko phải 12": "• 21 Lê Duẩn\n",
    "sửa Lê Duẩn thành Hùng Vương đi em": "• 21 Hùng Vương\n",
    "p 4 chu ko phai p 9": "• Phường 4,",
    "sdt đổi thành 0905 111 222": "0905 111 222\n",
}


async def test_the_answer_that_has_what_is_wrong_is_mended(town: Town) -> None:
    """Whichever it is: digits of the phone number, the house, the street, the ward; nothing else changes."""
    lan = await owner_at(town, "confirm")
    lan.hears("0912 345 678")
    for said, shown in MENDED.items():
        before = lan.text.splitlines()
        await lan.says(said)
        lan.hears(shown.strip(), ASKED["confirm"])
        assert len([new for old, new in zip(before, lan.text.splitlines(), strict=True) if old != new]) == 1


async def test_a_word_that_does_not_stand_there_takes_none_away(town: Town) -> None:
    """ "Remove X before the number 12" takes no 12 away, and what is right is registered."""
    lan = await owner_at(town, "confirm")
    await lan.says("xóa chữ thì trước số 12 đi em")
    lan.hears("• 12 Trần Phú")
    await lan.says("bỏ chữ thì đi, còn lại đúng hết rồi")
    lan.hears("Đã đăng ký xong")
    assert (await rows(town.store, "checkpoint"))[0]["address"] == ANSWERS["address"]


AFTERWARDS = {
    "số điện thoại ghi lộn rồi": "Từ nay cần gọi số nào",
    "so dt sai roi, 0914222334 moi dung": "0914 222 334",
    "đổi tên quán lại": "Bây giờ điểm tên là gì",
    "21 chứ không phải 12": "21 Trần Phú",
}


@pytest.mark.parametrize("said", AFTERWARDS)
@pytest.mark.parametrize("later", [False, True])
async def test_what_was_registered_is_mended_in_words(town: Town, said: str, later: bool) -> None:
    """Right after it, and once the poster has come."""
    if later:
        lan = await with_poster(town)
        await lan.says("không cần nhắc")
    else:
        lan = await owner_at(town, "confirm")
        await lan.says(ANSWERS["confirm"])
    await lan.says(said)
    lan.hears(AFTERWARDS[said])


async def test_a_further_branch_takes_nothing_away(town: Town) -> None:
    """What is told of this place beside the next one is kept, and the next one follows."""
    lan = await owner_at(town, "address")
    await lan.says("làm tiếp nè, 12 Trần Phú, 0912345678, chị còn chi nhánh 2 ở Hòa Hiệp Trung nữa")
    lan.hears("xong chỗ này em làm tiếp chỗ kia", "12 Trần Phú", "0912 345 678", ASKED["confirm"])


BESIDE = {
    "0257 3822 456 số bàn được không em": "số nào gọi là gặp người",
    "0912345678, mà in màu hay đen trắng vậy": "Giấy A4",
}


@pytest.mark.parametrize("said", BESIDE)
async def test_a_question_beside_the_number_is_answered_in_a_line(town: Town, said: str) -> None:
    """As one about registering, and not about the app."""
    lan = await owner_at(town, "phone")
    await lan.says(said)
    lan.hears(BESIDE[said], ASKED["confirm"])
    lan.does_not_hear("Bluezone")


async def test_digits_said_and_typed_are_counted(town: Town) -> None:
    """They are a number that lacks digits, or has too many, and never an address."""
    lan = await owner_at(town, "phone")
    await lan.says("không chín bảy 654 321 0 1")
    lan.hears("chữ số", ASKED["phone"])
    lan.does_not_hear("Em ghi")


async def test_what_is_wished_instead_is_done(town: Town) -> None:
    """Whoever puts the code off for the app gets the app, and not the form for the code."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    await lan.says("chưa, để sau, giờ chỉ tui cài bluezone cho máy iphone")
    lan.hears("App Store")


async def test_the_last_digits_of_a_number_are_no_house(town: Town) -> None:
    """Two corrections in one line, the last digits told before the whole number: no house gets them."""
    lan = await owner_at(town, "confirm")
    await lan.says("a khoan, so dien thoai cuoi la 87 nghe, 0905123487")
    lan.hears("0905 123 487")
    lan.does_not_hear("• 87")
