"""A question about what is open, and one beside a yes: it is answered in a line or two, and the yes counts."""

import pytest

from tests.conversations.scenes import ASKED, owner_at, rows
from tests.people import Town

CONCERNS = {
    "Lấy số điện thoại để làm gì, có công khai không?": "không in lên tờ mã",
    "so dt lam chi vay, ai coi": "không in lên tờ mã",
    "trường có 2 cổng thì in 2 bản giống nhau hả": "một chỗ chỉ một mã",
    "vợ anh muốn quản lý chung thì sao": "một người làm chủ",
    "tui sắp dời qua an mỹ, mã này xài tiếp dc hông": "sửa địa chỉ",
    "ngày có 5 6 khách à có cần hok": "cũng nên có mã",
    "in màu hay trắng đen": "A4 thường",
    "còn quán nhậu kế bên nữa làm riêng hay chung mã": "mỗi chỗ một mã",
    "can i print it in black and white?": "A4 thường",
}


async def test_a_question_about_registering(town: Town) -> None:
    """It is answered from what concerns that, nothing is taken for an answer, and the question that waits comes
    again."""
    lan = await owner_at(town, "name")
    for asked, answer in CONCERNS.items():
        await lan.says(asked)
        lan.hears(answer, ASKED["name"])
        lan.does_not_hear("Bluezone")


async def test_it_is_answered_where_consent_is_asked(town: Town) -> None:
    """What becomes of a no is a question, and no refusal."""
    lan = town.citizen()
    await lan.says("e mún lm mã qr tiệm tóc Nhi Nhi ở hoà an phú hoà ạ")
    for asked, answer in (("hong đồng ý thì s", "em không giữ gì"), ("số đt để làm chi", "không in lên tờ mã")):
        await lan.says(asked)
        lan.hears(answer, "có đồng ý không")
    assert (await rows(town.store, "person"))[0]["consented_at"] is None


async def test_whose_consent_is_given_refuses_nothing(town: Town) -> None:
    """Whoever has agreed asks about guests who will not scan, and is not told that nothing is kept."""
    lan = await owner_at(town, "phone")
    await lan.says("khách hổng chịu quét thì tui có bị gì hông")
    lan.does_not_hear("em không giữ gì")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("đúng, mà trường có 2 cổng thì in 2 bản giống nhau hả?", "một chỗ chỉ một mã"),
        ("đúng rồi, in màu hay trắng đen", "A4 thường"),
        ("đúng rồi mà chồng chị cũng muốn coi được không", "một người làm chủ"),
        ("đúng, với lại cho hỏi in mấy tờ", "mỗi cửa dán một tờ"),
        ("chuẩn, mà bluezone là gì vậy", "Bluezone là ứng dụng"),
        ("ok đăng ký đi, dán ở đâu vậy em", "A4 thường"),
        (
            "ừa đúng rồi, mà khách nhậu say có bắt buộc quét không, mấy ổng cầm máy còn hổng vững",
            "ai ra vô mình cũng nhắc",
        ),
        ("rồi đúng rồi. người ta ở trọ cả tuần thì ngày nào cũng quét hay một lần thôi", "vô quét, ra quét"),
        ("dung het roi, lam di. ma dang ky may cai nay co ton tien ko", "không mất tiền"),
        ("đr, phụ bếp có phải quét ko hay khách thôi", "ai ra vô mình cũng nhắc"),
        ("chuẩn luôn, còn tờ này xài tới chừng nào", "chưa trả lời được"),
    ],
)
async def test_a_yes_with_a_question_does_both(town: Town, said: str, answer: str) -> None:
    """The yes registers, and the question is answered before it goes on."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears(answer, "Đã đăng ký xong")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("đúng rồi, mà số nhà 21 chứ không phải 12", "21 Trần Phú"),
        ("ok đúng, còn tên sửa thành quán Gió Lộng", "quán Gió Lộng"),
    ],
)
async def test_a_yes_with_a_correction_is_shown_once_more(town: Town, said: str, shown: str) -> None:
    """What is to be otherwise is mended, and nothing is registered before that was seen."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears(shown, ASKED["confirm"])
    assert await rows(town.store, "checkpoint") == []


@pytest.mark.parametrize("said", ["dạ, cho hỏi có tốn phí không", "đúng chưa, sao nhanh vậy", "dạ em hỏi in ở đâu"])
async def test_a_courtesy_with_a_question_is_no_yes(town: Town, said: str) -> None:
    """Nothing is registered by whoever only asks."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears(ASKED["confirm"])
    assert await rows(town.store, "checkpoint") == []


@pytest.mark.parametrize(
    "said", ["đăng ký mã qr ở đây hay ra phường vậy em", "tiệm em nhỏ xíu có cần đăng ký mã qr hông"]
)
async def test_whoever_asks_whether_to_register_can_then_do_so(town: Town, said: str) -> None:
    """A question about it begins nothing; a yes to the answer does."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("có đồng ý không")
    await lan.says("ừa vậy làm giùm cô")
    lan.hears("có đồng ý không")


async def test_what_is_told_with_the_yes_to_an_offer_is_kept(town: Town) -> None:
    """Whoever asks where to register, and then tells everything at once, has only to agree."""
    lan = town.citizen()
    await lan.says("cho mình hỏi đăng ký mã qr ở đây hay ra phường")
    await lan.says("đăng ký ở đây luôn cho tiện. UBND xã Ea Trol, thôn chung, 0944 001 377")
    await lan.says("đồng ý")
    lan.hears("UBND xã Ea Trol", "thôn chung", "0944 001 377", ASKED["confirm"])


async def test_any_will_do_is_no_question(town: Town) -> None:
    """A yes with it registers nothing by itself where all is known."""
    lan = await owner_at(town, "confirm")
    await lan.says("dung roi do, quan ca phe thi chon loai nao cung dc")
    lan.hears(ASKED["confirm"])


async def test_what_is_told_beside_a_question_counts(town: Town) -> None:
    """Whoever tells and asks in one line is answered, and is not asked for what they told."""
    lan = await owner_at(town, "name")
    for said, *heard in (
        ("quán nhậu Biển Xanh, mà có cần giấy phép không", "không cần giấy phép", ASKED["district"]),
        ("phường 3, mà mã này dán ở đâu vậy em", "ngang tầm mắt", ASKED["address"]),
        ("12 Lê Lợi, có tốn tiền không em", "không mất tiền", ASKED["phone"]),
        ("số thầy hông cho công khai, có được lấy số con 0384000211 hông", "không in lên tờ mã", "0384 000 211"),
    ):
        await lan.says(said)
        lan.hears(*heard)
    lan.hears("Biển Xanh", "Phường 3", "12 Lê Lợi", ASKED["confirm"])


async def test_what_leads_to_a_question_beside_a_yes_is_part_of_it(town: Town) -> None:
    """ "Yes. Next month I leave, can it be handed over?": the yes counts, and the question is answered."""
    lan = town.citizen()
    await lan.says("đăng ký khách sạn Biển Xanh, 12 Lê Duẩn, phường 9, sđt 0918000246")
    await lan.says("đồng ý. mà tháng sau mình nghỉ việc, bạn khác thay, có chuyển cho bạn đó được không")
    lan.hears("trong 2 ngày", "khách sạn Biển Xanh", ASKED["confirm"])


async def test_the_name_stands_behind_the_wish(town: Town) -> None:
    """ "Register the office first: Văn phòng xe Hưng Phát, …" tells its name behind the colon."""
    lan = town.citizen()
    await lan.says("đăng ký văn phòng trước đi: Văn phòng xe Hưng Phát, 101 Nguyễn Tất Thành phường 2, 0903000988")
    await lan.says("đồng ý")
    lan.hears("• Văn phòng xe Hưng Phát\n", "101 Nguyễn Tất Thành")


@pytest.mark.parametrize(
    "said",
    [
        "đường Trần Hưng Đạo, không nhớ số nhà. Mà trong công văn yêu cầu trường học phải làm những gì vậy em?",
        "đường Trần Hưng Đạo. chị hỏi công văn bắt trường học làm gì mà em chưa trả lời",
    ],
)
async def test_what_only_sounds_like_a_question_hides_none(town: Town, said: str) -> None:
    """A teacher registers her school, does not know the number of the house, and asks what the letter wants of schools.
    "Không nhớ số nhà" asks nothing: the street is noted, and her question is answered."""
    hoa = town.citizen()
    for line in ("trường tiểu học Trần Quốc Toản phường 3 muốn đăng ký mã QR", "đồng ý", said):
        await hoa.says(line)
    hoa.hears("Tổ chức quét mã QR ở trường", ASKED["phone"])


@pytest.mark.parametrize(("said", "reminded"), [("ừ nhắc anh chiều nay tầm 3h", True), ("khỏi nhắc anh", False)])
async def test_who_wants_to_be_reminded_may_say_when(town: Town, said: str, reminded: bool) -> None:
    """The noodle shop's owner has a provisional poster and is asked whether to be reminded. He says yes, and an hour,
    or that there is no need."""
    loi = await owner_at(town, "confirm")
    await loi.says("đúng")
    await loi.presses("để sau")
    await loi.says(said)
    loi.hears("em ghi rồi" if reminded else "Khi nào có mã QR")


async def test_a_no_before_a_question_is_a_no(town: Town) -> None:
    """Whoever refuses in a sentence of its own, and asks then, is not asked to agree again."""
    lan = town.citizen()
    await lan.says("đăng ký điểm cho trường")
    await lan.says("khong. may em hoc sinh ngoi gan em F1 co phai nghi hoc ko?")
    lan.hears("Học sinh", "em không giữ gì cả")
    lan.does_not_hear("Anh/chị có đồng ý")


async def test_two_codes_at_two_gates_are_no_two_messages(town: Town) -> None:
    """What is surely asked of something else tells of no screen, where nobody is installing."""
    lan = town.citizen()
    await lan.says("truong co 2 cong thi dan 1 ma hay 2 ma vay")
    lan.hears("một mã là đủ")
    lan.does_not_hear("máy gì")
