"""A Zalo bot on a machine that nobody can reach: it fetches what people say, and there is nothing to press."""

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import App
from tests.channels.zalo import walks
from tests.emulators.zalo_bot import ZaloBotDouble

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_citizen_installs_it_while_it_is_polled(bot: ZaloBotDouble, polling: App) -> None:
    """Everything by numbers, with a question in between, to the last page; nothing is refused. Pictures cannot be
    fetched from this machine, so what they show is said."""
    lan = bot.person("Lan")
    await walks.installs(lan)
    assert bot.refused == []
    assert set(bot.methods()) == {"deleteWebhook", "sendMessage"}


async def test_stickers_voices_and_files_get_an_answer(bot: ZaloBotDouble, polling: App) -> None:
    """What is no text is answered kindly, never with silence; a group is left alone."""
    lan = bot.person("Lan")
    await lan.sends_sticker()
    await lan.hears("Em mới chỉ hiểu được chữ")
    for sends in (lan.sends_voice, lan.sends_file):
        before = len(lan.received)
        await sends()
        async with asyncio.timeout(5):
            while len(lan.received) == before:
                await asyncio.sleep(0.01)
    group = bot.group()
    await group.says(lan, "bot ơi")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")
    assert group.received == []


async def test_a_rival_and_a_webhook_are_said_loudly(bot: ZaloBotDouble, polling: App) -> None:
    """A poller that gets 409 or 400 says so each time; a webhook that somebody set is deleted, and people are heard
    again."""
    with capture_logs() as logs:
        bot.updates.url = "https://elsewhere.example.vn"
        async with asyncio.timeout(15):
            while bot.updates.url:
                await asyncio.sleep(0.02)
        said = [line["why"] for line in logs if line["event"] == "polling refused: nobody is heard"]
    assert said == ["a webhook is set; deleting it"]
    lan = bot.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")


async def test_a_rival_is_named(bot: ZaloBotDouble, polling: App) -> None:
    """409 means that two programs poll with one token, and each misses what the other gets."""
    with capture_logs() as logs:
        bot.fault("body", "getUpdates", body={"ok": False, "error_code": 409, "description": "?"})
        async with asyncio.timeout(5):
            while not any("another process" in line.get("why", "") for line in logs):
                await asyncio.sleep(0.02)


@pytest.mark.parametrize("kind", ["status", "garbage", "drop"])
async def test_polling_goes_on_after_trouble(bot: ZaloBotDouble, polling: App, kind: Any) -> None:
    """5xx, what is no JSON and a lost connection are tried again; what is said meanwhile is heard."""
    bot.fault(kind, "getUpdates")
    bot.updates.as_list = True
    lan = bot.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")
