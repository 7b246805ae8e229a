"""Small things on Telegram that people notice."""

import asyncio
import io
from collections.abc import AsyncIterator

import pytest
from PIL import Image

from bot.app import App
from bot.channels.telegram import Telegram
from bot.channels.telegram.incoming.taps import SAME, Taps
from bot.model import Address, Choice, Message, Update
from tests.channels.listener import Listener, telegram_alone
from tests.emulators.telegram.server import TelegramDouble

QUESTION = Message("Đi tiếp không?", (Choice("Tiếp", "next"), Choice("Thôi", "no")))


@pytest.fixture
async def listener() -> Listener:
    return Listener()


@pytest.fixture
async def channel(telegram: TelegramDouble, listener: Listener) -> AsyncIterator[Telegram]:
    async with telegram_alone(telegram, listener) as started:
        yield started


def at(chat_id: int) -> Address:
    """Where somebody is written to."""
    return Address("telegram", str(chat_id))


def count(telegram: TelegramDouble, method: str) -> int:
    """How often a method was called."""
    return sum(sent.method == method for sent in telegram.sent)


async def test_a_double_tap_is_one_press(telegram: TelegramDouble, channel: Telegram, listener: Listener) -> None:
    """Both spinners end, and one press is heard, so nothing is sent twice and nobody reads of an earlier question."""
    lan = telegram.person()
    await lan.says("/start")
    await listener.has("/start")
    await channel.send(at(lan.id), QUESTION)
    for _ in range(2):
        await lan.presses("Tiếp")
    await telegram.delivered()
    assert [update.choice for update in listener.heard] == [None, "next"]
    assert count(telegram, "answerCallbackQuery") == 1  # the first one's is for whoever hears it
    await channel.noted(listener.heard[-1])
    assert (count(telegram, "answerCallbackQuery"), telegram.refused) == (2, [])


async def test_what_is_ticked_is_not_ticked_again(
    telegram: TelegramDouble, channel: Telegram, listener: Listener
) -> None:
    """Telegram refuses an edit that changes nothing: the ticked button may be pressed, and nothing is edited."""
    lan = telegram.person()
    await lan.says("/start")
    await listener.has("/start")
    await channel.send(at(lan.id), QUESTION)
    await lan.presses("Tiếp")
    await telegram.delivered()
    await channel.noted(listener.heard[-1])
    assert lan.buttons() == ["✓ Tiếp"]
    listener.heard.clear()
    channel._intake._taps = Taps()  # a while later
    await lan.presses("✓ Tiếp")
    await telegram.delivered()
    await channel.noted(listener.heard[-1])
    assert (count(telegram, "editMessageReplyMarkup"), telegram.refused) == (1, [])


def test_taps() -> None:
    """Another button, another message, a while later: a press of its own; the same update delivered twice goes on to
    whoever knows it by its number."""
    now = 0.0
    taps = Taps(lambda: now)

    def press(number: str, message: str = "5", choice: str = "next") -> Update:
        return Update(number, at(1), choice=choice, about=("q" + number, message, "Tiếp"))

    assert [taps.again(press("1")), taps.again(press("1")), taps.again(press("2"))] == [False, False, True]
    assert not taps.again(press("3", message="6"))
    assert not taps.again(press("4", choice="no"))
    now = SAME
    assert not taps.again(press("5"))


async def test_whoever_waits_sees_that_something_is_done(
    telegram: TelegramDouble, channel: Telegram, listener: Listener
) -> None:
    """Beyond a second the chat shows "typing"; what is quick shows nothing."""
    lan = telegram.person()
    await lan.says("nhanh")
    await listener.has("nhanh")
    assert count(telegram, "sendChatAction") == 0
    shown = asyncio.Event()

    async def until_shown(_update: Update) -> None:
        while not count(telegram, "sendChatAction"):
            await asyncio.sleep(0.01)
        shown.set()

    listener.first = until_shown
    await lan.says("chậm")
    async with asyncio.timeout(10):
        await shown.wait()
    [action] = [sent for sent in telegram.sent if sent.method == "sendChatAction"]
    assert (action.payload, telegram.refused) == ({"chat_id": lan.id, "action": "typing"}, [])


@pytest.mark.parametrize("after", [Message("Em cảm ơn."), QUESTION])
async def test_the_keyboard_for_a_phone_number_goes(
    telegram: TelegramDouble, channel: Telegram, listener: Listener, after: Message
) -> None:
    """Whatever comes after a number that was typed, with buttons of its own or without."""
    lan = telegram.person()
    await lan.says("/dangky")
    await listener.has("/dangky")
    await channel.send(at(lan.id), Message("Số nào?", phone_button="Gửi số của tôi"))
    assert lan.reply_buttons() == ["Gửi số của tôi"]
    await channel.send(at(lan.id), after)
    assert (lan.reply_buttons(), telegram.refused) == ([], [])
    await lan.hears(after.text)


async def test_a_shared_number_needs_no_tick(telegram: TelegramDouble, channel: Telegram, listener: Listener) -> None:
    """Telegram hides the keyboard once it was used, so nothing is said for that."""
    lan = telegram.person()
    await lan.says("/dangky")
    await listener.has("/dangky")
    await channel.send(at(lan.id), Message("Số nào?", phone_button="Gửi số của tôi"))
    await lan.shares_contact("+84912345678")
    await telegram.delivered()
    await channel.send(at(lan.id), QUESTION)
    assert [message["text"] for message in lan.received] == ["Số nào?", "Đi tiếp không?"]


async def test_a_question_under_a_photo_is_answered(telegram: TelegramDouble, app: App) -> None:
    """A caption is words; where it asks for nothing that we know, the picture is spoken of."""
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(out, "PNG")
    lan = telegram.person("Lan")
    await lan.sends_photo(out.getvalue(), "cài bluezone có tốn pin không")
    await lan.hears("10%", within=15)
    await lan.sends_photo(out.getvalue(), "đây")
    await lan.hears("cảm ơn tấm hình", within=15)
