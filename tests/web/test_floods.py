"""More than anybody means to say: it lies unread in the network of whoever sends it, and holds nobody else up."""

import asyncio
import json
from contextlib import AsyncExitStack
from uuid import uuid4

import aiohttp

from bot.app import App
from bot.channels.webchat import chat_of
from bot.limits import rules
from bot.model.tokens import browser_token
from bot.web.chat.pace import Pace
from bot.web.chat.reading import read_frame
from tests.web.test_limited import ATTACKER, NEIGHBOUR, said, socket


async def test_what_is_sent_too_fast_is_not_read_before_its_time(app: App) -> None:
    """Pings, and frames that say nothing, count like every other; what was meant is heard after them."""
    async with aiohttp.ClientSession() as session, socket(session, app, ATTACKER) as ws:
        for number in range(5 * int(rules.ARRIVING.burst)):
            await (ws.ping() if number % 2 else ws.send_str("{}"))
            await asyncio.sleep(0)  # the program, which is beside us here, gets to read
            if app.web.limits.hit["arriving"]:
                break
        assert app.web.limits.hit["arriving"]
        assert await said(ws) == "ack"


async def test_who_was_told_to_wait_is_not_read_meanwhile(app: App) -> None:
    """A script that asks on and on is refused once in a second, not a hundred times; other sockets are heard."""
    token = browser_token()
    app.web.limits.wait(rules.TALK, chat_of(token), rules.TALK.burst)
    async with aiohttp.ClientSession() as session, socket(session, app, NEIGHBOUR) as other:
        hurried = aiohttp.ClientWSTimeout(ws_close=0.1)
        async with session.ws_connect(f"{app.settings.address}/chat", headers=ATTACKER, timeout=hurried) as script:
            await script.send_json({"type": "hello", "token": token})
            begun = asyncio.get_running_loop().time()
            for _ in range(50):
                await script.send_json({"type": "say", "text": "0" * 10_000, "id": uuid4().hex})
            assert [await said(other) for _ in range(5)] == ["ack"] * 5
            assert app.web.limits.hit["talk"] <= 1 + (asyncio.get_running_loop().time() - begun) // rules.HOLD


async def test_what_a_person_does_in_a_hurry_is_taken(app: App) -> None:
    """Words typed fast, a list of fifty places pasted, ten photos one after the other, and what the page says of each
    message that it has shown: nobody waits for any of it."""
    list_ = "\n".join(f"Quán cà phê Hương số {number}, 12 Hùng Vương, phường 7" for number in range(50))[:1500]
    pace = Pace(app.web.limits, "lan", "113.160.1.2")
    for _ in range(10):
        assert await pace.wait_to_talk(with_file=False, length=40) == 0
    assert await pace.wait_to_talk(with_file=False, length=len(list_)) == 0
    for _ in range(10):
        await pace.wait_to_read(1_000_000)
        await pace.wait_to_read(40)
    assert pace.wait_to_tell() == 0
    assert not app.web.limits.hit


def test_only_a_file_is_long() -> None:
    """Half a million values in one frame are not read, which would hold everybody up; a photo of 2 MB is, whatever it
    is called."""
    assert read_frame('{"type": "shown", "heap": [' + "[]," * 500_000 + "1]}") is None
    assert read_frame("{" + ",".join(f'"{number}": 1' for number in range(100_000)) + "}") is None
    photo = {"type": "photo", "name": "a, b, [c] {d}.jpg", "data": "data:image/jpeg;base64," + "A" * 2_000_000}
    assert read_frame(json.dumps(photo)) == photo


async def test_requests_of_one_address_are_worked_at_by_turns(app: App) -> None:
    """While as many of it as may be are worked at, its next one waits, whatever it asks for; a neighbour's does not."""
    page = f"{app.settings.address}/nothing"
    async with aiohttp.ClientSession() as session, AsyncExitStack() as turns:
        for _ in range(rules.AT_ONCE):
            await turns.enter_async_context(app.web.limits.turn("113.160.1.2"))
        waiting = asyncio.create_task(session.get(page, headers=ATTACKER))
        async with session.get(page, headers=NEIGHBOUR) as answer:
            assert answer.status == 404
        assert not waiting.done()
        await turns.aclose()
        assert (await waiting).status == 404
