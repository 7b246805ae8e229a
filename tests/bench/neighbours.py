"""Ten people who ask for the menu now and then, and how long it takes them whatever somebody else does meanwhile."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import aiohttp
import psutil

from bot.folders import ROOT
from bot.store.database.migrate import migrate_now
from tests.people import SECRET
from tests.running import answering, free_port
from tests.socket_citizen import in_pieces

SECONDS = float(os.environ.get("BENCH_SECONDS", "8"))
PEOPLE, PAUSE = 10, 0.6

Ws = aiohttp.ClientWebSocketResponse


@dataclass
class Waits:
    """Seconds from each question to its answer: as the person waits, and how many of them the program's event loop was
    at work, which a busy machine does not change."""

    told: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    @property
    def figures(self) -> tuple[float, float]:
        """The ninety-fifth of a hundred of both, in milliseconds."""
        return _p95(self.told), _p95(self.worked)


def _p95(waits: list[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.95)] * 1000


@dataclass
class Watched:
    """The program, and what it needs."""

    process: psutil.Process
    peak: int = 0
    spent: dict[int, float] = field(default_factory=dict)

    @property
    def worked(self) -> float:
        """Seconds for which its first thread, which has the event loop, was at work."""
        return int(Path(f"/proc/{self.process.pid}/schedstat").read_text().split()[0]) / 1e9

    async def watch(self) -> None:
        """Looks again and again, until cancelled."""
        while True:
            held = 0
            for one in (self.process, *self.process.children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    held += one.memory_info().rss
                    times = one.cpu_times()
                    self.spent[one.pid] = times.user + times.system
            self.peak = max(self.peak, held)
            await asyncio.sleep(0.05)


@contextmanager
def program() -> Iterator[tuple[str, Watched, str]]:
    """`bot serve` on SQLite, in a process of its own: the address of its sockets, what it needs, its database."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        url = f"sqlite:///{folder}/bot.db"
        migrate_now(url)
        given = {
            "DATABASE_URL": url,
            "HOST": "127.0.0.1",
            "PORT": str(port),
            "SECRET_KEY": SECRET,
            "LOG_LEVEL": "ERROR",
        }
        command = [sys.executable, "-m", "bot", "serve"]
        begun = subprocess.Popen(command, cwd=ROOT, env=os.environ | given, stdout=subprocess.DEVNULL)
        try:
            answering(f"http://127.0.0.1:{port}/health/ready")
            yield f"http://127.0.0.1:{port}/chat", Watched(psutil.Process(begun.pid)), url
        finally:
            begun.terminate()
            begun.wait()


Frame = Callable[[str], str]
"""What a page sends, but for its id: made ready once, as whoever attacks does."""


def frame(**fields: object) -> Frame:
    """A frame with these fields."""
    begun = json.dumps(fields)[:-1]
    return lambda name: f'{begun}, "id": "{name}"}}'


async def answered(ws: Ws, made: Frame) -> str:
    """Whether it was taken ("ack") or has to come later."""
    name = uuid4().hex
    for piece in in_pieces(made(name)):
        await ws.send_str(piece)
    async for message in ws:
        if message.type is aiohttp.WSMsgType.TEXT:
            said = json.loads(message.data)
            if said.get("id") == name:
                return str(said["type"])
    return "closed"


MENU = frame(type="say", text="/menu")


async def _other(session: aiohttp.ClientSession, address: str, number: int, watched: Watched, waits: Waits) -> None:
    headers = {"X-Forwarded-For": f"14.161.{number}.9"}
    async with session.ws_connect(address, headers=headers) as ws:
        await ws.send_json({"type": "hello", "token": None})
        await asyncio.sleep(number * PAUSE / PEOPLE)
        while True:
            begun, worked = time.perf_counter(), watched.worked
            if await answered(ws, MENU) == "ack":
                waits.worked.append(watched.worked - worked)
                waits.told.append(time.perf_counter() - begun)
            await asyncio.sleep(PAUSE)


async def talk(
    session: aiohttp.ClientSession, address: str, watched: Watched, seconds: float, *work: Awaitable[None]
) -> Waits:
    """Ten people talk for so many seconds, while something else is done."""
    waits = Waits()
    others = (_other(session, address, number, watched, waits) for number in range(PEOPLE))
    tasks = [asyncio.ensure_future(one) for one in (watched.watch(), *others, *work)]
    await asyncio.sleep(seconds)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return waits
