"""Questions of people: seen, taken, answered in the same conversation, handed on and closed."""

from bot.chores import answers, notices
from bot.store.people import people
from bot.store.staff import audit
from tests.people import Citizen
from tests.web.console.office import Browser, Office


async def asks(office: Office, question: str, language: str = "vi") -> Citizen:
    """Somebody who wants a person to answer this."""
    lan = office.town.citizen(language)
    await lan.says("/canbogiup")
    await lan.says(question)
    if "Chuyển giúp tôi" in lan.labels:  # it may be none, or known
        await lan.presses("Chuyển giúp tôi")
    return lan


async def delivered(office: Office, lan: Citizen) -> None:
    """What staff wrote, and what people are to be told, arrives; before that, nothing is in sight."""
    town = office.town
    town.street.heard[lan.address.chat_id] = []
    await answers.deliver(town.store, town.library, town.outbox, town.now)
    await notices.deliver(town.store, town.library, town.outbox)
    await town.outbox.drain()


async def test_a_question_is_answered_in_three_clicks(office: Office) -> None:
    """From the menu to the question, its context in sight, and one press on “answer”; it arrives where it was asked."""
    lan = office.town.citizen()
    await lan.says("/noio")
    await lan.presses("Tôi đồng ý")
    await lan.says("Hai Riêng")
    await lan.says("Người dân")
    await lan.says("cai bluezone co ton pin khong")
    await lan.says("/canbogiup")
    await lan.says("Poster của trường in bị mờ, cán bộ in lại giúp được không")
    await lan.presses("Chuyển giúp tôi")
    mai = await office.colleague("Mai", "editor")
    await mai.follows("Câu hỏi")
    mai.reads("Poster của trường", "Huyện Sông Hinh", "street, Tiếng Việt", "chờ người nhận")
    await mai.follows("Poster của trường")
    mai.reads("cai bluezone co ton pin khong", "Bluezone có tốn pin không?")
    await mai.presses("Trả lời và đóng", text="Dạ chú ghé Sở, em in lại cho ạ.")
    mai.reads("Câu trả lời đang được gửi đi.", "Không ai đang chờ.")
    await delivered(office, lan)
    lan.hears("Dạ chú ghé Sở, em in lại cho ạ.", "Poster của trường")
    lan.does_not_hear("lại là em, trợ lý tự động")
    await mai.opens("/inbox?show=done")
    mai.reads("Poster của trường", "đã đóng")


async def test_what_is_done_while_a_person_talks_leaves_nothing_empty(office: Office) -> None:
    """Who switches the language meanwhile is told so; the talk goes on without a word, and without an empty one."""
    lan = await asks(office, "Quán tôi có hai cửa, dán mấy mã vậy?")
    mai = await office.colleague("Mai", "editor")
    await mai.opens("/inbox/1")
    await mai.presses("Nhận và trao đổi")
    for command in ("/ngonngu", "/menu"):
        await lan.says(command)
        assert all(message.text for message in lan.sight)


async def test_while_a_person_talks_the_bot_is_quiet_and_takes_over_once(office: Office) -> None:
    """Both see when somebody takes the question and when the bot is back; every word in between goes to the ticket."""
    lan = await asks(office, "Quán tôi có hai cửa, dán mấy mã vậy?")
    mai = await office.colleague("Mai", "editor")
    await mai.opens("/inbox/1")
    await mai.presses("Nhận và trao đổi")
    mai.reads("Mai nhận câu hỏi: trợ lý im lặng")
    await delivered(office, lan)
    lan.hears("Cán bộ", "đang đọc câu hỏi")
    await lan.says("cai bluezone co ton pin khong")
    lan.hears_nothing()
    parts = await mai.live()
    assert "cai bluezone co ton pin khong" in parts["talk"]
    await mai.presses("Trả lời và trao đổi tiếp", text="Cửa nào cũng dán được ạ.")
    await delivered(office, lan)
    lan.hears("Cửa nào cũng dán được ạ.")
    await lan.says("dạ cảm ơn cán bộ")
    lan.hears_nothing()
    await mai.opens("/inbox")
    mai.reads("Mai đang phụ trách")
    await mai.follows("Quán tôi")
    await mai.presses("Trả lời và đóng", text="Chúc quán mình đông khách.")
    await delivered(office, lan)
    lan.hears("Chúc quán mình đông khách.", "Từ đây lại là em, trợ lý tự động")
    assert len(lan.messages) == 1
    await lan.says("cai bluezone co ton pin khong")
    lan.hears("10%")
    await mai.opens("/inbox/1")
    mai.reads("Mai đóng lại: trợ lý trả lời tiếp", "dạ cảm ơn cán bộ", "Câu hỏi này đã xong")


async def test_symptoms_stand_on_top(office: Office) -> None:
    """Whatever sounds as if somebody is ill comes first, however late it came."""
    await asks(office, "Mã QR in cỡ nào vậy cán bộ?")
    office.town.passes(hours=2)
    lan = await asks(office, "Con tôi bị sốt cao khó thở lắm")
    lan.hears("115")
    await lan.says("Nhờ cán bộ gọi lại giúp tôi với")
    mai = await office.colleague("Mai", "editor")
    await mai.opens("/inbox")
    mai.reads("Có triệu chứng: xem trước")
    assert mai.text.index("Nhờ cán bộ gọi lại") < mai.text.index("Mã QR in cỡ nào")
    mai.reads("2 giờ")


async def test_two_colleagues_do_not_answer_the_same(office: Office) -> None:
    """Whoever was second reads that somebody was faster, and nothing of theirs is sent; it can be handed to them."""
    lan = await asks(office, "Mã QR in cỡ nào vậy cán bộ?")
    mai, binh = await office.colleague("Mai", "editor"), await office.colleague("Bình", "approver")
    await mai.opens("/inbox/1")
    await binh.opens("/inbox/1")
    await mai.presses("Nhận và trao đổi")
    await binh.presses("Trả lời và đóng", 409, text="Cỡ A4.")
    binh.reads("Chưa có gì thay đổi", "có người khác vừa sửa")
    await binh.opens("/inbox/1")
    binh.reads("Mai đang phụ trách")
    await mai.presses("Chuyển", to="Bình")
    mai.reads("Đã chuyển cho đồng nghiệp")
    await binh.opens("/inbox/1")
    binh.reads("Mai chuyển cho Bình")
    await binh.presses("Trả lời và trao đổi tiếp", text="Cỡ A4 ạ.")
    await binh.presses("Trả lời và trao đổi tiếp", 409, text="Hoặc A5.")
    binh.reads("Câu trả lời trước chưa gửi đi xong")
    await delivered(office, lan)
    await binh.opens("/inbox/1")
    await binh.presses("Đóng, không nhắn thêm")
    await delivered(office, lan)
    lan.hears("Từ đây lại là em")
    async with office.town.store.read() as tx:
        noted = [entry.what for entry in await audit.after(tx, 0) if entry.what.startswith("ticket")]
    assert noted == ["ticket handed on", "ticket answered", "ticket closed"]


async def test_a_saved_answer_is_two_clicks_away(office: Office) -> None:
    """It is put into the field, with the name where it is known and without the sentence where it is not."""
    lan = await asks(office, "Mấy giờ làm việc vậy?")
    mai = await office.colleague("Mai", "editor")
    await mai.opens("/inbox/replies")
    mai.reads("Chưa lưu câu nào")
    await mai.presses("Lưu", name="Giờ làm việc", text="Chào {name}. Cơ quan làm từ 7 giờ đến 11 giờ 30.")
    mai.reads("Đã lưu.", "Giờ làm việc")
    await mai.opens("/inbox/1")
    await mai.presses("Đưa xuống ô dưới")
    await mai.presses("Trả lời và đóng")
    await delivered(office, lan)
    lan.hears("Cơ quan làm từ 7 giờ đến 11 giờ 30.")
    lan.does_not_hear("Chào .", "{name}")
    async with office.town.store.begin() as tx:
        someone = await people.at(tx, lan.address)
        assert someone is not None
        await people.change(tx, someone.id, name="Lan")
    await lan.says("/canbogiup")
    await lan.says("Chiều mấy giờ đóng cửa?")
    await mai.opens("/inbox/2?reply=1")
    assert "Chào Lan. Cơ quan" in mai.html
    await mai.opens("/inbox/replies")
    await mai.presses("Xóa “Giờ làm việc”")
    mai.reads("Đã xóa.", "Chưa lưu câu nào")


async def test_an_answer_has_words_and_an_end(office: Office) -> None:
    """Nothing and too much are refused beside the field, and what was typed stays there."""
    await asks(office, "Mấy giờ làm việc vậy?")
    mai = await office.colleague("Mai", "editor")
    await mai.opens("/inbox/1")
    await mai.presses("Trả lời và đóng", 422, text="   ")
    mai.reads("Anh/chị điền mục này giúp.")
    await mai.presses("Trả lời và đóng", 422, text="a" * 3001)
    mai.reads("Đang có 3001 ký tự; ở đây tối đa 3000 ký tự.")
    await mai.opens("/inbox/99", 404)


async def test_what_people_type_stays_text(office: Office) -> None:
    """Markup in a question, an answer or a saved answer is shown as it was typed, and does nothing."""
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"&{{7*7}}{name.__class__}"
    lan = await asks(office, evil)
    mai: Browser = await office.colleague("Mai", "editor")
    await mai.opens("/inbox")
    mai.reads("<script>alert(1)</script>")
    await mai.opens("/inbox/1")
    await mai.presses("Trả lời và trao đổi tiếp", text=evil)
    mai.reads("<img src=x onerror=alert(2)>")
    assert "49" not in mai.text
    await mai.opens("/inbox/replies")
    await mai.presses("Lưu", name=evil[:80], text=evil)
    await mai.opens("/inbox/1?reply=1")
    await delivered(office, lan)
    lan.hears(evil)
