"""Who follows a guide tells what the phone shows, and is heard."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("guide", "told", "shown"),
    [
        ("android", "má nói nó đòi số điện thoại kìa", "Bước 3/11"),
        ("android", "bam roi no bat nhap ma 6 so", "Bước 4/11"),
        ("android", "nhập số điện thoại xong rồi", "Bước 4/11"),
        ("android", "bỏ qua chỗ tên tuổi, giờ tới chỗ vị trí", "Bước 7/11"),
        ("iphone", "tải xong mở lên lun r, h nó hỏi sdt", "Bước 3/10"),
        ("iphone", "nó hỏi bluetooth r thông báo", "Bước 8/10"),
        ("android", "hồi nãy không tải được mà giờ đang ở chỗ nhập mã rồi", "Bước 4/11"),
        ("android", "tải về được rồi nè", "Bước 2/11"),
        ("android", "vô tới trang chủ rồi mà nó còn đòi bật vị trí", "Bước 8/11"),
        ("iphone", "it shows a prompt about bluetooth", "Step 7 of 10"),
    ],
)
async def test_the_page_that_is_told_of_opens(town: Town, guide: str, told: str, shown: str) -> None:
    """Whoever is further on than the guide need not press their way there; what was done leads one page on."""
    ba = await reader(town, guide)
    await ba.says(told)
    ba.hears(shown)


@pytest.mark.parametrize(
    ("pages", "told", "shown", "step"),
    [
        (0, "nó quay quay hoài à", "Nó đang tải", "Bước 1/11"),
        (0, "nó hiện một đống cái, biết bấm cái nào", "tìm đúng tên", "Bước 1/11"),
        (0, "nó kêu mở với gỡ cài đặt là sao", "cài xong rồi đó", "Bước 2/11"),
        (2, "nó đòi số mà bà hông nhớ số", "gọi qua máy người nhà", "Bước 3/11"),
        (3, "mã gì sáu số hông thấy tới", "Gửi lại SMS", "Bước 4/11"),
        (3, "nó báo mã otp không đúng", "gõ lại chậm chậm", "Bước 4/11"),
        (6, "lỡ tay bấm từ chối vị trí rồi làm sao", "Không phải cài lại", "Bước 7/11"),
        (2, "bấm hoài mà nút tiếp tục không sáng", "dấu tích", "Bước 3/11"),
        (3, "mã chả thấy tới gì hết", "Gửi lại SMS", "Bước 4/11"),
        (0, "lỡ cài lộn cái bluzone gì đó rồi", "gỡ cái tải lộn", "Bước 1/11"),
    ],
)
async def test_what_does_not_work_gets_its_own_help(town: Town, pages: int, told: str, shown: str, step: str) -> None:
    """One trouble, one piece of advice, and the page in short below it."""
    ba = await reader(town, pages=pages)
    await ba.says(told)
    ba.hears(shown, step)
    assert not any(message.image for message in ba.messages) or step not in ba.text.partition("\n")[0]


async def test_nobody_is_told_the_same_twice(town: Town) -> None:
    """Who is still stuck after the advice is told the next way out, and at last offered a person."""
    ba = await reader(town, pages=3)
    await ba.says("chưa thấy mã")
    ba.hears("chạy hết rồi bấm “Gửi lại SMS”")
    await ba.says("không thấy mã")
    ba.hears("tắt máy mở lại")
    await ba.says("cũng không tới")
    ba.hears("bấm “Bỏ qua” nếu máy có nút đó")
    await ba.says("vẫn không thấy mã")
    ba.hears("Chỗ này em chỉ biết tới vậy", "0257.3821982")


async def test_a_question_about_a_screen_is_answered_there(town: Town) -> None:
    """The answer, and then the page that was asked about, although it is further on."""
    ba = await reader(town)
    await ba.says("nó hỏi vị trí, nó tính theo dõi bà hả")
    ba.hears("Bluezone không thu thập vị trí", "Bước 7/11")


async def test_the_last_screen_is_the_end(town: Town) -> None:
    """Who sees that it scans is done, wherever the guide was."""
    ba = await reader(town, pages=4)
    await ba.says("thấy chữ đang quét rồi con")
    ba.hears("Xong rồi, em cảm ơn")


async def test_another_phone_is_another_guide(town: Town) -> None:
    """Nobody has to find the way back to the question of phones."""
    ba = await reader(town)
    await ba.says("hổng thấy ch play đâu hết, sau lưng máy có trái táo cắn dở")
    ba.hears("App Store", "Bước 1/10")


async def test_how_far_it_is_and_in_fewer_words(town: Town) -> None:
    """Both keep the place."""
    ba = await reader(town, pages=2)
    await ba.says("còn mấy bước nữa z")
    ba.hears("bước 3 trên 11, còn 8 bước", "Bước 3/11")
    await ba.says("chữ nhiều quá, nói ngắn thôi con")
    ba.hears("em nói gọn", "Bước 3/11")
    assert "Tích ô là đồng ý" not in ba.text


async def test_what_the_guide_does_not_know_is_asked_back(town: Town) -> None:
    """And what cannot be placed at all asks for some words of the screen."""
    ba = await reader(town)
    await ba.says("ba chấm ba chấm ba chấm")
    ba.hears("vài chữ đang có trên màn hình")


async def test_the_screen_is_told_after_the_guide_was_left(town: Town) -> None:
    """Who asked for the menu in between and then tells what the phone shows is back in the guide, at that page."""
    ba = await reader(town, "iphone")
    await ba.says("/menu")
    await ba.says("nó hiện chỗ nhập số điện thoại rồi")
    ba.hears("Bước 3/10")


async def test_the_wish_to_install_may_tell_the_screen(town: Town) -> None:
    """Nobody begins at the first page who says that they are further."""
    ba = town.citizen()
    await ba.says("cài bluezone cho iphone, tải xong rồi, nó đòi mã 6 số")
    ba.hears("Bước 4/10")


@pytest.mark.parametrize(
    ("pages", "asked", "answer", "step"),
    [
        (2, "nhập số của chồng hay số của em?", "người giữ máy đó", "Bước 3/11"),
        (2, "sim nước ngoài có được không", "Số nước ngoài", "Bước 3/11"),
        (3, "đọc mã cho em được không", "đừng gửi cho em", "Bước 4/11"),
        (4, "ghi địa chỉ chỗ trọ hay hộ khẩu", "đang ở bây giờ", "Bước 5/11"),
        (0, "cái này phải không em", "Phát hiện tiếp xúc", "Bước 1/11"),
    ],
)
async def test_a_question_about_the_page_is_answered_from_it(
    town: Town, pages: int, asked: str, answer: str, step: str
) -> None:
    """What only that page can know comes before what the whole FAQ may find, and nobody is moved on by a question."""
    ba = await reader(town, pages=pages)
    await ba.says(asked)
    ba.hears(answer, step)


async def test_done_and_a_question_are_both_heard(town: Town) -> None:
    """The question is answered, and the next page shown; a question alone goes nowhere."""
    ba = await reader(town)
    await ba.says("tải xong rồi, mà cài cái này có tốn tiền không")
    ba.hears("không mất tiền", "Bước 2/11")
    await ba.says("lỡ máy yếu pin rồi thì có hao pin lắm không em")
    ba.hears("tốn ít thôi", "Bước 2/11")


async def test_all_done_is_the_end(town: Town) -> None:
    """Wherever the guide was."""
    ba = await reader(town, pages=5)
    await ba.says("cài xong xuôi hết trơn rồi nha, mừng quá trời")
    ba.hears("Xong rồi, em cảm ơn")


async def test_put_off_and_taken_up_at_the_same_page(town: Town) -> None:
    """One kind line keeps the place; who comes back finds that page and not the one after it."""
    ba = await reader(town, pages=3)
    await ba.says("mạng ở rẫy yếu quá, để tối về nhà làm lại được không em")
    ba.hears("thong thả")
    assert len(ba.messages) == 1
    await ba.says("tui quay lại rồi nè, đang tới đâu rồi ta")
    ba.hears("Bước 4/11")


@pytest.mark.parametrize(
    ("asked", "answer", "shown"),
    [
        ("iphone 7 của má em cài bluezone nổi không", "iOS 10.3", "Bước 1/10"),
        ("máy hoa quay không có ch play cài kiểu gì", "AppGallery", "Bước 1/11"),
        ("con j7 này còn chạy nổi không, cài bluezone á", "Android từ 6.0", "Bước 1/11"),
        ("mở bluezone lên nó hiện chữ Tiếp tục rồi sao nữa", "bấm “Tiếp tục”", "máy gì"),
        ("tổ trưởng bắt cài bluezone mà tui không rành máy móc", "máy của anh/chị là loại nào", ""),
    ],
)
async def test_who_asks_whether_it_can_be_installed_is_shown(town: Town, asked: str, answer: str, shown: str) -> None:
    """An answer in a line, and the guide, which all that follows is told to."""
    ba = town.citizen()
    await ba.says(asked)
    ba.hears(answer, shown)


@pytest.mark.parametrize(
    ("asked", "ahead"), [("bluezone có tốn pin không", "vậy thì làm đi"), ("bluezone là gì", "ok hướng dẫn đi")]
)
async def test_who_goes_ahead_after_an_answer_is_shown(town: Town, asked: str, ahead: str) -> None:
    """What was just talked of is done; after an answer about something else nothing is begun."""
    ba = town.citizen()
    await ba.says(asked)
    await ba.says(ahead)
    ba.hears("loại nào?")
    ca = town.citizen()
    await ca.says("đeo khẩu trang sao cho đúng")
    await ca.says("vậy thì làm đi")
    assert "loại nào?" not in ca.text


async def test_who_skips_the_number_is_asked_for_no_code(town: Town) -> None:
    """And told what that costs; a step further on that is skipped is left alone."""
    ba = await reader(town, pages=2)
    await ba.says("thôi bỏ qua đi, lười nhập")
    ba.hears("khó gọi cho mình", "Bước 5/11")
    await ba.says("bỏ qua bước này luôn")
    ba.hears("Bước 6/11")


@pytest.mark.parametrize(
    ("guide", "pages", "told", "answer", "step"),
    [
        ("android", 1, "nó hỏi số điện thoại, tui sợ bị lừa đảo quá", "không thu tiền", "Bước 3/11"),
        ("android", 5, "nó hiện hỏi vị trí rồi, luôn luôn hay chỉ khi dùng", "luôn cho phép", "Bước 7/11"),
        ("android", 3, "mã chưa thấy tới, mà cài cái này có hao pin không", "tốn ít thôi", "bước 4/11"),
        ("android", 0, "nó kêu tải phiên bản cũ hơn, có bấm không", "bấm “Tải về”", "bước 1/11"),
        ("iphone", 2, "sao nó không hỏi vị trí", "iPhone chỉ hỏi Bluetooth", "bước 3/10"),
        ("iphone", 1, "tới chỗ nhập số rồi, mà ông tổ trưởng có được thưởng gì không", "em chưa rõ", "Bước 3/10"),
    ],
)
async def test_what_is_asked_with_a_report_is_answered_first(
    town: Town, guide: str, pages: int, told: str, answer: str, step: str
) -> None:
    """No question is answered by a page alone: by what is known beside it, by a topic, or by whom to ask."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(answer, step)
    assert ba.text.index(answer) < ba.text.index(step)


async def test_who_comes_back_with_a_trouble_is_helped_there(town: Town) -> None:
    """The place is known, and the question that is asked there is about it."""
    ba = await reader(town)
    await ba.says("thôi để chiều cháu về nó làm cho")
    town.passes(minutes=200)
    await ba.says("cháu về rồi, cài xong luôn, đang chờ 6 số mà chưa thấy")
    ba.hears("Gửi lại SMS", "Bước 4/11")
    await ba.says("có rồi, nhập vô đâu")
    ba.hears("bấm “Kích hoạt”", "Bước 4/11")


async def test_what_shows_at_the_end_ends_it_although_that_is_asked(town: Town) -> None:
    """ "Is that it?" gets a yes."""
    ba = await reader(town, pages=6)
    await ba.says("nó hiện đang quét là xong hả")
    ba.hears("Xong rồi, em cảm ơn")


@pytest.mark.parametrize(
    ("pages", "told", "helped"),
    [
        (0, "bấm vô hình tam giác rồi nó ra toàn trò chơi", "Tìm không ra"),
        (1, "có nút tiếp tục mà rờ vô nó lì lì ra đó", "mở Bluezone lần nữa"),
    ],
)
async def test_more_than_is_known_of_a_page_is_not_its_right_screen(
    town: Town, pages: int, told: str, helped: str
) -> None:
    """What comes after the "but" is what somebody is there for."""
    ba = await reader(town, pages=pages)
    await ba.says(told)
    ba.hears(helped)
    assert "đúng màn hình" not in ba.text


@pytest.mark.parametrize(
    ("told", "next_part"),
    [
        ("mở ch play rồi nha em", "gõ chữ Bluezone"),
        ("vô chợ play rồi, gõ rồi, thấy một cái hình tròn xanh", "bấm nút “Cài đặt”"),
    ],
)
async def test_a_part_of_a_page_is_not_all_of_it(town: Town, told: str, next_part: str) -> None:
    """Who has opened the store has not installed anything yet."""
    ba = await reader(town)
    await ba.says(told)
    ba.hears(next_part, "Bước 1/11")
    await ba.says("mở ch play rồi, gõ rồi, cài xong luôn rồi")
    ba.hears("Bước 2/11")


@pytest.mark.parametrize(
    "wish",
    ["cài cho ngoại, máy realme, ngoại không có sim chỉ có wifi nhà", "nhà tui ở thôn Phú Long, cài bluezone máy oppo"],
)
async def test_what_is_told_of_oneself_is_no_page(town: Town, wish: str) -> None:
    """Who begins is at the first page, whatever words of later ones they say."""
    ba = town.citizen()
    await ba.says(wish)
    ba.hears("Bước 1/11")


async def test_another_way_is_the_next_one(town: Town) -> None:
    """Asked for, or told again in other words: nobody is given what they would rather not do, or a list of topics."""
    ba = await reader(town)
    await ba.says("nó kêu không đủ dung lượng")
    ba.hears("xóa bớt hình")
    await ba.says("hình con cháu mà xóa thì uổng, còn cách nào khác hông")
    ba.hears("gỡ bớt trò chơi", "bước 1/11")
    await ba.says("máy vẫn báo đầy")
    ba.hears("thẻ nhớ")


async def test_what_was_tried_is_not_the_step(town: Town) -> None:
    """Who did what was to help has yet to see whether it does; without a trouble a mere "rồi" goes on."""
    ba = await reader(town)
    await ba.says("bấm cài đặt mà nó kêu chờ wifi")
    ba.hears("chờ thêm vài phút")
    await ba.says("bật wifi rồi đó")
    ba.hears("Bước 1/11")
    await ba.says("nó chạy hết thanh rồi")
    ba.hears("Bước 2/11")


async def test_done_and_put_off_goes_on_and_waits(town: Town) -> None:
    """Who did it before they leave finds the page after it, whenever and however they come back."""
    ba = await reader(town, pages=3)
    await ba.says("nhập mã được rồi, giờ mắc đi rước cháu, tối chị em mình làm tiếp")
    ba.hears("thong thả")
    assert len(ba.messages) == 1
    await ba.says("hồi nãy mình tới đâu rồi em")
    ba.hears("Bước 5/11")


async def test_what_is_asked_before_leaving_is_answered(town: Town) -> None:
    """The question first, then one kind line."""
    ba = await reader(town)
    await ba.says("thôi tối làm tiếp nha. mà bluezone có tốn pin không")
    ba.hears("10% pin", "thong thả")


async def test_a_question_that_nobody_here_knows_has_somebody(town: Town) -> None:
    """It is no screen that nobody can place."""
    ba = await reader(town, pages=1)
    await ba.says("ai thiết kế cái hình con chim trong đó vậy")
    ba.hears("Câu đó em chưa rõ", "0257.3821982", "Bước 2/11")


async def test_coming_back_opens_what_was_left(town: Town) -> None:
    """Where nothing is open any more, too; who left nothing is shown what there is."""
    ba = await reader(town, pages=2)
    await ba.says("/menu")
    await ba.says("quay lại nè, hồi nãy dở chỗ nào ta")
    ba.hears("Bước 3/11")
    await ba.says("/menu")
    await ba.says("hồi chiều đang dở thì khách tới, giờ mình làm tiếp nghen")
    ba.hears("Bước 3/11")
    ca = town.citizen()
    await ca.says("quay lại nè, hồi nãy dở chỗ nào ta")
    ca.hears("Chọn một mục")


async def test_a_question_beside_a_page_is_answered_in_short(town: Town) -> None:
    """The page keeps its buttons; whatever is asked brings one more, and not five."""
    ba = await reader(town)
    await ba.says("trong lúc chờ cho hỏi bluezone có tốn pin không")
    ba.hears("10% pin", "Bước 1/11")
    assert "Có ích" not in ba.labels
    await ba.says("gõ xong rồi. mà bên cơ quan tui bắt buộc hay tùy")
    ba.hears("Người làm trong cơ quan nhà nước", "Bước 1/11")


async def test_a_phone_that_is_too_old_needs_no_store(town: Town) -> None:
    """It is said plainly, and what to do without comes instead; a question that only sounds like the wish for a person
    is none, and another phone is another guide."""
    ba = await reader(town)
    await ba.says("coi rồi, nó ghi android 5.1.1")
    ba.hears("không cài được Bluezone", "Bước 1/3")
    await ba.says("vay di cho nguoi ta hoi thi ba noi lam sao")
    ba.hears("đi chợ, đi khám được", "Bước 1/3")
    await ba.says("con cháu ngoại nó có máy samsung mới, cài cho nó được không")
    ba.hears("Android từ 6.0", "Bước 1/11")


@pytest.mark.parametrize(
    ("guide", "pages", "told", "shown"),
    [
        ("android", 3, "mã có rồi, chị đọc 6 số cho em nhập giùm nha", "đừng gửi cho em"),
        ("iphone", 0, "đang tải. sao máy ảnh xã oppo nó hỏi vị trí mà máy em không hỏi", "iPhone chỉ hỏi"),
        ("iphone", 6, "bấm ok hết rồi, giờ hiện trang chủ có chữ người dùng quanh bạn", "Xong rồi, em cảm ơn"),
        ("android", 9, "het bao loi roi. ma ba em hoi mot ngay ton bao nhieu pin", "10% pin"),
        ("android", 5, "all done, can I ask someone if i get stuck", "Xong rồi, em cảm ơn"),
        ("android", 1, "mở lên nó hiện cái gì nói cảnh báo tiếp xúc, ở dưới có nút tiếp tục", "đúng màn hình"),
        ("android", 0, "lát nhập số công ty hay số vợ được hông", "người giữ máy đó"),
    ],
)
async def test_what_only_sounds_like_something_else(town: Town, guide: str, pages: int, told: str, shown: str) -> None:
    """A code that is offered, a phone that is compared, a yes that is reported, a "mà" without its mark, a trouble that
    may yet come."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(shown)


@pytest.mark.parametrize(
    ("guide", "pages", "told", "shown"),
    [
        ("android", 1, "ms mo app len, bam tip tuc r, j nua", "Bước 3/11"),
        ("android", 2, "ừ vậy chị đánh dấu rồi chị bấm tiếp tục", "Bước 4/11"),
        ("android", 3, "ờ nhập rồi, nó cho qua rồi", "Bước 5/11"),
        ("android", 4, "bo qua luon. roi gi nua", "Bước 6/11"),
        ("iphone", 0, "con gái chú về rồi nè, bấm tải được rồi, đang mở", "Bước 2/10"),
        ("iphone", 0, "xong roi, len 10.3.4 roi ne", "Bước 1/10"),
        ("android", 0, "chị vô được trong đó, vô rồi nha em", "Bước 1/11"),
    ],
)
async def test_done_is_of_what_was_to_be_done(town: Town, guide: str, pages: int, told: str, shown: str) -> None:
    """A button that was pressed after the rest leads on, also for whoever has just come back; a phone that was updated,
    or a store that was opened, is no app yet."""
    ba = await reader(town, guide, pages)
    await ba.says(told)
    ba.hears(shown)


@pytest.mark.parametrize(
    ("guide", "pages", "asked", "answer"),
    [
        ("android", 0, "coi o dau ma biet may doi may", "Phiên bản Android"),
        ("android", 0, "no ghi androi 5.1.1", "không cài được Bluezone"),
        ("iphone", 0, "cai dat chung gioi thieu no ghi 9.3.5", "iOS 10.3 trở lên"),
        ("iphone", 0, "mo app store go bluezone ra lien, bam nhan ha", "bấm nút đó đi"),
        ("android", 0, "cái có chữ phát hiện tiếp xúc hả", "đúng rồi ạ"),
        ("android", 0, "mà trong đó chưa có sim, chỉ có wifi", "vẫn tải được"),
        ("android", 0, "e tải rồi mà mở lên thấy hồ bơi với bóng nước", "gỡ cái tải lộn"),
        ("android", 2, "điều khoản đó nói gì em chị đọc không có hiểu", "cho cơ quan y tế biết thông tin"),
        ("android", 3, "ba e xai sim rac k nhan dc tin nhan lun", "gõ số khác nhận được tin"),
        ("android", 3, "nhập mã 6 số rồi nó quay vòng vòng miết", "đang kiểm mã"),
        ("android", 6, "vo cai dat roi bam dau tiep", "bấm “Quyền”"),
        ("android", 6, "duoc roi do. ma cu tat man hinh 1 hoi la no mat", "Tự khởi chạy"),
    ],
)
async def test_the_point_itself_is_answered(town: Town, guide: str, pages: int, asked: str, answer: str) -> None:
    """Not what mostly helps on the page, and not the page alone."""
    ba = await reader(town, guide, pages)
    await ba.says(asked)
    ba.hears(answer)


async def test_who_has_to_wait_keeps_the_place(town: Town) -> None:
    """Whatever the words resemble without their marks, and although they say "làm tiếp"."""
    ba = await reader(town)
    for told in ("doi co ti co khach", "đg tải mà 4g chậm quá để tối về wifi e làm tiếp nha"):
        await ba.says(told)
        ba.hears("thong thả")
        assert len(ba.messages) == 1
    await ba.says("day lai roi, hoi nay toi dau ta")
    ba.hears("Bước 1/11")
