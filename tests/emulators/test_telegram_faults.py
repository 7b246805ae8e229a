"""Floods, broken answers and the formats in which a request may come."""

import io
import json
import time
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from .telegram.clients import Client, png
from .telegram.people import Person
from .telegram.server import TelegramDouble


def stop_clock(double: TelegramDouble, at: float = 100.0) -> float:
    """Let the double's time stand still, so that a slow machine changes nothing."""
    double.world.clock = lambda: at
    return at


async def test_flood_on_demand(double: TelegramDouble, lan: Person, client: Client) -> None:
    """After N sends everything to a chat is refused with retry_after until the time is over."""
    now = stop_clock(double)
    double.flood(3.5, after=2)
    for text in "ab":
        await client.bot.send_message(lan.id, text)
    with pytest.raises(client.flood) as caught:
        await client.bot.send_message(lan.id, "c")
    assert caught.value.retry_after in (4, timedelta(seconds=4)) and await client.bot.get_me()
    stop_clock(double, now + 3.5)
    await client.bot.send_message(lan.id, "d")
    assert [m["text"] for m in lan.received] == ["a", "b", "d"]


async def test_strict_rates(double: TelegramDouble, client: Client) -> None:
    """Where switched on: a burst of five to one chat, thirty in any second to all."""
    stop_clock(double)
    double.flooding.strict = True
    people = [double.person() for _ in range(7)]
    for person in people:
        await person.says("hi")
    passed = 0
    for person in people:
        for _ in range(5):
            try:
                passed += bool(await client.bot.send_message(person.id, "x"))
            except client.flood:
                assert passed == 30
    with pytest.raises(client.flood):
        await client.bot.send_message(people[0].id, "the sixth")


async def test_broken_answers(double: TelegramDouble, lan: Person, client: Client) -> None:
    """Each fault comes once, only for its method, and nothing was carried out."""
    for kind in ("error", "garbage", "drop"):
        double.fault(kind, "sendMessage")
    for _ in range(3):
        assert await client.bot.get_me()
        with pytest.raises(client.network):
            await client.bot.send_message(lan.id, "lost")
    await client.bot.send_message(lan.id, "arrives")
    assert [m["text"] for m in lan.received] == ["arrives"]
    texts = [sent.payload["text"] for sent in double.sent if sent.method == "sendMessage"]
    assert texts == ["lost", "lost", "lost", "arrives"]


async def test_answer_lost_after_the_deed(double: TelegramDouble, lan: Person, client: Client) -> None:
    """With done=True the message arrives although the bot is left without an answer."""
    double.fault("drop", done=True)
    with pytest.raises(client.network):
        await client.bot.send_message(lan.id, "arrives")
    await lan.hears("arrives")


async def test_slow_answers(double: TelegramDouble, lan: Person, client: Client) -> None:
    """Latency holds back as many answers as ordered."""
    double.fault("slow", times=2, seconds=0.1)
    began = time.monotonic()
    for _ in range(3):
        await client.bot.send_message(lan.id, "x")
    assert 0.2 <= time.monotonic() - began < 1


async def test_all_request_formats(double: TelegramDouble, lan: Person) -> None:
    """Query, form, JSON and multipart mean the same; names of methods ignore case."""
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "{1}"}]]}
    flat = {"chat_id": str(lan.id), "text": "[1]", "reply_markup": json.dumps(markup)}
    multipart = aiohttp.FormData(flat, default_to_multipart=True)
    ways: list[dict[str, Any]] = [{"params": flat}, {"data": flat}, {"data": multipart}]
    ways.append({"json": {"chat_id": lan.id, "text": "[1]", "reply_markup": markup}})
    async with aiohttp.ClientSession() as session:
        for way in ways:
            async with session.post(f"{double.root}/bot1:test/SENDmessage", **way) as answer:
                assert (await answer.json())["result"]["text"] == "[1]"
    assert len({json.dumps(sent.payload, sort_keys=True) for sent in double.sent}) == 1
    assert double.sent[0].payload["chat_id"] == lan.id


async def test_plain_file_part(double: TelegramDouble, lan: Person) -> None:
    """A file part named after its parameter needs no attach://."""
    form = aiohttp.FormData({"chat_id": str(lan.id)})
    form.add_field("photo", png(), filename="a.png", content_type="image/png")
    url = f"{double.root}/bot1:test/sendPhoto"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        assert answer.status == 200
    assert lan.pictures == [png()] and double.sent[-1].files["photo"].filename == "a.png"


@pytest.mark.parametrize("size", [51, 61])
async def test_too_large(double: TelegramDouble, lan: Person, size: int) -> None:
    """Above 50 MB a document is refused with 413, whether or not the server reads it all."""
    form = aiohttp.FormData({"chat_id": str(lan.id)})
    form.add_field("document", io.BytesIO(bytes(size * 2**20)), filename="a.bin")
    url = f"{double.root}/bot1:test/sendDocument"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        body = await answer.json()
        assert body == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}
    assert lan.received == []
