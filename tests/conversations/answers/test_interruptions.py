"""A question in the middle of something is answered, and then the dialog goes on."""

import pytest

from bot.content import Library
from tests.conversations.scenes import ANSWER, ANSWERS, ASKED, EVERY, QUESTION, owner, owner_at, rows
from tests.people import Citizen, Town


@pytest.mark.parametrize("step", ASKED)
async def test_a_question_at_any_step_is_answered_and_the_step_asked_again(town: Town, step: str) -> None:
    """At free text, choices, the commune, the phone and the summary; afterwards the answer is taken as if nothing
    had happened."""
    lan = await owner_at(town, step)
    await lan.says(QUESTION["vi"])
    lan.hears(ANSWER["vi"], ASKED[step])
    await lan.says(ANSWERS[step])
    lan.does_not_hear(ASKED[step])


async def test_the_whole_registration_with_a_question_at_every_step(town: Town) -> None:
    """Six questions in between cost nothing that was answered."""
    lan = await owner(town)
    for step, answer in EVERY.items():
        await lan.says(QUESTION["vi"])
        lan.hears(ASKED[step])
        await lan.says(answer)
    lan.hears("Đã đăng ký xong Quán Hương")


async def test_a_question_in_the_other_language(town: Town) -> None:
    """Who chats in Vietnamese may ask in English: the answer comes in English, and they may go on in it."""
    lan = await owner_at(town, "kind")
    await lan.says(QUESTION["en"])
    lan.hears(ANSWER["en"], "I can go on in English", ASKED["kind"])


async def test_the_name_of_a_place_is_not_taken_for_a_question(town: Town) -> None:
    """A step that takes any words keeps what only sounds like a topic."""
    lan = await owner_at(town, "name")
    await lan.says("Cửa hàng Bluezone")
    lan.hears(ASKED["district"])


async def test_a_question_on_a_page_of_a_guide(town: Town) -> None:
    """After an answer that has nothing to do with the page one line says where that is, with its buttons: the page
    stands a little above."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.presses("Tiếp")
    page = lan.text.partition("\n")[0]
    await lan.says(QUESTION["vi"])
    lan.hears(ANSWER["vi"], "Mình đang ở bước 2/11")
    lan.does_not_hear(page)
    await lan.presses("Tiếp")
    lan.hears("Bước 3/11")


@pytest.mark.parametrize(
    ("begin", "asked"),
    [
        ("/noio", "Anh/chị ở huyện, thị xã"),
        ("/nhom", "Anh/chị thuộc nhóm nào"),
        ("/nhactin", "Tin nhắc đang tắt"),
        ("/xoa", "Anh/chị chắc chưa"),
    ],
)
async def test_a_question_in_every_other_dialog(town: Town, begin: str, asked: str) -> None:
    """Wherever something is asked of people, they may ask first."""
    lan = await owner(town)
    await lan.says("thôi")
    await lan.says(begin)
    lan.hears(asked)
    await lan.says(QUESTION["vi"])
    lan.hears(ANSWER["vi"], asked)


async def test_a_related_question_leads_back_too(town: Town) -> None:
    """Pressing on to the next topic, and rating it, keeps the dialog open underneath."""
    lan = await owner_at(town, "kind")
    await lan.says(QUESTION["vi"])
    await lan.presses("Bluezone hoạt động như thế nào")
    lan.hears("ba bước", ASKED["kind"])
    await lan.presses("Có ích")
    lan.hears("Em vui quá", ASKED["kind"])


async def test_another_dialog_in_between(town: Town) -> None:
    """A whole dialog may come between two steps; the first one waits under it."""
    lan = await owner_at(town, "address")
    await lan.says("/noio")
    await lan.says("Hai Riêng")
    await lan.presses("Người dân")
    lan.hears("em ghi rồi", ASKED["address"])


async def test_the_menu_in_between(town: Town) -> None:
    """The menu offers the way back first."""
    lan = await owner_at(town, "address")
    await lan.says("/menu")
    await lan.says("1")
    lan.hears(ASKED["address"])


async def refused(town: Town) -> Citizen:
    """Somebody who does not agree that anything is kept."""
    lan = town.citizen()
    await lan.says("/dangky")
    await lan.presses("Không, cảm ơn")
    return lan


async def test_consent_refused(town: Town) -> None:
    """Refusing is fine: nothing is kept, questions are answered, and the next time it is asked again."""
    lan = await refused(town)
    lan.hears("em không giữ gì cả")
    person = (await rows(town.store, "person"))[0]
    assert (person["consented_at"], person["district"], person["group"], person["reminders"]) == (
        None,
        None,
        None,
        False,
    )
    await lan.says(QUESTION["vi"])
    lan.hears(ANSWER["vi"])
    await lan.says("/noio")
    lan.hears("Anh/chị có đồng ý không")


async def test_a_refusal_with_a_question(town: Town) -> None:
    """ "I do not agree. What is it for?" refuses, and the question is answered, or is the first or second of what
    is offered; nobody is pressed."""
    for said in ("không đồng ý, cho thông tin làm chi", "khong dong y, bluezone la gi"):
        lan = town.citizen()
        await lan.says("/dangky")
        await lan.says(said)
        lan.hears("em không giữ gì cả")
        lan.does_not_hear("Anh/chị có đồng ý")
        offered = any("lưu thông tin của tôi" in label for label in lan.labels[:4])
        assert offered or lan.text.rstrip().count("\n") > 3


@pytest.mark.parametrize("word", ["1", "Tôi đồng ý", "toi dong y", "đồng ý", "ĐỒNG Ý"])
async def test_consent_given(town: Town, word: str) -> None:
    """Agreeing in words or by number is kept with its time, leads to what was wanted, and is asked only once."""
    lan = town.citizen()
    await lan.says("/dangky")
    await lan.says(word)
    lan.hears(ASKED["name"])
    assert (await rows(town.store, "person"))[0]["consented_at"] == town.now
    await lan.says("/noio")
    lan.does_not_hear("đồng ý không")


@pytest.mark.parametrize("word", ["ừm", "để coi đã", "?", "123"])
async def test_silence_is_not_consent(town: Town, word: str) -> None:
    """Anything but a yes is no yes."""
    lan = town.citizen()
    await lan.says("/dangky")
    await lan.says(word)
    assert lan.text.strip()
    assert (await rows(town.store, "person"))[0]["consented_at"] is None


async def test_another_language_in_the_middle(town: Town) -> None:
    """The same question is put in the other language, and what was answered stays."""
    lan = await owner_at(town, "address")
    await lan.says("english")
    lan.hears("From now on I speak English", "What is the address?")
    await lan.says("12 Tran Phu")
    await lan.says("tiếng việt")
    lan.hears("Từ giờ em nói tiếng Việt", ASKED["phone"])
    await lan.says("0912345678")
    lan.hears("Cà phê Hương", "12 Tran Phu")


async def test_every_site_language_is_switched_to(town: Town, library: Library) -> None:
    """A stranger whose phone is in another language is greeted in the site's own, and can switch."""
    lan = town.citizen("fr")
    await lan.says("/start")
    lan.hears("Chào cô bác")
    await lan.presses("English")
    assert (await rows(town.store, "person"))[0]["language"] == "en"
