"""An owner in a hurry: who urges is told how much is left, and gets the sheet before anything else is asked."""

import pytest

from bot.dialogs.checkpoints.registering.urged.urges import urge_in
from bot.understanding import Understanding
from tests.conversations.scenes import ANSWERS, ASKED, owner, owner_at
from tests.people import Town

URGES = (
    *("xong chưa vậy em", "xong chua, dua to ma day, gan trua r", "lẹ lên đi em ơi", "le le gium cai", "lâu quá à"),
    *("lau qua", "con may cau nua", "còn nhiêu câu nữa vậy", "sao hỏi nhiều vậy", "sao hoi nhieu z", "gap lam roi"),
    *("khách đang đợi nè", "trời ơi còn hỏi nữa hả", "lẹ nha chị đang có khách", "chừng nào mới xong"),
    *("ủa còn gì nữa không", "ua xong chua vay troi"),
)


@pytest.mark.parametrize("said", URGES)
@pytest.mark.parametrize(("step", "left"), [("address", "còn 2 câu nữa"), ("phone", "còn 1 câu nữa")])
async def test_who_urges_is_told_how_much_is_left(town: Town, said: str, step: str, left: str) -> None:
    """An urge is no answer, and puts nothing off: the question that waits comes again, and how many are left."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears(left, ASKED[step])
    lan.does_not_hear("rảnh", "Em ghi")
    await lan.says(ANSWERS[step])
    assert said not in lan.text


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("45 hung vuong, gan trua r", "45 hung vuong"),
        ("45 Hùng Vương lẹ lên giùm tui", "45 Hùng Vương"),
        ("nhanh lên nha, 45 Hùng Vương", "45 Hùng Vương"),
        ("khu pho 2 le len em oi", "khu pho 2"),
        ("thôn Phú Khê, sao hỏi nhiều quá vậy, khách đông quá", "thôn Phú Khê"),
    ],
)
async def test_what_is_told_beside_an_urge_is_the_answer(town: Town, said: str, address: str) -> None:
    """The address is what is told, and the next question says how many are left."""
    lan = await owner_at(town, "address")
    await lan.says(said)
    lan.hears("còn 1 câu nữa", ASKED["phone"])
    lan.does_not_hear("rảnh")
    await lan.says("0912 345 678, xong chua")
    lan.hears(f"• {address}\n", ASKED["confirm"])


@pytest.mark.parametrize("said", ["Quán Lẹ Lẹ", "Tiệm Nhanh Nhanh", "quan le le", "không gấp lắm đâu"])
def test_a_name_urges_nobody(understanding: Understanding, said: str) -> None:
    """What is part of a name, or denied, is no urge."""
    assert urge_in(said, understanding) is None


@pytest.mark.parametrize("agrees", ["đưa tờ mã đây", "dua to ma day", "ok, xong chua", "đúng hết, gửi tờ mã lẹ lên"])
async def test_the_sheet_comes_at_once(town: Town, agrees: str) -> None:
    """Whoever is in a hurry gets the sheet with the registration; whether there is an official code stands below it."""
    lan = await owner_at(town, "phone")
    await lan.says("0912 345 678, lẹ lên")
    await lan.says(agrees)
    lan.hears("Đã đăng ký xong", "Áp phích tạm", "tokhaiyte.vn")


@pytest.mark.parametrize("said", ["đưa tờ mã đây", "chua co, dua to ma day", "lẹ lên", "lau qua, dua ma day"])
async def test_the_sheet_comes_before_the_question_for_the_official_code(town: Town, said: str) -> None:
    """Whoever urges where that is asked gets the provisional sheet."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    lan.hears("đã khai báo ở tokhaiyte.vn chưa")
    await lan.says(said)
    lan.hears("Áp phích tạm", "dán thay vào")
    await lan.says("tờ mã đâu")
    lan.hears("ở ngay phía trên", "em nhắc anh/chị")


@pytest.mark.parametrize("said", ["rồi có mã rồi, lẹ lên"])
async def test_who_has_the_official_code_is_asked_for_it(town: Town, said: str) -> None:
    """Beside a yes an urge changes nothing."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    await lan.says(said)
    lan.hears("hình")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("dc, mat bao nhieu tien z", "không mất tiền"),
        ("ok em, đăng ký có tốn phí gì không", "không mất tiền"),
        ("dong y, ma du lieu co bi lo k", "truy vết"),
        ("ừ, mai mốt dọn quán qua chỗ khác thì sao", "gỡ tờ cũ xuống"),
        ("đồng ý, mà nhà tui chim có bay vô hông", "gõ riêng câu đó"),
    ],
)
async def test_a_yes_with_a_question_is_both(town: Town, said: str, answer: str) -> None:
    """The question is answered, or said to be left for later, and the registration goes on."""
    lan = town.citizen()
    await lan.says("/dangky")
    await lan.says(said)
    lan.hears(answer, ASKED["name"])


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("name", "quán Gió Biển, mà đăng ký có mất tiền không"),
        ("district", "phuong 9, ma dang ky co mat tien ko"),
        ("address", "12 tran phu, ma dang ky co ton tien hong"),
        ("phone", "0912 345 678, mà có tốn phí gì không em"),
    ],
)
async def test_an_answer_with_a_question_is_both(town: Town, step: str, said: str) -> None:
    """The answer is taken, and the question is answered, whichever answer is asked for."""
    lan = await (owner(town) if step == "name" else owner_at(town, step))
    await lan.says(said)
    lan.hears("không mất tiền")
    lan.does_not_hear(ASKED[step])


@pytest.mark.parametrize("said", ["mai mốt dọn quán qua chỗ khác thì sao", "mai mot don tiem cho khac thi sao"])
@pytest.mark.parametrize("step", ["district", "address", "phone", "confirm"])
async def test_what_becomes_of_the_sheet_where_a_shop_moves(town: Town, said: str, step: str) -> None:
    """Moving is told of: the old sheet comes down, the address is changed; nothing is changed now."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears("gỡ tờ cũ xuống", "sửa địa chỉ", ASKED[step])


@pytest.mark.parametrize(
    ("step", "said", "answer"),
    [
        ("address", "không biết phải làm gì", "em hỏi từng câu một"),
        ("district", "gio lam gi", "em hỏi từng câu một"),
        ("phone", "so nha ko co, co sao ko", "Không có số nhà"),
        ("confirm", "có phải trả tiền hàng tháng không", "không mất tiền"),
    ],
)
async def test_what_is_asked_of_the_questions_is_answered(town: Town, step: str, said: str, answer: str) -> None:
    """A line in answer, and the question that waits stays."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears(answer, ASKED[step])


async def test_what_else_is_to_be_done_is_no_question_of_the_registration(town: Town) -> None:
    """Whoever names something asks about that."""
    lan = await owner_at(town, "address")
    await lan.says("khách bị sốt thì phải làm gì")
    lan.does_not_hear("em hỏi từng câu một")


async def test_the_provisional_sheet_may_hang(town: Town) -> None:
    """Until the official code is there."""
    lan = await owner_at(town, "confirm")
    await lan.says("đúng, lẹ lên")
    await lan.says("chua co ma kia, in to nay dan truoc duoc ha")
    lan.hears("tờ này dán trước", "em nhắc anh/chị")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("mai mot chuyen cho khac thi to cu bo ha", "gỡ tờ cũ xuống"),
        ("mai mốt sang quán cho người khác thì sao", "người mới bấm nhận"),
    ],
)
async def test_another_place_and_another_owner(town: Town, said: str, answer: str) -> None:
    """Without diacritics both are the same word: what follows it tells which."""
    lan = await owner_at(town, "address")
    await lan.says(said)
    lan.hears(answer, ASKED["address"])


async def test_a_number_that_changes_moves_no_shop(town: Town) -> None:
    """ "Đổi số" is no "dời" without its diacritics."""
    lan = await owner_at(town, "confirm")
    await lan.says("chua dung, doi so 0977123124")
    lan.hears("0977 123 124", ASKED["confirm"])
    lan.does_not_hear("gỡ tờ cũ")


@pytest.mark.parametrize("said", ["làm rồi mà không thấy nó hiện mã đâu hết", "làm rồi mà không thấy nó hiện"])
async def test_what_is_only_like_done_is_no_consent(town: Town, said: str) -> None:
    """Nobody has agreed who tells that they did something, and that it did not work."""
    lan = town.citizen()
    await lan.says("làm sao đăng ký mã qr cho tiệm tạp hóa")
    await lan.says(said)
    lan.hears("đồng ý")
    lan.does_not_hear("Chỗ mình tên gì")
