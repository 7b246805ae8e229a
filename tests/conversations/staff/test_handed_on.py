"""Nothing goes to staff that nobody wants there: who lets go and asks something is answered, who wants it passed on and
tells more is served, and who points at a choice by its number has picked it."""

import pytest

from bot.store.people import inbox
from tests.people import Town

PASSED = "Em đã chuyển câu hỏi"


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("à thôi khỏi, mà quán nhỏ xíu có phải đăng ký mã không hay chỉ chỗ lớn thôi vậy em", "mã QR"),
        ("khoi khoi, dang ban hang. ma bluezone co ton tien khong", "miễn phí"),
        ("thôi không chuyển, tui ở một mình buồn quá à", "buồn thiệt"),
    ],
)
async def test_who_lets_go_and_asks_is_answered(town: Town, said: str, hears: str) -> None:
    """However long the line is; nothing of it is filed."""
    ba = town.citizen()
    await ba.says("cho tui gặp cán bộ")
    await ba.says(said)
    ba.hears(hears)
    ba.does_not_hear(PASSED, "em ghi thêm")


async def test_a_yes_with_more_told_passes_it_on(town: Town) -> None:
    """ "chuyển giùm đi, nói là …" is a yes, and what is told with it goes along."""
    ba = town.citizen()
    await ba.says("tui bị phạt oan mà không biết hỏi ai, cho gặp cán bộ đi em")
    await ba.says("chuyển giùm đi, nói tui ở xã Hòa An")
    ba.hears(PASSED)


async def test_nobody_works_at_this_hour(town: Town) -> None:
    """That is no question for staff: who says so hears who answers day and night."""
    ba = town.citizen()
    await ba.says("cho tui gặp người thật đi")
    await ba.says("giờ này 8 giờ tối rồi ai làm nữa")
    ba.hears("1900 9095")
    ba.does_not_hear(PASSED)


@pytest.mark.parametrize(
    "said", ["cái số 2 đó, mà trả lời lẹ nghen", "thôi khỏi, cái thứ 2", "cau so 2 a nhung ma noi gon thoi", "số 2 đó"]
)
async def test_a_choice_is_picked_by_its_number_in_words(town: Town, said: str) -> None:
    """Whatever is told then."""
    ba = town.citizen()
    await ba.says("thi tốt nghiệp có đổi ngày không vậy em")
    label = [choice.label for message in ba.messages for choice in message.choices][1]
    await ba.says(said)
    ba.hears(label)


@pytest.mark.parametrize(
    "said",
    [
        "số nhà 12 chứ không phải 21",
        "ghi lộn số rồi, 0914 222 334 mới đúng",
        "số cuối là 4 nha em",
        "0914222334",
        "à quên, nhà tui ở phường 9",
    ],
)
async def test_what_is_corrected_afterwards_joins_the_question(town: Town, said: str) -> None:
    """Nobody calls a wrong number: staff read what was told right after, and whoever told it reads that they do."""
    ba = town.citizen()
    await ba.says("gặp cán bộ")
    await ba.says("mã của quán tui in ra bị nhòe hoài, gọi tui số 0914222335 chỉ giùm")
    ba.hears(PASSED)
    await ba.says(said)
    ba.hears("Em ghi thêm vào phiếu số", said)
    async with town.store.read() as tx:
        [asked] = await inbox.listed(tx, inbox.OPEN)
        assert [line.text for line in await inbox.lines(tx, asked.ticket.id)] == [said]


async def test_what_has_nothing_to_do_with_it_is_no_correction(town: Town) -> None:
    """A question is answered, and who needs nobody any more takes it back."""
    ba = town.citizen()
    await ba.says("gặp cán bộ")
    await ba.says("mã của quán tui in ra bị nhòe hoài, làm sao bây giờ em")
    await ba.says("bluezone có tốn tiền không")
    ba.hears("miễn phí")
    ba.does_not_hear("Em ghi thêm vào phiếu")


async def test_what_is_for_staff_by_its_first_words_is_theirs(town: Town) -> None:
    """Whatever else the rest may sound like: nobody registers the school of whom it speaks."""
    clerk = town.citizen()
    await clerk.says(
        "nhờ em chuyển cán bộ: trường tiểu học Xuân Sơn Nam xin người xuống chỉ cách quét mã, gọi cô Mai 0905112233"
    )
    clerk.hears("xin người xuống chỉ cách quét mã", "Đúng không ạ?")
    await clerk.presses("Chuyển giúp tôi")
    clerk.hears(PASSED)


async def test_who_refuses_first_is_asked_before_anything_is_passed_on(town: Town) -> None:
    ba = town.citizen()
    await ba.says("gặp cán bộ")
    await ba.says("không cần nữa. làm sao gặp được cán bộ xã An Mỹ")
    ba.does_not_hear(PASSED)


async def test_who_would_rather_hear_it_from_the_bot_does(town: Town) -> None:
    """ "thôi em nói luôn cũng được": what was to be passed on is answered here."""
    ba = town.citizen()
    await ba.says("cho bà gặp người thật đi con, bà không quen máy")
    await ba.says("bà hỏi cài bluezone có tốn tiền không, bà nghèo lắm")
    await ba.says("thôi con nói luôn cũng được")
    ba.hears("miễn phí")


async def test_who_has_yet_to_find_their_words_is_waited_for(town: Town) -> None:
    """That is no question for staff."""
    ba = town.citizen()
    await ba.says("gặp cán bộ")
    await ba.says("hông biết hỏi sao nữa con")
    ba.does_not_hear(PASSED)


async def test_a_request_that_ends_in_may_you_is_no_no(town: Town) -> None:
    """ "… được không" asks; the "không" in it refuses nothing."""
    clerk = town.citizen()
    await clerk.says("lấy mã cho nhiều quán thì làm sao em")
    await clerk.says("em làm giùm luôn được không")
    clerk.does_not_hear("Khi cần cô bác, anh chị cứ nhắn")


@pytest.mark.parametrize(
    ("said", "matter", "phone"),
    [
        (
            "gửi câu này cho cán bộ: thôn tui chừng nào có người xuống chỉ cài, sdt 0905 321 654",
            "thôn tui chừng nào có người xuống chỉ cài",
            "0905 321 654",
        ),
        (
            "nho chuyen cho so: nha tro 12 phong co can dang ky 12 ma hong. Toi ten Hanh, 0914223344",
            "nha tro 12 phong co can dang ky 12 ma hong. Toi ten Hanh",
            "0914 223 344",
        ),
        (
            "em ơi nhắn giùm bên sở thông tin là xóm tui mất sóng ba bữa nay, gọi lại ông Tám 0935778210",
            "“xóm tui mất sóng ba bữa nay, gọi lại ông Tám",
            "0935 778 210",
        ),
    ],
)
async def test_one_line_for_staff_is_shown_and_sent(town: Town, said: str, matter: str, phone: str) -> None:
    """The question, whoever asks it and the number to call stand in the one line: one yes sends it."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears(matter, phone, "Đúng không ạ?")
    await ba.says("đúng rồi em")
    ba.hears(PASSED)
    async with town.store.read() as tx:
        [asked] = await inbox.listed(tx, inbox.OPEN)
    assert matter.strip("“") in asked.ticket.question


async def test_a_line_for_staff_is_theirs_in_the_middle_of_a_guide(town: Town) -> None:
    """Whatever it tells of the phone; the guide waits where it was."""
    ba = town.citizen()
    await ba.says("cài bluezone")
    await ba.presses("Android")
    await ba.says("gui can bo dum: cty bat cai ma may tui android 4, co bi duoi viec khong, so tui 0977 665 44")
    ba.hears("thiếu hoặc dư số")
    await ba.says("0977 665 443")
    ba.hears("Số để gọi lại: 0977 665 443")
    await ba.says("ừ chuyển nha")
    ba.hears(PASSED, "Bước 1")


async def test_a_wrong_number_is_put_right_before_it_goes(town: Town) -> None:
    ba = town.citizen()
    await ba.says("nhắn giùm cán bộ là mã ở chợ in mờ quá, gọi bà Tư 0935778210")
    await ba.says("à nhầm, 0935778201")
    ba.hears("bà Tư 0935 778 201", "Đúng không ạ?")
    ba.does_not_hear("778 210")


@pytest.mark.parametrize(
    "said", ["gửi danh sách điểm cho sở thông tin bằng cách nào", "gui ma cho khach qua zalo dc hong"]
)
async def test_who_asks_how_to_send_something_passes_nothing_on(town: Town, said: str) -> None:
    ba = town.citizen()
    await ba.says(said)
    ba.does_not_hear("Đúng không ạ?")


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("thì chuyển giùm đi, nhà nghỉ Hải Âu Xuân Yên, cần lấy lại mã", "“nhà nghỉ Hải Âu Xuân Yên, cần lấy lại mã”"),
        ("báo giùm tui đi, chợ phường 4 cái cổng bên hông hổng có mã", "“chợ phường 4 cái cổng bên hông hổng có mã”"),
        ("phản ánh giùm em: quán nhậu đầu hẻm mở tới khuya", "“quán nhậu đầu hẻm mở tới khuya”"),
    ],
)
async def test_what_follows_a_wish_to_pass_it_on_is_passed_on(town: Town, said: str, matter: str) -> None:
    """Whomever it is for: there is nobody else here."""
    ba = town.citizen()
    await ba.says("chợ có phải dán mã không")
    await ba.says(said)
    ba.hears(matter, "Đúng không ạ?")
