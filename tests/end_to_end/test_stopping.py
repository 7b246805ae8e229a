"""A process that is told to end does so at once, whoever is talking."""

import asyncio
import os
import signal
import sys
from contextlib import AsyncExitStack

import aiohttp
import pytest

from bot.commands.serving.serve import LONGEST
from bot.folders import ROOT
from tests.emulators.telegram.people import Person
from tests.emulators.telegram.server import TelegramDouble
from tests.end_to_end.test_kill import ready
from tests.people import SECRET
from tests.running import SMALL, free_port
from tests.socket_citizen import SocketCitizen

TALKERS, BROWSERS = 60, 3
LATENCY = 0.05
SOON = LONGEST - 1
"""Seconds within which it ends by itself; after one more it would be ended by force."""


async def talks(person: Person) -> None:
    """Says the next thing at once when it is answered, and a second one without waiting."""
    while True:
        before = len(person.received)
        await person.says("menu")
        await person.says("xin chào")
        while len(person.received) == before:
            await asyncio.sleep(0.01)


async def mute(session: aiohttp.ClientSession, address: str) -> aiohttp.ClientWebSocketResponse:
    """A browser that sleeps: connected, and it never says goodbye."""
    ws = await session.ws_connect(f"{address}/chat", autoclose=False)
    await ws.send_json({"type": "hello"})
    return ws


@pytest.mark.parametrize("public", [False, True], ids=["polling", "webhook"])
async def test_sigterm_ends_it_while_people_talk(database_url: str, public: bool) -> None:
    """Sixty people talk without a pause, browsers are open and one of them sleeps: the process ends by itself, and
    soon."""
    if public == database_url.startswith("sqlite"):
        return  # polled on SQLite, posted to on PostgreSQL
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with AsyncExitStack() as stack:
        double = await stack.enter_async_context(TelegramDouble(allow_http=True))
        double.fault("slow", "sendMessage", times=None, seconds=LATENCY)
        env = {
            "DATABASE_URL": database_url, "PORT": str(port), "HOST": "127.0.0.1", "SECRET_KEY": SECRET,
            "TELEGRAM_TOKEN": "1:test", "TELEGRAM_API_URL": double.root, "LOG_LEVEL": "ERROR",
            "PUBLIC_URL": address if public else "", "CONTENT_DIR": str(SMALL),
        }  # fmt: skip
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "serve", cwd=ROOT, env={**os.environ, **env}, stdout=asyncio.subprocess.PIPE
        )
        stack.callback(lambda: bot.returncode is None and bot.kill())
        await ready(port)
        session = await stack.enter_async_context(aiohttp.ClientSession())
        await mute(session, address)
        browsers = [await stack.enter_async_context(SocketCitizen(address)) for _ in range(BROWSERS)]
        people = [double.person() for _ in range(TALKERS)]
        talking = [asyncio.create_task(talks(person)) for person in people]
        for browser in browsers:
            await browser.says("menu")
        while not all(person.received for person in people):
            await asyncio.sleep(0.05)
        bot.send_signal(signal.SIGTERM)
        async with asyncio.timeout(SOON):
            said, _ = await bot.communicate()
        for task in talking:
            task.cancel()
        assert (bot.returncode, b"ended by force" in said) == (0, False)
        await asyncio.gather(*talking, return_exceptions=True)
