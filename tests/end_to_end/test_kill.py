"""The program as a process of its own, killed without warning."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.folders import ROOT
from tests.people import SECRET
from tests.running import SMALL, free_port
from tests.socket_citizen import SocketCitizen


@asynccontextmanager
async def process(
    database_url: str, port: int, command: str = "run", **more: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot run`, until it answers; killed at the end."""
    settings = {"DATABASE_URL": database_url, "PORT": str(port), "HOST": "127.0.0.1", "SECRET_KEY": SECRET, **more}
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", command,
        cwd=ROOT, env={**os.environ, **settings, "LOG_LEVEL": "ERROR"},
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await ready(port)
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.wait()


async def ready(port: int) -> None:
    """Until the process at a port answers."""
    async with asyncio.timeout(30), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/health/ready") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)


async def test_a_registration_goes_on_after_kill_minus_nine(database_url: str) -> None:
    """The process is killed in the middle of a registration; the next one goes on at the same question and
    remembers the answers before it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with process(database_url, port, CONTENT_DIR=str(SMALL)) as bot:
        async with SocketCitizen(address) as lan:
            await lan.says("/dangky")
            await lan.hears("đồng ý")
            await lan.presses("Tôi đồng ý")
            await lan.hears("tên gì")
            await lan.says("Quán Hương")
            await lan.hears("thuộc loại nào")
            bot.send_signal(signal.SIGKILL)
            await bot.wait()
    async with (
        process(database_url, port, CONTENT_DIR=str(SMALL)),
        SocketCitizen(address, lan.token, lan.shown) as again,
    ):
        await again.sends({"type": "pick", "value": lan.messages[-1]["choices"][0]["value"]})
        await again.hears("huyện, thị xã")
        await again.says("phường Duy Tân")
        await again.says("12 Trần Phú")
        await again.says("0912345678")
        await again.hears("Quán Hương\n• Cơ quan, công sở\n• Phường Duy Tân")
