"""Telegram never makes us deaf: not by an error, not by what it sends, not by one slow person."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import structlog

from bot.channels.telegram import Telegram
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming import intake, polling
from bot.channels.telegram.incoming.intake import SECRET_HEADER
from bot.channels.telegram.incoming.polling import Polling
from bot.model import Update
from bot.model.supervisor import beside
from tests.channels.listener import Listener, telegram_alone
from tests.emulators.telegram.server import TelegramDouble

SECRETLY = "con tui khó thở"
CHAT = {"id": 7, "type": "private"}

MALFORMED: list[tuple[str, Any]] = [
    ("message", {"poll": {"question": SECRETLY}, "text": SECRETLY}),
    ("message", {"chat": CHAT, "from": {"id": 7}, "text": [SECRETLY]}),
    ("callback_query", {"id": "1", "message": {"message_id": "x", "chat": CHAT}, "data": SECRETLY}),
    ("my_chat_member", {"chat": CHAT, "old_chat_member": SECRETLY}),
    ("my_chat_member", SECRETLY),
]

NOTICES: list[dict[str, Any]] = [
    {"pinned_message": {"message_id": 1, "chat": CHAT, "date": 0}},
    {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    {"write_access_allowed": {"from_request": True}},
    {"chat_background_set": {"type": {}}},
]


@pytest.fixture
async def listener() -> Listener:
    return Listener()


@pytest.fixture
async def channel(telegram: TelegramDouble, listener: Listener) -> AsyncIterator[Telegram]:
    async with telegram_alone(telegram, listener) as started:
        yield started


async def test_a_webhook_that_cannot_be_deleted_at_first(
    telegram: TelegramDouble, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again, and then everybody is heard."""
    monkeypatch.setattr(intake, "PAUSE", 0.05)
    telegram.fault("error", "deleteWebhook")
    async with telegram_alone(telegram, listener):
        await telegram.person().says("xin chào")
        await listener.has("xin chào")


async def test_a_poll_that_fails(telegram: TelegramDouble, listener: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its answer is no JSON: the next poll hears what was said meanwhile."""
    monkeypatch.setattr(polling, "PAUSE", 0.05)
    telegram.fault("garbage", "getUpdates")
    async with telegram_alone(telegram, listener):
        await telegram.person().says("xin chào")
        await listener.has("xin chào")


async def test_what_cannot_be_read_is_skipped(telegram: TelegramDouble, channel: Telegram, listener: Listener) -> None:
    """Counted and acknowledged; the log says which field it was, and nothing of what was in it; whoever writes after it
    is heard."""
    with structlog.testing.capture_logs() as lines:
        for kind, body in MALFORMED:
            telegram.world.updates.put(kind, body, 7)
        await telegram.person().says("xin chào")
        await listener.has("xin chào")
        await telegram.delivered()
    assert channel.unread == len(MALFORMED)
    assert [line["event"] for line in lines] == ["update not read"] * len(MALFORMED)
    assert SECRETLY not in str(lines) and "my_chat_member" in str(lines)


async def test_a_webhook_lets_go_of_what_cannot_be_read(telegram: TelegramDouble, channel: Telegram) -> None:
    """It would be no better when it is posted again: it is answered as if it had been saved."""
    [hook] = channel.webhooks
    for kind, body in MALFORMED:
        await hook.take({SECRET_HEADER: "telegram-webhook"}, json.dumps({"update_id": 1, kind: body}).encode())
    await hook.take({SECRET_HEADER: "telegram-webhook"}, b"{}")
    assert channel.unread == len(MALFORMED) + 1


async def test_one_slow_person_keeps_nobody_waiting(
    telegram: TelegramDouble, channel: Telegram, listener: Listener
) -> None:
    """While Lan's photo is being fetched, Hoa and Minh are heard, each once; what is not saved is not acknowledged, and
    comes again to a process that starts anew."""
    fetched = asyncio.Event()

    async def slow(update: Update) -> None:
        if update.text == "ảnh":
            await fetched.wait()

    listener.first = slow
    lan, hoa, minh = (telegram.person(name) for name in ("Lan", "Hoa", "Minh"))
    await lan.says("ảnh")
    await hoa.says("a")
    await listener.has("a")
    await minh.says("b")
    await listener.has("a", "b")
    left = [item.update["message"]["text"] for item in telegram.world.updates.pending]
    assert left[0] == "ảnh"
    fetched.set()
    await listener.has("a", "b", "ảnh")
    await telegram.delivered()


async def test_polling_that_begins_again_hears_what_it_could_not_save(telegram: TelegramDouble) -> None:
    """It ended while something was under way, as it does when the line to the database breaks."""
    heard: list[object] = []

    async def take(update: object) -> None:
        heard.append(update)
        if len(heard) == 1:
            await asyncio.Event().wait()

    api = Api(telegram.token, telegram.root)
    await api.open()
    begun = Polling(api, take, grace=0)
    await telegram.person().says("xin chào")
    for times in (1, 2):
        async with beside(begun.run()), asyncio.timeout(10):
            while len(heard) < times:
                await asyncio.sleep(0.01)
    await api.close()
    assert heard[0] == heard[1]


async def test_what_cannot_be_saved_at_first_is_heard_before_what_comes_after_it(
    telegram: TelegramDouble, channel: Telegram, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again while the next thing that the same person said waits, and nobody else does."""
    monkeypatch.setattr(polling, "PAUSE", 0.2)
    tried: list[str] = []

    async def failing(update: Update) -> None:
        tried.append(update.text)
        if update.text == "một" and tried.count("một") < 3:
            raise ConnectionError

    listener.first = failing
    lan, hoa = telegram.person("Lan"), telegram.person("Hoa")
    for person, text in ((lan, "một"), (lan, "hai"), (hoa, "ba")):
        await person.says(text)
    with structlog.testing.capture_logs():
        await listener.has("một", "hai", "ba")
    assert [update.text for update in listener.heard] == ["ba", "một", "hai"]


async def test_notices_of_the_service_are_no_words(
    telegram: TelegramDouble, channel: Telegram, listener: Listener
) -> None:
    """A pinned message, a timer, a background: nobody has said anything."""
    lan = telegram.person()
    for notice in NOTICES:
        telegram.world.updates.put("message", {"message_id": 9, "date": 0, "chat": CHAT, "from": {"id": 7}} | notice, 7)
    await lan.says("xin chào")
    await listener.has("xin chào")
    assert (channel.unread, telegram.refused) == (0, [])


async def test_who_blocks_the_bot_is_known(telegram: TelegramDouble, channel: Telegram, listener: Listener) -> None:
    """And who takes that back is not taken for gone."""
    lan = telegram.person()
    lan.blocks()
    await telegram.delivered()
    lan.unblocks()
    await telegram.delivered()
    assert [address.chat_id for address in listener.gone] == [str(lan.id)]
