"""What the bot says on its own: a nudge, once, and what staff have answered. And what it learns from being asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chores import answers, nudges
from bot.dialogs import DIALOGS
from bot.engine import Conversation, Dispatcher
from bot.model import RetryError, UnreachableError
from bot.store import sealing
from bot.store.people import questions, tickets
from tests.conversations.places import agreed
from tests.conversations.play import a_day_passes, staff_answer
from tests.conversations.scenes import ASKED, QUESTION, owner_at, registered, rows
from tests.people import Citizen, Town

NUDGE = "Hôm qua anh/chị đang cài Bluezone dở"


async def half_way(town: Town) -> Citizen:
    """Somebody who began to install and stopped at the second page."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.presses("Nhắc tôi nếu")
    await lan.says("1")
    await lan.presses("Tiếp")
    return lan


async def test_who_stopped_half_way_is_nudged_once_a_day_later(town: Town) -> None:
    """Not before a day, then once, then never again for this guide; the button leads back to the page."""
    lan = await half_way(town)
    page = lan.text
    town.passes(hours=23)
    assert await nudges.nudge(town.store, town.library, town.outbox, town.now) == 0
    await a_day_passes(town, lan)
    lan.hears(NUDGE)
    await lan.presses("Làm tiếp phần đang dở")
    lan.hears("Mình làm tiếp từ chỗ đang dở", page)
    await a_day_passes(town, lan)
    lan.hears_nothing()


async def test_who_did_not_ask_for_it_is_not_nudged(town: Town) -> None:
    """Silence is not consent: whoever begins to install and goes away hears nothing, nor does the owner of a place
    without its official code."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.presses("Tiếp")
    owner = await registered(town)
    await a_day_passes(town, lan)
    lan.hears_nothing()
    await a_day_passes(town, owner)
    owner.hears_nothing()


async def test_who_is_done_is_not_nudged(town: Town) -> None:
    """Whoever said that it works is left in peace."""
    lan = await half_way(town)
    while "Xong, chạy rồi" not in lan.labels:
        await lan.presses("Tiếp")
    await lan.presses("Xong, chạy rồi")
    await a_day_passes(town, lan)
    lan.hears_nothing()


@pytest.mark.parametrize("word", ["/stop", "ngừng nhắc", "đừng nhắn nữa"])
async def test_who_opted_out_is_not_nudged(town: Town, word: str) -> None:
    """A stop word also ends nudges."""
    lan = await half_way(town)
    await lan.says(word)
    await a_day_passes(town, lan)
    lan.hears_nothing()


async def test_the_button_under_a_nudge_ends_nudges(town: Town) -> None:
    """ "Đừng nhắc nữa" holds for every other guide too."""
    lan = await half_way(town)
    await a_day_passes(town, lan)
    await lan.presses("Đừng nhắc nữa")
    lan.hears("em không tự nhắn")
    await lan.says("/start iphone")
    await a_day_passes(town, lan)
    lan.hears_nothing()


async def test_who_only_read_is_not_nudged(town: Town) -> None:
    """A guide that installs nothing, and a question, are no promise to come back."""
    lan = town.citizen()
    await lan.says("/start declare")
    await lan.says(QUESTION["vi"])
    await a_day_passes(town, lan)
    lan.hears_nothing()


async def asked_staff(town: Town) -> Citizen:
    """Somebody who has passed a question on."""
    lan = town.citizen()
    await lan.says("gặp cán bộ")
    await lan.says("Quán có hai cửa thì dán mấy mã?")
    lan.hears("một mã là đủ", "Em chuyển câu này")
    await lan.says("ừ gửi đi")
    lan.hears("Em đã chuyển câu hỏi", "0257.3821982")
    return lan


async def test_the_answer_of_staff_comes_back(town: Town) -> None:
    """With the question it answers, into the conversation it came from, once."""
    lan = await asked_staff(town)
    await staff_answer(town, lan, "Mỗi cửa một mã ạ.")
    lan.hears("Quán có hai cửa thì dán mấy mã?", "Mỗi cửa một mã ạ.")
    await staff_answer(town, lan, "Mỗi cửa một mã ạ.")
    lan.hears_nothing()


async def test_the_answer_of_staff_interrupts_nothing(town: Town) -> None:
    """Who is in the middle of something goes on with it."""
    lan = await asked_staff(town)
    await lan.says("/caidat")
    await lan.says("/start android")
    await staff_answer(town, lan, "Mỗi cửa một mã ạ.")
    await lan.says("Tiếp")
    lan.hears("Bước 2/")


async def test_a_ticket_is_answered_once(town: Town) -> None:
    """Of two members of staff the first one's answer counts."""
    await asked_staff(town)
    async with town.store.begin() as tx:
        (ticket,) = await tickets.waiting(tx)
        assert await tickets.answer(tx, ticket.id, "một", town.now)
        assert not await tickets.answer(tx, ticket.id, "hai", town.now)
        assert not await tickets.answer(tx, 999, "ba", town.now)


async def test_an_answer_that_could_not_leave_is_sent_later(town: Town) -> None:
    """ "Later" of the channel costs nothing: what waits is taken up again after that, and no second answer is made."""
    lan = await asked_staff(town)
    town.street.trouble[lan.address.chat_id] = [RetryError(5)]
    await staff_answer(town, lan, "Mỗi cửa một mã ạ.")
    lan.hears_nothing()
    town.passes(seconds=6)
    assert await answers.deliver(town.store, town.library, town.outbox, town.now) == 0
    assert await town.outbox.look() == 1
    await town.outbox.drain()
    lan.hears("Mỗi cửa một mã ạ.")


async def test_an_answer_to_somebody_who_left(town: Town) -> None:
    """They are noted as unreachable, and it is not tried again."""
    lan = await asked_staff(town)
    town.street.trouble[lan.address.chat_id] = [UnreachableError()]
    await staff_answer(town, lan, "Mỗi cửa một mã ạ.")
    assert (await rows(town.store, "address"))[0]["unreachable_at"] == town.now
    assert await answers.deliver(town.store, town.library, town.outbox, town.now) == 0


async def test_ratings_are_counted_without_a_name(town: Town) -> None:
    """How many found an answer good or bad, by day and topic."""
    for label in ("Có ích", "Có ích", "Chưa đúng ý"):
        lan = town.citizen()
        await lan.says(QUESTION["vi"])
        await lan.presses(label)
    async with town.store.read() as tx:
        assert await questions.ratings(tx) == [("bz-what", 2, 1)]
    assert set((await rows(town.store, "rating"))[0]) == {"topic", "day", "good", "bad"}


async def asked(town: Town) -> list[questions.Missed]:
    """What was kept for the editors."""
    async with town.store.read() as tx:
        return await questions.since(tx, town.now - timedelta(days=1))


async def test_what_was_not_answered_is_kept_masked(town: Town) -> None:
    """Without phone number and name, and without anybody it belongs to, sealed; a month later it is gone. Of somebody
    who has agreed to nothing, nothing is kept."""
    await town.citizen().says("0912 345 678 ???")
    lan = await agreed(town)
    await lan.says("0912 345 678 ???")
    (kept,) = await asked(town)
    assert kept.reason == "unanswered" and "???" in kept.text and "912" not in kept.text
    (missed,) = await rows(town.store, "missed_question")
    assert str(missed["text"]).startswith(sealing.MARK)
    assert set(missed) == {"id", "text", "reason", "topic", "language", "asked_at"}
    town.passes(days=31)
    async with town.store.begin() as tx:
        await questions.sweep(tx, town.now)
    assert await rows(town.store, "missed_question") == []


async def test_a_bad_answer_keeps_the_question_masked(town: Town) -> None:
    """What was asked and which topic was shown for it, for the editors; not who they are."""
    lan = await agreed(town)
    await lan.says(QUESTION["vi"])
    await lan.presses("Chưa đúng ý")
    (missed,) = await asked(town)
    assert (missed.text, missed.reason, missed.topic) == (QUESTION["vi"], "bad", "bz-what")
    await lan.says("Tôi tên là Nguyễn Văn Ba, số 0912 345 678. Bluezone là gì vậy?")
    await lan.presses("Chưa đúng ý" if "Chưa đúng ý" in lan.labels else "Không phải các câu này")
    text = (await asked(town))[-1].text
    assert "Bluezone là gì" in text and not any(part in text for part in ("Nguyễn", "Văn", "912", "678"))


async def test_two_questions_without_an_answer_lead_to_a_person(town: Town) -> None:
    """The second time the bot offers to pass the question on; an answer in between begins the count anew."""
    lan = town.citizen()
    for said in ("zxcvb", QUESTION["vi"], "zxcvb"):
        await lan.says(said)
        lan.does_not_hear("câu hỏi để em chuyển", "chuyển câu này")
    await lan.says("qwrtp")
    lan.hears("cán bộ", "qwrtp")
    await lan.presses("Chuyển giúp tôi")
    lan.hears("Em đã chuyển câu hỏi")


async def test_a_nudge_waits_for_nobody_in_a_dialog(town: Town) -> None:
    """A nudge comes beside an open dialog, which goes on at the next answer."""
    lan = await half_way(town)
    await a_day_passes(town, lan)
    other = await owner_at(town, "kind")
    other.hears(ASKED["kind"])
    await lan.says("Tiếp")
    lan.hears("Bước 3/")


async def test_how_long_questions_are_kept_is_the_setting(town: Town) -> None:
    """Somebody who asks what is known of them is told the days after which questions are erased here."""
    services = replace(town.conversation.services, question_days=12)
    town.dispatcher = Dispatcher(
        Conversation(DIALOGS, services), town.store, {"street": town.street}, lambda: town.now, "twelve"
    )
    lan = town.citizen()
    await lan.says("/dulieu")
    lan.hears("thì giữ 12 ngày")


async def test_what_is_nearest_is_shown_beside_an_honest_no(town: Town) -> None:
    """Whoever is told that their question is not known may pick what comes nearest, if anything does."""
    lan, hoa = town.citizen(), town.citizen()
    await lan.says("em đặt lịch chích cho tui với, năm sinh 1960")
    await hoa.says("zxcvb")
    near = town.library.topics["vi"]["cv-vac-register"].question
    assert (near in lan.labels, len(hoa.labels)) == (True, 2), (lan.labels, hoa.labels)


async def test_a_wish_for_a_person_stands_anywhere(town: Town) -> None:
    """Whom to call is told at once, and what would be passed on is what was told, not the last scrap; more that is
    typed goes along, and one word sends it. Then its state is told to whoever asks for it."""
    lan = town.citizen()
    await lan.says("Mã quán tôi đứng tên người làm cũ, nó nghỉ rồi thì qrwtz sao")
    await lan.says("mệt quá, cho chị nói chuyện với người ta nghe, gặp cán bộ cho lẹ")
    lan.hears("0257.3821982", "mấy câu anh/chị vừa nói")
    lan.does_not_hear("lẹ")
    await lan.says("tiệm tên Bún Chị Út ở phường 8")
    lan.hears("ghi thêm")
    await lan.says("ừ")
    lan.hears("Em đã chuyển câu hỏi")
    (ticket,) = await rows(town.store, "ticket")
    assert ticket["answered_at"] is None
    await lan.says("chờ nãy giờ chưa thấy cán bộ nào nhắn lại")
    lan.hears(f"câu hỏi số {ticket['id']}", "chưa trả lời")


async def test_who_wants_a_person_in_english_is_told_so(town: Town) -> None:
    """Staff are told in which language to answer; nobody is asked the question again in Vietnamese."""
    tom = town.citizen("vi")
    await tom.says("hello, is there a real person I could talk to in English")
    tom.hears("0257.3821982", "answer in the language you write in")


@pytest.mark.parametrize("said", ["thiệt không đó em", "dạ chắc hông con", "nói xạo hả"])
async def test_a_doubt_is_told_the_source(town: Town, said: str) -> None:
    """Whoever doubts an answer is told what it rests on, and is neither taken leave of nor told something else."""
    lan = town.citizen()
    await lan.says("Bluezone có tốn pin không?")
    await lan.says(said)
    lan.hears("Câu đó lấy từ", "Phần hỏi đáp chính thức")


async def test_a_number_below_a_code_is_looked_up(town: Town) -> None:
    """However it is spaced, where scanning was spoken of; nobody has it, and the other ways in are told."""
    lan = town.citizen()
    await lan.says("quét mã bằng zalo sao")
    await lan.says("không quét được, thấy ghi số 7 0 4 1 1 5 ở dưới")
    lan.hears("704115", "bốn ứng dụng")


@pytest.mark.parametrize(
    "said", ["em ghé Quy Nhơn hai bữa rồi về, có phải cách ly không", "mới ở Nha Trang về có phải khai không"]
)
async def test_whoever_comes_home_is_ours(town: Town, said: str) -> None:
    """Another province is named by whoever comes back from it; that is no question about that province."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("chỉ rành chuyện ở Phú Yên")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("khoan, nhập lại được rồi. Giờ nó hỏi họ tên địa chỉ", "Bước 5/"),
        ("thôi khỏi, tui làm được rồi", "Bước 1/"),
        ("bluezone có tốn pin không", "Em chuyển câu này"),
        ("muốn xin mã qr cho quán", "Anh/chị có đồng ý không"),
        ("nhắn nhầm", "Bước 1/"),
    ],
)
async def test_nothing_goes_to_staff_that_is_no_question_for_them(town: Town, said: str, heard: str) -> None:
    """Whoever needs nobody any more, tells what the phone shows, asks what is known, or wants something else is heard;
    no ticket is made of it."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.says("gặp người")
    await lan.says(said)
    lan.hears(heard)
    assert not await rows(town.store, "ticket")


async def test_a_call_is_no_pause(town: Town) -> None:
    """Whoever is called and asked for a code is warned; nobody has called them away from installing."""
    lan = town.citizen()
    await lan.says("có người gọi xưng y tế huyện kêu đọc mã 6 số mới gửi về máy, đọc được hông")
    lan.hears("Đừng đọc mã cho ai hết")


async def test_how_to_install_is_shown_and_the_phone_asked(town: Town) -> None:
    """However the app is spelt; nobody reads how it goes on another phone than theirs, or whom to call when ill."""
    ba = town.citizen()
    await ba.says("con oi cai bluzon sao")
    ba.hears("máy của anh/chị là loại nào")
    ba.does_not_hear("115")


async def test_a_yes_with_more_passes_both_on(town: Town) -> None:
    """Whoever has said yes is not asked for it again because they told more."""
    lan = town.citizen()
    await lan.says("cho tôi gặp người thật, máy tôi cứ báo lỗi hoài mà không ai chỉ")
    await lan.says("ừ chuyển đi, máy tôi là iphone 8")
    lan.hears("số phiếu là 1")


async def test_first_words_after_the_start_button_tell_the_language(town: Town) -> None:
    """Channels press "/start" for everybody; whoever then writes plain English is spoken to in English, guides too."""
    tom = town.citizen()
    await tom.says("/start")
    await tom.says("Good morning, I just arrived, how can I install the app on my phone?")
    tom.hears("phone")
    tom.does_not_hear("anh/chị")
    lan = town.citizen()
    await lan.says("/start")
    await lan.says("cài cái app này sao em")
    lan.hears("anh/chị")


@pytest.mark.parametrize("greeting", ["hello", "hi", "alo em"])
async def test_whoever_only_greets_has_not_chosen_a_language(town: Town, greeting: str) -> None:
    """Everybody here says hello: the guide speaks the language of what comes then; "thank you" is only polite."""
    min_jun = town.citizen()
    await min_jun.says(greeting)
    await min_jun.says("how i install bluezone")
    min_jun.hears("To install Bluezone")
    lan = town.citizen("", "lan")
    await lan.says(greeting)
    await lan.says("ok thank you so much")
    await lan.says("cai bluezone sao")
    lan.hears("máy của anh/chị là loại nào")


@pytest.mark.parametrize("first", ["samsung a10", "iphone 7"])
async def test_a_phones_name_is_in_no_language(town: Town, first: str) -> None:
    """Whoever began with what is said in every language is spoken to in that of the first line that tells one, in the
    midst of a guide as well; a word or two there is no choice of a language, nor is a name where a place is registered.
    """
    aryan = town.citizen("")
    await aryan.says(first)
    aryan.hears("Bước 1")
    await aryan.says("i can not find the app")
    aryan.hears("We are at step 1")
    lan = town.citizen("", "lan")
    await lan.says(first)
    await lan.says("done")
    lan.hears("Bước 2")
    await lan.says("không thấy nút mở ở đâu hết")
    lan.hears("Mình đang ở bước 2")
    mike = town.citizen("", "mike")
    await mike.says("hi")
    await mike.presses("English")
    await mike.says("i want register my cafe")
    await mike.says("Quán Cà Phê Mây, 25 Trần Phú, phường 5")
    mike.hears("I heard: Quán Cà Phê Mây")


@pytest.mark.parametrize("asked", ["is Cho Tuy Hoa open", "are Hon Yen and Ganh Da Dia open"])
async def test_names_do_not_hide_the_language(town: Town, asked: str) -> None:
    """Places have Vietnamese names in every language: whoever asks for them in English is answered in it."""
    tom = town.citizen("")
    await tom.says(asked)
    await tom.says("ok")
    assert "Dạ" not in tom.text


async def test_a_question_mark_after_an_answer_wants_it_plainer(town: Town) -> None:
    """No list of commands: what there is beyond the first part."""
    lan = town.citizen()
    await lan.says("bluezone có tốn pin không")
    await lan.says("?")
    lan.hears("Nguồn:")
    lan.does_not_hear("/menu")


async def test_a_phone_number_in_groups_is_no_password(town: Town) -> None:
    """Although one of its groups, beside the word for a code, would look like one."""
    lan = town.citizen()
    await lan.says("mã của quán tui bị nhòe, hỏi số 0257 382 1982 hay 0914 222 335")
    lan.does_not_hear("đừng đọc hay nhắn cho ai")
    await lan.says("mã otp của tui là 4829")
    lan.hears("đừng đọc hay nhắn cho ai")
