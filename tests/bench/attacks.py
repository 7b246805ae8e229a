"""What one attacker does to others: the attacks of the review, each for some seconds, while ten people talk.

Told for each: how long `/menu` takes the others (p95) beside what it takes at rest, processor time of the program and
of the process that opens files, and the most memory both ever had. The attacker has one address and ten browsers.
"""

import asyncio
import base64
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from uuid import uuid4

import aiohttp
import psutil
from PIL import Image

from bot.folders import ROOT
from bot.store.database.migrate import migrate_now
from tests.bench.grounds import line
from tests.files import listed
from tests.people import SECRET
from tests.running import answering, free_port

SECONDS = float(os.environ.get("BENCH_SECONDS", "8"))
PEOPLE, PAUSE, BROWSERS = 10, 0.6, 10
ATTACKER = {"X-Forwarded-For": "113.160.1.2"}
MANY_PAIRS = "a" + "\u0301\u0323" * 4999
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n{} loop\n"

Ws = aiohttp.ClientWebSocketResponse
Frames = Callable[[], dict[str, object]]


def _styles() -> bytes:
    """A workbook whose styles hold three million formats."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook><sheets/></workbook>")
        book.writestr("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>" * 3_100_000 + "</cellXfs></styleSheet>")
    return packed.getvalue()


def _picture() -> bytes:
    """Twenty-five megapixels in 84 kB."""
    packed = io.BytesIO()
    Image.new("RGB", (5000, 5000), "white").save(packed, "PNG", compress_level=9)
    return packed.getvalue()


def file_frame(kind: str, name: str, content: bytes) -> Frames:
    """A file that somebody sends."""
    data = "data:;base64," + base64.b64encode(content).decode()
    return lambda: {"type": kind, "name": name, "data": data}


def _says(text: str) -> Frames:
    return lambda: {"type": "say", "text": text}


ATTACKS: dict[str, Frames] = {
    "C1 an endless EPS as a photo": file_frame("photo", "code.eps", EPS),
    "H1 five thousand pairs of combining marks": _says(f"/menu {MANY_PAIRS}"),
    "H1 ten thousand digits": _says("0" * 10_000),
    "H2 three million formats in a workbook": file_frame("file", "list.xlsx", _styles()),
    "H3 pictures of 25 megapixels": file_frame("photo", "code.png", _picture()),
    "H6 lists of 1,999 places": file_frame("file", "list.csv", listed(*(f"Điểm {number}" for number in range(1999)))),
    "H6 frames as fast as they go": _says("/menu"),
}


@dataclass
class Watched:
    """The program, and what it needs."""

    process: psutil.Process
    peak: int = 0
    spent: dict[int, float] = field(default_factory=dict)

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


async def answered(ws: Ws, frame: dict[str, object]) -> str:
    """Whether it was taken ("ack") or has to come later."""
    sent = {"id": uuid4().hex, **frame}
    await ws.send_json(sent)
    async for message in ws:
        if message.type is aiohttp.WSMsgType.TEXT:
            said = json.loads(message.data)
            if said.get("id") == sent["id"]:
                return str(said["type"])
    return "closed"


async def other(session: aiohttp.ClientSession, address: str, number: int, waits: list[float]) -> None:
    """Somebody who asks for the menu now and then."""
    headers = {"X-Forwarded-For": f"14.161.{number}.9"}
    async with session.ws_connect(address, headers=headers) as ws:
        await ws.send_json({"type": "hello", "token": None})
        await asyncio.sleep(number * PAUSE / PEOPLE)
        while True:
            begun = time.perf_counter()
            if await answered(ws, {"type": "say", "text": "/menu"}) == "ack":
                waits.append(time.perf_counter() - begun)
            await asyncio.sleep(PAUSE)


async def _attack(session: aiohttp.ClientSession, address: str, frames: Frames, tried: dict[str, int]) -> None:
    """One browser of the attacker, which never waits as it is told."""
    while True:
        with suppress(aiohttp.ClientError, ConnectionError):
            async with session.ws_connect(address, headers=ATTACKER, max_msg_size=0) as ws:
                await ws.send_json({"type": "hello", "token": None})
                for _ in count():
                    answer = await answered(ws, frames())
                    tried[answer] = tried.get(answer, 0) + 1
                    if answer == "closed":
                        break
                    await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)


async def _for_a_while(*work: Awaitable[None]) -> None:
    tasks = [asyncio.ensure_future(one) for one in work]
    await asyncio.sleep(SECONDS)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _talks(
    address: str, watched: Watched, frames: Frames | None, waits: list[float], tried: dict[str, int]
) -> None:
    async with aiohttp.ClientSession() as session:
        others = [other(session, address, number, waits) for number in range(PEOPLE)]
        mean = [_attack(session, address, frames, tried) for _ in range(BROWSERS)] if frames else []
        await _for_a_while(watched.watch(), *others, *mean)


def p95(waits: list[float]) -> float:
    """In milliseconds."""
    return sorted(waits)[int(len(waits) * 0.95)] * 1000


def _round(name: str, frames: Frames | None) -> float:
    """One attack on a fresh program; gives the others' p95 in milliseconds."""
    waits, tried = list[float](), dict[str, int]()
    with program() as (address, watched, _):
        asyncio.run(_talks(address, watched, frames, waits, tried))
    told = f"{tried.get('ack', 0)} taken, {sum(tried.values()) - tried.get('ack', 0)} refused; " if frames else ""
    told += f"{sum(watched.spent.values()):.1f} s of processor, {watched.peak / 2**20:.0f} MB"
    line(name, p95(waits), "ms p95", told)
    return p95(waits)


def main() -> None:
    """All of them, after a round at rest."""
    rest = _round("at rest", None)
    worst = max(_round(name, frames) for name, frames in ATTACKS.items())
    line("the worst, beside rest", worst / rest, "times", "wanted: at most 2")
