"""What owners type while the provisional poster is there and they are asked whether to remind them."""

import pytest

from tests.conversations.scenes import with_poster
from tests.people import Town

ASKED = "ba hôm nữa nhắc thêm"
NOTED, AS_YOU_LIKE = "em ghi rồi", "khi nào có mã qr"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("dán tờ này được mấy hôm vậy em", "không hết hạn"),
        ("tờ này có giá trị chi không em hay dán cho đẹp", "có tác dụng thiệt"),
        ("tưởng đăng ký xong là hết chuyện rồi chứ, sao còn tạm", "em không cấp thay được"),
        ("có phải đem lên ủy ban đóng dấu không", "không cần đóng dấu"),
        ("khách nó hỏi mã này của ai thì tui nói sao", "mã của quán"),
        ("sao gửi tới hai cái vậy em", "một tờ, một mã"),
        ("bấm lưu hình hoài không được", "chọn lưu"),
    ],
)
async def test_what_is_asked_is_asked_of_that_sheet(town: Town, said: str, told: str) -> None:
    """A few words that name nothing are about what was made just now; the question that waits stands below."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(told, ASKED)


@pytest.mark.parametrize(
    "said",
    [
        "ừ mà nhắc sau 8h tối nha, giờ đó mới rảnh",
        "ờ nhắn qua zalo cho tui nghen",
        "nhắc thì nhắc chớ biết có làm đâu",
        "ba bua nua nhac nghen, gio ban qua",
        "đừng nhắc buổi trưa nghen, trưa đông khách",
        "chán ghê, thôi thì nhắc đi em",
    ],
)
async def test_a_reminder_is_taken_up_in_many_words(town: Town, said: str) -> None:
    """With an hour, a way, a grumble, or only the time at which it would disturb."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(NOTED)


@pytest.mark.parametrize(
    "said", ["không cần đâu, mai con gái tui nó làm", "khoi can em oi de dua chau lo", "thôi khỏi nhắc, rối lắm"]
)
async def test_who_needs_no_reminder_may_say_why(town: Town, said: str) -> None:
    """Somebody else does it; nothing is asked by that."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(AS_YOU_LIKE)
    lan.does_not_hear(NOTED)


async def test_who_wants_nothing_sent_any_more_gets_nothing(town: Town) -> None:
    """That is more than to need no reminder of the code."""
    lan = await with_poster(town)
    await lan.says("đừng nhắc nữa, nhắn hoài phiền lắm")
    lan.hears("tắt tin nhắc")


@pytest.mark.parametrize("said", ["máy mới mua mất hết tin nhắn rồi, gửi lại tờ dán cửa", "gui lai to ma, lo tay xoa"])
async def test_the_sheet_comes_once_more(town: Town, said: str) -> None:
    """Messages that are lost are no wish for more of them."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("Áp phích tạm của")
    lan.does_not_hear(NOTED)


@pytest.mark.parametrize(
    "said", ["treo lên cửa rồi nghen", "dán xong rồi giờ làm gì nữa em", "in ra rồi, coi được lắm"]
)
async def test_who_has_put_it_up_hears_what_is_left(town: Town, said: str) -> None:
    """A scan of their own, and the official code; no question of the registration is left."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("quét thử", "ảnh mã", ASKED)
    lan.does_not_hear("hết câu là có tờ mã")


@pytest.mark.parametrize(
    "said", ["vẽ chuyện quá, bán có mấy ly nước", "khai tới khai lui hoài, ai rảnh", "lam an kieu gi ky cuc vay troi"]
)
async def test_anger_is_heard(town: Town, said: str) -> None:
    """It is answered warmly, and the question stands."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("bực", ASKED)


async def test_what_is_not_understood_names_no_list(town: Town) -> None:
    """Above two choices there is nothing to look for."""
    lan = await with_poster(town)
    await lan.says("hột vịt lộn mười hai ngàn")
    lan.does_not_hear("một trong các mục")
    lan.hears(ASKED)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("xã bữa trước phát cho tờ mã rồi, giờ treo tờ nào", "chỉ dán một mã"),
        ("tui xài ké điện thoại của con, mai nó đi rồi làm sao", "máy"),
        ("bên đó làm trên điện thoại hay phải máy tính", "bằng trình duyệt"),
        ("có mã chính thức rồi em tự đổi cho anh hay anh gửi lên", "gửi em"),
    ],
)
async def test_short_answers_are_about_what_is_left(town: Town, said: str, told: str) -> None:
    """A sheet that is only named is not asked for, a phone that is borrowed is no shared code, and changing a code is
    no moving."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(told)
    lan.does_not_hear("ở ngay phía trên đó", "kế bên cũng vậy", "ngay trong cuộc trò chuyện này", "dời xong")


@pytest.mark.parametrize(
    "said", ["lúc thì app này lúc thì app kia, giờ tới cái này nữa", "hết bluezone giờ tới cái mã"]
)
async def test_what_comes_next_is_no_further_place(town: Town, said: str) -> None:
    """Where no place is told of behind it."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.does_not_hear("tới chỗ kế tiếp")


@pytest.mark.parametrize("said", ["chồng tui nằm mệt từ trưa tới giờ", "ba mình mệt nằm hổng dậy nổi"])
async def test_somebody_who_lies_ill_is_cared_for(town: Town, said: str) -> None:
    """Before any question of reminders."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("1900 9095")
