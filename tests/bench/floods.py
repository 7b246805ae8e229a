"""What one address does to others by requests as fast as they go: pages, codes that are none, sockets that are closed.

Told for each as in `attacks`: how long `/menu` takes the others (p95) beside what it takes at rest. The flood comes
over fifty connections from a process of its own, which opens a new one as soon as it was refused.
"""

import asyncio
import multiprocessing
import multiprocessing.synchronize
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from urllib.parse import urlsplit

import aiohttp

from tests.bench.grounds import line
from tests.bench.neighbours import SECONDS, Waits, Watched, program, talk

CONNECTIONS = 50
FROM = "X-Forwarded-For: 113.160.1.2\r\n"
UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
KEY = "dGhlIHNhbXBsZSBub25jZQ=="

FLOODS = {
    "the page": ("/", ""),
    "whether it is ready": ("/health/ready", ""),
    "codes that are none of ours": ("/c/{number:09d}", ""),
    "addresses that are not there": ("/nothing/{number}", ""),
    "the console without signing in": ("/staff", ""),
    "sockets, opened and closed": ("/chat", UPGRADE.format(key=KEY)),
}
"""What is asked for, and the headers that it takes besides."""


async def _asks(host: str, port: int, path: str, more: str, numbers: Iterator[int], told: Counter[str]) -> None:
    """One connection after the other, and on each one request after the other until one is refused."""
    while True:
        with suppress(OSError, asyncio.IncompleteReadError, ValueError):
            reader, writer = await asyncio.open_connection(host, port)
            status = "200"
            while status not in ("101", "429"):
                head = (
                    f"GET {path.format(number=next(numbers))} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 113.160.1.2\r\n"
                )
                writer.write(f"{head}{more}\r\n".encode())
                answer = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                status = answer.split(" ", 2)[1]
                told[status] += 1
                if "content-length: " in answer:
                    await reader.readexactly(int(answer.partition("content-length: ")[2].partition("\r")[0]))
            writer.transport.abort()


async def _flood(address: str, path: str, more: str, over: multiprocessing.synchronize.Event) -> Counter[str]:
    where, told, numbers = urlsplit(address), Counter[str](), count()
    asking = [
        asyncio.ensure_future(_asks(str(where.hostname), int(where.port or 0), path, more, numbers, told))
        for _ in range(CONNECTIONS)
    ]
    await asyncio.to_thread(over.wait)
    for one in asking:
        one.cancel()
    await asyncio.gather(*asking, return_exceptions=True)
    return told


def _flooding(address: str, path: str, more: str, over: multiprocessing.synchronize.Event, told: "Told") -> None:
    told.put(asyncio.run(_flood(address, path, more, over)))


Told = "multiprocessing.Queue[Counter[str]]"


async def _talks(address: str, watched: Watched) -> Waits:
    async with aiohttp.ClientSession() as session:
        return await talk(session, address, watched, SECONDS)


def _round(name: str, path: str, more: str) -> float:
    """One flood of a fresh program; gives the others' p95 in milliseconds."""
    spawned = multiprocessing.get_context("spawn")
    over, told = spawned.Event(), spawned.Queue()
    with program() as (address, watched, _):
        flood = spawned.Process(target=_flooding, args=(address, path, more, over, told))
        if path:
            flood.start()
        waits, worked = asyncio.run(_talks(address, watched)).figures
        over.set()
        answers = dict(sorted(told.get().items())) if path else {}
    line(
        name,
        waits,
        "ms p95",
        f"{worked:.1f} ms of the loop's; {answers}; {sum(watched.spent.values()):.1f} s of processor",
    )
    return waits


def main() -> None:
    """All of them, after a round at rest."""
    rest = _round("at rest", "", "")
    rounds = [_round(name, path, more) for name, (path, more) in FLOODS.items()]
    line("the worst, beside rest", max(rounds) / rest, "times", "wanted: at most 2")
