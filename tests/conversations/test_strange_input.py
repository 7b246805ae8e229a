"""Whatever somebody sends, they get an answer that helps, and nothing breaks."""

import pytest
from structlog.testing import capture_logs

from bot.content import Library
from bot.dialogs import DIALOGS
from bot.model import Attachment
from tests.conversations.scenes import ANSWER, ANSWERS, ASKED, QUESTION, owner_at, rows
from tests.people import Town

STRANGE = [
    "???",
    "🙂🙂🙂",
    "asdf qwer zxcv",
    "0",
    "99",
    "-0",
    "'; DROP TABLE person; --",
    "<script>alert(1)</script>",
    "{name} %s {0} {{",
    "\u202eabc\u200b\u0007",
    "a" * 10_000,
    "là gì " * 2_000,
    "/",
    "//",
    "/khongco",
    "/start@the_bot",
    "[ ]",
]


async def test_strange_words_out_of_the_blue(town: Town) -> None:
    """Whoever says them first of all is answered, in sentences, and without an error."""
    for text in STRANGE:
        lan = town.citizen()
        with capture_logs() as logs:
            await lan.says(text)
        assert lan.text.strip() and not logs, text


@pytest.mark.parametrize("step", ["kind", "phone"])
async def test_strange_words_in_the_middle(town: Town, step: str) -> None:
    """They are no answer: the question stays, and a good answer still counts."""
    for text in STRANGE:
        lan = await owner_at(town, step)
        with capture_logs() as logs:
            await lan.says(text)
        assert lan.text.strip() and not logs, text
        await lan.says("/menu")
        await lan.says("1")
        lan.hears(ASKED[step])


async def test_what_is_not_words(town: Town) -> None:
    """A photo, a sticker, a voice message, a location: thanks, and please type."""
    for attachment in Attachment:
        lan = town.citizen()
        await lan.sends(attachment)
        lan.hears("gõ câu hỏi giúp em")


@pytest.mark.parametrize("step", ["name", "kind", "phone"])
async def test_what_is_not_words_in_the_middle(town: Town, step: str) -> None:
    """It is no answer: the same question is put again."""
    for attachment in Attachment:
        lan = await owner_at(town, step)
        await lan.sends(attachment)
        lan.hears("giúp em", ASKED[step])


async def test_nothing_at_all(town: Town) -> None:
    """An update with nothing in it gets a kind word and not silence."""
    lan = town.citizen()
    await lan.does()
    lan.hears("Em mới chỉ hiểu được chữ")


async def test_a_forwarded_message_is_a_question(town: Town) -> None:
    """What somebody forwards is asked about, not taken for an answer to the step that waits."""
    lan = await owner_at(town, "name")
    await lan.says("Bluezone là gì", forwarded=True)
    lan.hears(ANSWER["vi"], ASKED["name"])
    await lan.says("1", forwarded=True)
    lan.does_not_hear(ANSWER["vi"])


async def test_a_name_that_is_too_long(town: Town) -> None:
    """How much of it was read and may be is said; the question stays."""
    lan = await owner_at(town, "name")
    await lan.says("Cà phê " * 1_000)
    lan.hears("2000 ký tự", "80 ký tự", ASKED["name"])


async def test_a_shared_number_where_none_is_asked_for(town: Town) -> None:
    """A contact out of the blue is answered like anything that is not words, and kept nowhere."""
    lan = town.citizen()
    await lan.shares("+84912345678")
    lan.hears("Anh/chị")
    assert "912345678" not in str(await rows(town.store, "session"))


async def test_a_button_pressed_twice(town: Town) -> None:
    """The second press of a double tap finds the question over: it is put as it is now, and nothing is skipped."""
    lan = await owner_at(town, "kind")
    pressed = lan.button("Quán ăn").value
    await lan.does(choice=pressed)
    lan.hears(ASKED["district"])
    await lan.does(choice=pressed)
    lan.hears("Nút đó là của câu trước", ASKED["district"])


async def test_a_button_of_long_ago(town: Town) -> None:
    """A button of a question that is over changes nothing, also when the same choice is offered again."""
    lan = await owner_at(town, "confirm")
    old = lan.button("Đúng, đăng ký").value
    await lan.presses("Sửa tên")
    await lan.says("Phở Cô Ba")
    await lan.does(choice=old)
    lan.hears("Nút đó là của câu trước", "Phở Cô Ba", ASKED["confirm"])
    assert await rows(town.store, "checkpoint") == []


FORGED = ["", "1", "1:", "x:yes", "open:", "open:nothing", "open:topic:nothing", "9" * 200]
GONE = ["open:guide:nothing", "open:guide:android/nothing", "open:checkpoints:NOBODYS2"]


@pytest.mark.parametrize("values", [FORGED, GONE], ids=["forged", "gone"])
async def test_a_button_that_nobody_offered(town: Town, values: list[str]) -> None:
    """A forged press shows where one is or can begin; one whose page or place has gone leads somewhere all the same."""
    for value in values:
        lan = town.citizen()
        with capture_logs() as logs:
            await lan.does(choice=value)
        assert lan.labels and not logs, value


@pytest.mark.parametrize("command", ["/khongco", "/DANGKYY", "/menu@the_bot", "/ menu"])
async def test_an_unknown_command_shows_the_menu(town: Town, command: str) -> None:
    """Who tries a command wants to know what there is."""
    lan = town.citizen()
    await lan.says(command)
    lan.hears("Anh/chị cần gì ạ?")


COMMANDS = [command for dialog in DIALOGS for command in dialog.commands]


async def test_every_command_answers(town: Town) -> None:
    """In any case, with the bot's name behind it, and each belongs to one dialog."""
    assert len(set(COMMANDS)) == len(COMMANDS)
    for command in COMMANDS:
        for typed in (f"/{command}", f"/{command.upper()}", f"/{command}@the_bot"):
            lan = town.citizen()
            await lan.says(typed)
            lan.does_not_hear("Mã lỗi")
            assert lan.messages, typed


async def test_every_deep_link_of_the_site(town: Town, library: Library) -> None:
    """ "/start install" and the others open what the site says, for somebody who was never here before."""
    for link, opens in library.site.links.items():
        lan = town.citizen()
        await lan.says(f"/start {link}")
        name, _, arg = opens.partition(":")
        expected = library.guides["vi"][arg].pages[0].text if name == "guide" else "Anh/chị có đồng ý không"
        lan.hears(expected)


async def test_a_deep_link_of_nonsense(town: Town) -> None:
    """It greets, or says that no checkpoint has this code; it never opens anything by its inner name."""
    for payload in ("nonsense", "cp", "cp_", "open:delete", "guide:android", "install extra", "%00", "x" * 64):
        lan = town.citizen()
        with capture_logs() as logs:
            await lan.says(f"/start {payload}")
        assert not logs and lan.labels, payload
        lan.does_not_hear("Anh/chị chắc chưa", "Bước 1")


LEAVING = ("thôi", "Thôi.", "hủy", "HUY", "thoat", "dừng", "Dừng!", "stop", "cancel", "never mind", "/cancel", "/thoat")


async def test_words_that_leave(town: Town) -> None:
    """In both languages, with and without diacritics: the dialog is over, and nothing of it kept."""
    for word in LEAVING:
        lan = await owner_at(town, "phone")
        await lan.says(word)
        lan.hears("mình dừng lại ở đây")
        await lan.says(ANSWERS["phone"])
        lan.does_not_hear(ASKED["confirm"])
    assert await rows(town.store, "checkpoint") == []


@pytest.mark.parametrize("said", ["để sau", "thôi mai làm tiếp", "later"])
async def test_who_goes_on_later_goes_on_there(town: Town, said: str) -> None:
    """Whoever puts it off is asked nothing more, and a day later the same question, with all that was answered; whoever
    leaves for good, or comes after a week, begins anew."""
    lan = await owner_at(town, "phone")
    await lan.says(said)
    lan.hears("làm tiếp", "đúng chỗ này")
    town.passes(days=1)
    await lan.says("làm tiếp")
    lan.hears(ASKED["phone"])
    await lan.says(ANSWERS["phone"])
    lan.hears(ASKED["confirm"], ANSWERS["address"])
    await lan.says(said)
    town.passes(days=8)
    await lan.says("làm tiếp đăng ký")
    lan.hears(ASKED["name"])


@pytest.mark.parametrize("word", ["DUNG", "HUY", "STOP", "/stop", "ngừng nhắc", "huy nhan tin", "tắt tin nhắc"])
async def test_words_that_end_reminders(town: Town, word: str) -> None:
    """They end at once, whatever is open; the open dialog goes on."""
    lan = await owner_at(town, "kind")
    await lan.says("/nhactin")
    await lan.presses("Có, nhắc tôi")
    assert (await rows(town.store, "person"))[0]["reminders"]
    await lan.says(word)
    lan.hears("em không tự nhắn", ASKED["kind"])
    person = (await rows(town.store, "person"))[0]
    assert (person["reminders"], person["nudges"]) == (False, False)


@pytest.mark.parametrize("word", ["đúng", "Đúng", "ĐÚNG", "đụng", "dùng", "đừng", "dựng"])
async def test_words_that_only_look_like_stop(town: Town, word: str) -> None:
    """ "đúng" (yes), "dùng" (use) and their like end no reminders."""
    lan = await owner_at(town, "kind")
    await lan.says("/start reminders")
    await lan.presses("Có, nhắc tôi")
    await lan.says(word)
    assert (await rows(town.store, "person"))[0]["reminders"]


async def test_yes_in_words_registers(town: Town) -> None:
    """ "đúng" at the summary is the yes that it sounds like."""
    lan = await owner_at(town, "confirm")
    await lan.says("đúng")
    lan.hears("Đã đăng ký xong")


async def test_a_number_means_what_was_offered_last(town: Town) -> None:
    """ "1", "1.", "số 1" pick the first choice that was shown."""
    for typed in ("1", " 1. ", "số 1", "so 1", "#1"):
        lan = town.citizen()
        await lan.says("/menu")
        await lan.says(typed)
        lan.hears("máy của anh/chị là loại nào")


async def test_a_question_needs_no_greeting(town: Town) -> None:
    """The very first message may be the question."""
    for language in ("vi", "en"):
        lan = town.citizen(language)
        await lan.says(QUESTION[language])
        lan.hears(ANSWER[language])
