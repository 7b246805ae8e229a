"""The bot on Telegram: our program and a strict double of the real thing, over HTTP."""

import asyncio
import io
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
import zxingcpp
from PIL import Image
from pydantic import SecretStr

from bot.app import App
from bot.campaigns.compose import compose
from bot.delivery import Sender
from bot.model import Address, DeliveryState
from bot.model.campaigns.audience import EVERYBODY
from bot.store.campaigns import campaigns
from bot.store.ledger.lanes import Pace
from bot.store.people import people
from tests.channels.zalo.walks import code_of
from tests.emulators.telegram.people import Person
from tests.emulators.telegram.server import TelegramDouble
from tests.pictures import printed
from tests.running import free_port, running, settings

PNG = Image.new("RGB", (40, 40), "white")


@pytest.fixture
async def hooked(telegram: TelegramDouble, database_url: str) -> AsyncIterator[App]:
    """The program, with a webhook."""
    port = free_port()
    chosen = settings(
        database_url,
        telegram_token=SecretStr("1:test"),
        telegram_api_url=telegram.root,
        port=port,
        public_url=f"http://127.0.0.1:{port}",
    )
    async with running(chosen) as started:
        async with asyncio.timeout(5):
            while not any(sent.method == "setWebhook" for sent in telegram.sent):
                await asyncio.sleep(0.01)
        yield started


def methods(telegram: TelegramDouble) -> list[str]:
    """What was called, polls aside."""
    return [sent.method for sent in telegram.sent if sent.method != "getUpdates"]


async def test_a_citizen_goes_through_the_guide(telegram: TelegramDouble, app: App) -> None:
    """A deep link opens the guide; its pages come as pictures with buttons, to the last one, and nothing is refused."""
    lan = telegram.person("Lan")
    await lan.starts("install")
    await lan.hears("iPhone")
    await lan.presses("Android")
    await lan.hears("Bước 1")
    for number in range(2, 12):
        await lan.presses("Tiếp")
        await lan.hears(f"Bước {number}/11")
    await lan.presses("Xong, chạy rồi")
    await lan.hears("thỉnh thoảng nhận tin")
    assert telegram.refused == []
    assert len(lan.pictures) >= 11


async def test_a_question_is_answered_in_the_middle_of_a_guide(telegram: TelegramDouble, app: App) -> None:
    """A question without diacritics is answered, and the page that was open comes again."""
    lan = telegram.person("Lan")
    await lan.starts("android")
    await lan.hears("Bước 1")
    await lan.says("cai bluezone co ton pin khong")
    await lan.hears("10%")
    await lan.hears("bước 1")


async def test_whoever_is_ill_reads_whom_to_call(telegram: TelegramDouble, app: App) -> None:
    """Telegram has no button that calls: the numbers are in the text, once, and nothing is refused."""
    lan = telegram.person("Lan")
    await lan.says("con tui khó thở quá")
    heard = await lan.hears("Gọi cấp cứu 115")
    assert heard["text"].count("Gọi cấp cứu 115") == 1 and "tel:" not in heard["text"]
    assert telegram.refused == []


async def test_a_cafe_is_registered_and_its_qr_decodes(telegram: TelegramDouble, app: App) -> None:
    """The phone number can be shared with one press; the QR arrives as a picture and as a file and says the same."""
    hoa = telegram.person("Hoa")
    await registers(hoa)
    sheets = [Image.open(io.BytesIO(hoa.pictures[-1])), printed(hoa.documents[-1])]
    codes = {found.text for sheet in sheets for found in zxingcpp.read_barcodes(sheet)}
    assert len(codes) == 1
    assert codes.pop().startswith(f"{app.settings.address}/c/")
    assert telegram.refused == []


async def test_whoever_scans_a_code_arrives_and_leaves(telegram: TelegramDouble, app: App) -> None:
    """The code under a poster is a word that a link begins with."""
    hoa, lan = telegram.person("Hoa"), telegram.person("Lan")
    await registers(hoa)
    await lan.starts(f"cp_{await code_of(app)}")
    await lan.hears("Đây là mã của")
    await lan.presses("Tôi vừa đến")
    await lan.hears("đồng ý")
    await lan.presses("Tôi đồng ý")
    await lan.hears("anh/chị đến Cà phê Hương")
    await lan.presses("Tôi rời đi")
    await lan.hears("đã rời đi")
    assert telegram.refused == []


async def registers(hoa: Person) -> None:
    """Registers a café, from consent to the poster."""
    await hoa.says("/dangky")
    await hoa.hears("đồng ý")
    await hoa.presses("Tôi đồng ý")
    await hoa.hears("tên gì")
    await hoa.says("Cà phê Hương")
    await hoa.hears("huyện, thị xã")
    await hoa.says("hoa kien")
    await hoa.hears("Địa chỉ")
    await hoa.says("12 Trần Phú")
    await hoa.hears("gọi điểm này theo số điện thoại nào")
    assert hoa.reply_buttons() == ["Gửi số của tôi"]
    await hoa.shares_contact("+84912345678")
    await hoa.hears("Đúng hết chưa")
    await hoa.presses("Đúng, đăng ký")
    await hoa.hears("đã khai báo ở tokhaiyte.vn chưa")
    await hoa.presses("Chưa, để sau tôi làm")
    await hoa.hears("Mỗi cửa chỉ một mã", within=20)
    await hoa.presses("Không cần nhắc")
    await hoa.hears("Khi nào có mã QR")


async def test_a_place_is_handed_over_by_a_link_of_telegram(telegram: TelegramDouble, app: App) -> None:
    """The one-time link opens the bot itself, by the name that Telegram gave it; whoever presses START is offered the
    place."""
    hoa, minh = telegram.person("Hoa"), telegram.person("Minh")
    await registers(hoa)
    await hoa.says("/diem")
    await hoa.hears("các điểm kiểm dịch của anh/chị")
    await hoa.presses("Cà phê Hương")
    await hoa.hears("mang mã tạm")
    await hoa.presses("bàn giao")
    await hoa.hears("ghi khách")
    await hoa.presses("Bàn giao điểm này")
    given = (await hoa.hears("gửi liên kết này"))["text"]
    [start] = re.findall(r"https://t\.me/guide_test_bot\?start=(take_\S+)", given)
    assert "/start" not in given
    await minh.starts(start)
    await minh.hears("đồng ý")
    await minh.presses("Tôi đồng ý")
    await minh.hears("Cà phê Hương")
    assert telegram.refused == []


async def test_a_picture_is_uploaded_once(telegram: TelegramDouble, app: App) -> None:
    """The second person gets the same picture by the id that Telegram gave it."""
    for name in ("Lan", "Hoa"):
        person = telegram.person(name)
        await person.starts("android")
        await person.hears("Bước 1")
    photos = [sent for sent in telegram.sent if sent.method == "sendPhoto"]
    assert [bool(sent.files) for sent in photos] == [True, False]


async def test_a_pressed_button_is_ticked_and_the_others_go(telegram: TelegramDouble, app: App) -> None:
    """After a press only the picked button is left under its message, so that nobody presses twice in vain."""
    lan = telegram.person("Lan")
    await lan.says("/dangky")
    await lan.hears("đồng ý")
    await lan.presses("Tôi đồng ý")
    await lan.hears("tên gì")
    question = next(message for message in lan.received if "đồng ý không" in message.get("text", ""))
    assert [row[0]["text"] for row in question["reply_markup"]["inline_keyboard"]] == ["✓ Tôi đồng ý"]


async def test_a_stale_button_gets_an_answer(telegram: TelegramDouble, app: App) -> None:
    """A button of an earlier question says so and brings the current one."""
    lan = telegram.person("Lan")
    await lan.says("/dangky")
    await lan.hears("đồng ý")
    await lan.presses("Tôi đồng ý")
    await lan.hears("tên gì")
    await lan.presses_old(0, "Không")
    await lan.hears("câu trước")


async def test_stickers_and_photos_get_an_answer(telegram: TelegramDouble, app: App) -> None:
    """What is no text is answered kindly, never with silence."""
    lan = telegram.person("Lan")
    await lan.sends_sticker()
    await lan.hears("em cảm ơn cô bác")
    picture = io.BytesIO()
    PNG.save(picture, "PNG")
    await lan.sends_photo(picture.getvalue())
    await lan.hears("cảm ơn tấm hình")


async def test_commands_are_shown_in_both_languages(telegram: TelegramDouble, app: App) -> None:
    """Telegram's list of commands is set for everybody, and once more for each language."""
    lan = telegram.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")
    listed = telegram.world.commands
    assert {"menu", "caidat", "dangky", "xoa"} <= {command["command"] for command in listed["vi"]}
    assert listed["en"][0]["description"] != listed["vi"][0]["description"]


async def test_who_blocks_the_bot_gets_no_reminders(telegram: TelegramDouble, app: App) -> None:
    """Blocking ends the subscription: the person is out of every audience from then on."""
    lan = telegram.person("Lan")
    await lan.says("/nhactin")
    await lan.hears("đồng ý")
    await lan.presses("Tôi đồng ý")
    await lan.hears("Tin nhắc đang tắt")
    await lan.presses("Có, nhắc tôi")
    await lan.hears("Đã bật tin nhắc")
    lan.blocks()
    await telegram.delivered()
    async with app.store.read() as tx:
        person = await people.at(tx, Address("telegram", str(lan.id)))
    assert person is not None
    assert not person.reminders


async def test_a_reminder_reaches_who_wants_it(telegram: TelegramDouble, app: App) -> None:
    """A campaign goes to the one who turned reminders on, in her language, and to nobody else."""
    lan, hoa = telegram.person("Lan"), telegram.person("Hoa")
    await hoa.says("/menu")
    await hoa.hears("Anh/chị cần gì")
    await lan.says("/nhactin")
    await lan.hears("đồng ý")
    await lan.presses("Tôi đồng ý")
    await lan.hears("Tin nhắc đang tắt")
    await lan.presses("Có, nhắc tôi")
    await lan.hears("Đã bật")
    now = datetime.now(UTC)
    async with app.store.begin() as tx:
        number = await campaigns.add(
            tx, "5K", {"vi": "Nhớ bật Bluetooth.", "en": "Bluetooth on."}, EVERYBODY, now, "", now
        )
    await app.worker.fire()
    await app.worker.enrol()
    at_any_hour = Sender(app.store, app.channels, {"telegram": Pace(30)}, compose(app.library))
    while await at_any_hour.step() == 0:
        await asyncio.sleep(0.1)  # a second after her last word
    await lan.hears("Nhớ bật Bluetooth.")
    async with app.store.read() as tx:
        (firing,) = await campaigns.occurrences(tx, number)
    assert firing.totals == {state.value: int(state is DeliveryState.SENT) for state in DeliveryState}


async def test_a_webhook_needs_its_secret(telegram: TelegramDouble, hooked: App) -> None:
    """Who does not know the secret is refused; who does is answered."""
    async with aiohttp.ClientSession() as session:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guess"}):
            async with session.post(f"{hooked.settings.address}/telegram", json={}, headers=headers) as answer:
                assert answer.status == 403
    lan = telegram.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")


async def test_an_update_delivered_five_times_is_answered_once(telegram: TelegramDouble, hooked: App) -> None:
    """However often the webhook is called with the same update, one answer comes."""
    telegram.deliver_times = 5
    lan = telegram.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")
    await telegram.delivered()
    await hooked.dispatcher.drain()
    assert methods(telegram).count("sendMessage") == 1


async def test_a_press_that_is_delivered_twice_is_answered_once(telegram: TelegramDouble, hooked: App) -> None:
    """One spinner is ended and one tick set; Telegram is asked for nothing that it refuses."""
    telegram.deliver_times = 2
    lan = telegram.person("Lan")
    await lan.says("/dangky")
    await lan.hears("đồng ý", within=15)
    await lan.presses("Tôi đồng ý")
    await lan.hears("tên gì", within=15)
    await telegram.delivered()
    await hooked.dispatcher.drain()
    called = methods(telegram)
    assert (called.count("answerCallbackQuery"), called.count("editMessageReplyMarkup")) == (1, 1)
    assert telegram.refused == []


async def test_many_people_are_answered_in_order_each(telegram: TelegramDouble, hooked: App) -> None:
    """Twenty people write five things each at once: everybody's five answers come in the order of their questions."""

    async def five(number: int) -> list[str]:
        person = telegram.person(f"p{number}")
        for text in ("/nhactin", "Tôi đồng ý", "Có, nhắc tôi", "/dulieu", "/menu"):
            await person.says(text)
        await person.hears("Anh/chị cần gì", within=30)
        return [message["text"][:12] for message in person.received]

    heard = await asyncio.gather(*(five(number) for number in range(20)))
    assert len({tuple(one) for one in heard}) == 1


async def test_a_flood_is_waited_out(telegram: TelegramDouble, app: App) -> None:
    """When Telegram says "later", the reply comes later and is not lost."""
    telegram.flood(1, after=0)
    lan = telegram.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì", within=10)


async def test_telegram_that_is_down_at_the_start_is_waited_for(database_url: str) -> None:
    """The program starts without Telegram, and its web pages serve."""
    nowhere = f"http://127.0.0.1:{free_port()}"
    chosen = settings(database_url, telegram_token=SecretStr("1:test"), telegram_api_url=nowhere)
    async with running(chosen), aiohttp.ClientSession() as session:
        async with session.get(f"{chosen.address}/health/ready") as answer:
            assert answer.status == 200
