"""Who installs is helped before it is known on which phone, and is not asked that in every line."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

WHICH = "Anh/chị xài máy gì"


@pytest.mark.parametrize(
    "letters",
    ["phia sau no ghi chu v i v o", "sau lung co may chu s a m s u n g", "tui đọc từng chữ nghen: r e a l m e"],
)
async def test_a_name_may_be_read_out_letter_by_letter(town: Town, letters: str) -> None:
    """Whoever cannot read reads letters."""
    ba = town.citizen()
    await ba.says("chỉ tui cài bluezone với")
    await ba.says(letters)
    ba.hears("Bước 1/11")


async def test_the_phone_is_asked_once_while_the_help_is_the_same(town: Town) -> None:
    """The second trouble is helped with, and its step shown as soon as the phone is told."""
    em = town.citizen()
    await em.says("chờ otp mười lăm phút rồi chưa thấy tin nhắn")
    em.hears("Gửi lại SMS", WHICH)
    await em.says("bam gui lai 3 lan roi van khong thay")
    em.hears("tắt máy mở lại")
    em.does_not_hear(WHICH)
    await em.says("máy vivo")
    em.hears("Bước 4/11")


async def test_what_is_asked_about_doors_is_no_step(town: Town) -> None:
    """While the phone is asked for, another app's button is looked for at the door."""
    em = town.citizen()
    await em.says("chỉ em cài bluezone")
    await em.says("mà zalo mở lên quét ở chỗ nào vậy")
    em.hears("Mở Zalo")


async def test_a_wrong_app_that_is_gone_is_no_step_done(town: Town) -> None:
    """The right one is still to be downloaded."""
    co = await reader(town)
    await co.says("tải lộn cái bluzone pool rồi")
    await co.says("xóa ra rồi nè")
    co.hears("Bước 1/11")


async def test_a_call_to_another_phone_opens_no_other_guide(town: Town) -> None:
    """The number was seen there; the squares show here."""
    em = await reader(town, pages=2)
    await em.says("gọi qua máy chị em coi số rồi, nhập vô nó ra 6 ô trống")
    em.hears("Bước 4/11")


async def test_no_question_takes_anybody_far_ahead(town: Town) -> None:
    """A code is only asked about at the first step."""
    bac = await reader(town, "iphone")
    await bac.says("lát mã nó nhắn về máy cục gạch thì nhập qua máy này được hả")
    bac.does_not_hear("Bước 4/10")


@pytest.mark.parametrize(
    "slowly", ["tu tu di con, ba moi mo len", "no chay tu tu len 60%", "con cu tu tu nghen, ba lam cham"]
)
async def test_slowly_is_no_emergency(town: Town, slowly: str) -> None:
    """Without diacritics "từ từ" is spelt like a cry for help."""
    ba = await reader(town)
    await ba.says(slowly)
    ba.does_not_hear("115")


async def test_a_wish_to_die_is_one(town: Town) -> None:
    """However it sounds like "wait"."""
    em = town.citizen()
    await em.says("toi muon tu tu cho xong")
    em.hears("115")


@pytest.mark.parametrize("shown", ["285714 dung khong", "ma ne 285714"])
async def test_digits_of_a_code_are_no_question(town: Town, shown: str) -> None:
    """Whoever shows them is warned."""
    chi = town.citizen()
    await chi.says(shown)
    chi.hears("Em không lưu mã")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ma app nay nang bao nhieu mb", "coi dòng dung lượng"),
        ("sợ bị lừa quá", "không thu tiền"),
        ("app này có hack máy không", "không hư máy"),
        ("tờ mã qr in có tốn tiền không", "quét mã ở cửa"),
        ("nói k lấy vị trí mà bắt bật vị trí là s :v", "không thu thập vị trí"),
    ],
)
async def test_what_is_the_same_on_every_phone_is_answered(town: Town, text: str, says: str) -> None:
    """Beside the question which phone it is, as beside any page; what is named and of no page is answered as such."""
    em = town.citizen()
    await em.says("cài bluezone")
    await em.says(text)
    em.hears(says)


async def test_nobody_is_told_before_the_phone_is_known_that_it_asks_for_no_location(town: Town) -> None:
    """That is so on iPhones alone."""
    em = town.citizen()
    await em.says("cài bluezone")
    await em.says("bật định vị hả")
    em.does_not_hear("iPhone chỉ hỏi")
