"""The double of the Zalo Bot Platform refuses what the real one is known to refuse."""

import asyncio
from typing import Any

import aiohttp
import pytest

from .zalo_bot import ZaloBotDouble


async def ask(double: ZaloBotDouble, method: str, token: str = "", **given: Any) -> tuple[int, Any]:
    """The status and the body of an answer to JSON."""
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{double.root}/bot{token or double.token}/{method}", json=given) as answer:
            return answer.status, await answer.json()


async def test_it_takes_the_documented_methods_alone() -> None:
    """401 for a wrong token, 404 for an unknown method, 400 for an unknown parameter."""
    async with ZaloBotDouble() as double:
        assert (await ask(double, "getMe"))[1]["result"]["account_type"] == "BASIC"
        assert (await ask(double, "getMe", token="9:no"))[0] == 401
        assert (await ask(double, "editMessageText"))[0] == 404
        assert (await ask(double, "getMe", offset=1))[0] == 400


async def test_updates_come_one_by_one_and_once() -> None:
    """An idle poll is 408; a second poller gets 409; a poll beside a webhook 400."""
    async with ZaloBotDouble() as double:
        await double.person().says("xin chào")
        status, body = await ask(double, "getUpdates", timeout="1")
        assert (status, body["result"]["message"]["text"]) == (200, "xin chào")
        assert (await ask(double, "getUpdates", timeout=1))[0] == 408
        both = await asyncio.gather(ask(double, "getUpdates"), ask(double, "getUpdates"))
        assert sorted(status for status, _ in both) == [408, 409]
        await ask(double, "setWebhook", url="https://bot.example.vn/zalo/bot", secret_token="12345678")
        assert (await ask(double, "getUpdates"))[0] == 400


@pytest.mark.parametrize(
    "given", [{"secret_token": "1234567"}, {"url": "http://bot.example.vn"}, {"url": "https://localhost/x"}]
)
async def test_a_webhook_is_public_and_has_a_secret(given: dict[str, str]) -> None:
    """Eight characters at the least, https, and no address of one's own house."""
    async with ZaloBotDouble(allow_local=False) as double:
        good = {"url": "https://bot.example.vn/zalo/bot", "secret_token": "12345678"}
        assert (await ask(double, "setWebhook", **(good | given)))[0] == 400


async def test_messages_keep_to_their_limits_and_to_the_quota() -> None:
    """1 to 2000 characters, to a chat that wrote before, as long as the month's quota lasts."""
    async with ZaloBotDouble() as double:
        lan = double.person()
        assert (await ask(double, "sendMessage", chat_id=lan.id, text="hi"))[0] == 404
        await lan.says("hi")
        assert (await ask(double, "sendMessage", chat_id=lan.id, text="x" * 2001))[0] == 400
        assert (await ask(double, "sendVoice", chat_id=lan.id, voice_url="https://x.vn/a.mp3"))[0] == 400
        double.quota = 1
        assert (await ask(double, "sendMessage", chat_id=lan.id, text="hi"))[0] == 200
        assert (await ask(double, "sendMessage", chat_id=lan.id, text="hi"))[0] == 429
        double.hides_status = True
        status, body = await ask(double, "sendMessage", chat_id=lan.id, text="hi")
        assert (status, body["ok"], body["error_code"]) == (200, False, 429)


async def test_a_group_gets_no_voice_and_is_heard_when_it_mentions_the_bot() -> None:
    """What does not mention the bot never comes; a voice seems to be sent and is not."""
    async with ZaloBotDouble() as double:
        group, lan = double.group(), double.person()
        await group.says(lan, "chào cả nhà", mentions=False)
        assert double.updates.waiting == []
        await group.says(lan, "bot ơi")
        assert (await ask(double, "sendVoice", chat_id=group.id, voice_url="https://x.vn/a.aac"))[0] == 200
        assert group.received == []
