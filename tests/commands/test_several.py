"""`bot serve` with WEB_CONCURRENCY."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psutil

from bot.folders import ROOT
from tests.emulators.telegram.server import TelegramDouble
from tests.end_to_end.test_kill import ready
from tests.people import SECRET
from tests.running import SMALL, free_port


@asynccontextmanager
async def serving(database_url: str, port: int, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`bot serve` for two, killed at the end with all that it has begun."""
    settings = {"DATABASE_URL": database_url, "PORT": str(port), "HOST": "127.0.0.1", "SECRET_KEY": SECRET}
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "serve",
        cwd=ROOT, env={**os.environ, **settings, "LOG_LEVEL": "CRITICAL", "WEB_CONCURRENCY": "2", **more},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield bot
    finally:
        for one in (*children(bot), bot):
            if one.returncode is None if isinstance(one, asyncio.subprocess.Process) else one.is_running():
                one.kill()
        await bot.wait()


def children(bot: asyncio.subprocess.Process) -> list[psutil.Process]:
    """The processes of `bot serve` that a process has begun."""
    if bot.returncode is not None:
        return []
    found = psutil.Process(bot.pid).children()
    return [one for one in found if "serve" in one.cmdline()]


async def test_two_serve_where_one_is_killed(database_url: str) -> None:
    """On PostgreSQL two begin. One is killed: another takes its place, people are answered all the while, although only
    one polls; SIGTERM ends them all. SQLite says that it is one process, and serves."""
    port = free_port()
    async with TelegramDouble() as double:
        telegram = {"TELEGRAM_TOKEN": "1:test", "TELEGRAM_API_URL": double.root, "CONTENT_DIR": str(SMALL)}
        async with serving(database_url, port, **telegram) as bot:
            await ready(port)
            lan = double.person()
            await lan.says("menu")
            await lan.hears("Anh/chị cần gì ạ?", within=20)
            if database_url.startswith("sqlite"):
                assert children(bot) == []
            else:
                await _loses_each(bot, double)
            bot.send_signal(signal.SIGTERM)
            async with asyncio.timeout(10):
                told, _ = await bot.communicate()
            assert bot.returncode == 0
            assert (b"SQLite is one process" in told) == database_url.startswith("sqlite")
    assert not [one for one in double.refused if one[0] == "getUpdates"]


async def _loses_each(bot: asyncio.subprocess.Process, double: TelegramDouble) -> None:
    """Whichever of them polls is among those that are killed."""
    for one in children(bot):
        one.kill()
        lan = double.person()
        await lan.says("menu")
        await lan.hears("Anh/chị cần gì ạ?", within=20)
    async with asyncio.timeout(20):
        while len(children(bot)) < 2:
            await asyncio.sleep(0.05)
