"""The program as a site runs it, and Telegram before it."""

import asyncio
import itertools
import os
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import aiohttp
from aiohttp import web

from bot.folders import ROOT
from tests.emulators.telegram.server import TelegramDouble
from tests.people import SECRET
from tests.running import free_port

PATIENT = 0.5
"""Seconds until Telegram posts again what was not taken. It waits longer than that; twenty posts a second for each chat
while a process begins would take the processor from what is measured."""


class Proxy:
    """Gives every post to the next of `ports`, as a balancer does that knows nothing of addresses."""

    def __init__(self) -> None:
        self.ports: Iterator[int] = iter(())

    @asynccontextmanager
    async def open(self) -> AsyncIterator[tuple["Proxy", str]]:
        """Gives itself and its address."""
        app = web.Application()
        app.router.add_post("/{path:.*}", self._passed)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with aiohttp.ClientSession() as self._session:
            yield self, f"http://127.0.0.1:{runner.addresses[0][1]}"
        await runner.cleanup()

    async def _passed(self, request: web.Request) -> web.Response:
        headers = {name: value for name, value in request.headers.items() if name.startswith("X-")}
        url, body = f"http://127.0.0.1:{next(self.ports)}{request.path}", await request.read()
        try:
            async with self._session.post(url, data=body, headers=headers) as answer:
                return web.Response(status=answer.status)
        except aiohttp.ClientError:
            return web.Response(status=502)


class Bot:
    """Processes of the program, which are started again whenever they are killed; `killed` has the moments."""

    def __init__(self, url: str, api: str, commands: Sequence[str], public: str) -> None:
        self._commands, self._public = commands, public
        self.ports = [free_port() for _ in commands]
        self._settings = {
            "DATABASE_URL": url,
            "HOST": "127.0.0.1",
            "SECRET_KEY": SECRET,
            "LOG_LEVEL": "CRITICAL",
            "TELEGRAM_TOKEN": "1:test",
            "TELEGRAM_API_URL": api,
        }
        self._processes: list[asyncio.subprocess.Process] = []
        self.killed: list[float] = []

    async def begins(self) -> None:
        """Every process answers."""
        self._processes = [await self._spawn(place) for place in range(len(self.ports))]
        await asyncio.gather(*map(self._up, range(len(self.ports))))

    async def loses_one(self) -> None:
        """One is killed at once and replaced."""
        place = random.randrange(len(self.ports))
        self._processes[place].kill()
        self.killed.append(time.monotonic())
        await self._processes[place].wait()
        self._processes[place] = await self._spawn(place)
        await self._up(place)

    async def ends(self) -> None:
        """All are killed."""
        for process in self._processes:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _up(self, place: int) -> None:
        """A process that serves answers; of one that works nothing can be asked."""
        if self._commands[place] != "work":
            await ready(self.ports[place])

    async def _spawn(self, place: int) -> asyncio.subprocess.Process:
        own = {"PUBLIC_URL": self._public, "PORT": str(self.ports[place]), "PYTHONPATH": str(ROOT)}
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", self._commands[place],
            env={**os.environ, **self._settings, **own}, stdout=asyncio.subprocess.DEVNULL,
        )  # fmt: skip


async def ready(port: int) -> None:
    """Until the process at a port answers."""
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/health/live") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)


@dataclass(frozen=True)
class Way:
    """How the program is run: processes, and whether Telegram posts to them."""

    commands: Sequence[str]
    webhook: bool

    def __str__(self) -> str:
        count = Counter(self.commands)
        processes = ", ".join(f"{number} {command}" for command, number in count.items())
        return f"{'webhook' if self.webhook else 'polling'}, {processes}"


RUN, SEVERAL = ("run",), ("serve", "serve", "work")
WAYS = {
    "SQLite": (Way(RUN, webhook=False), Way(RUN, webhook=True)),
    "PostgreSQL": (Way(SEVERAL, webhook=False), Way(SEVERAL, webhook=True)),
}


@asynccontextmanager
async def begun(url: str, way: Way) -> AsyncIterator[tuple[TelegramDouble, Bot]]:
    """Telegram and the program, which are up."""
    async with TelegramDouble(allow_http=True) as double, Proxy().open() as (proxy, public):
        double.deliveries.redelivery_delay = PATIENT
        bot = Bot(url, double.root, way.commands, public if way.webhook else "")
        serving = [port for port, command in zip(bot.ports, way.commands, strict=True) if command != "work"]
        proxy.ports = itertools.cycle(serving)
        try:
            await bot.begins()
            yield double, bot
        finally:
            await bot.ends()
