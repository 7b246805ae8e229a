"""A post office behind HTTP that counts what arrives, the channel that leads to it, and workers as processes of their
own: `python -m tests.bench.wire DATABASE_URL POST_URL RATE` sends until it is stopped or killed."""

import asyncio
import gc
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
from aiohttp import web

from bot.delivery import Sender
from bot.model import Address, Capabilities, InDoubtError, Message, RetryError, Update
from bot.store import Store
from bot.store.ledger import finish
from bot.store.ledger.lanes import Pace
from tests.crowd import plainly

ROOT = Path(__file__).parent.parent.parent


class Office:
    """Counts each request when it has come in, and answers `latency` seconds later."""

    def __init__(self, latency: float) -> None:
        self.latency, self.url = latency, ""
        self.arrived: Counter[str] = Counter()
        self.times: list[float] = []
        self.stalled = 0.0
        """The longest time for which it looked at nothing (seconds): what came meanwhile, it counts all at once."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Office"]:
        """On a free port of this machine."""
        app = web.Application()
        app.router.add_post("/{chat}", self._take)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        awake = asyncio.create_task(self._awake())
        gc.freeze()  # or it would stand still for a tenth of a second to look through all that has been imported
        try:
            yield self
        finally:
            gc.unfreeze()
            awake.cancel()
            await runner.cleanup()

    async def _awake(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            self.stalled = max(self.stalled, time.perf_counter() - before - 0.005)

    async def _take(self, request: web.Request) -> web.Response:
        self.arrived[request.match_info["chat"]] += 1
        self.times.append(time.perf_counter())
        await asyncio.sleep(self.latency)
        return web.Response()

    def busiest(self) -> int:
        """The most that arrived within any one second."""
        most, first = 0, 0
        for last, moment in enumerate(self.times):
            while moment - self.times[first] > 1.0:
                first += 1
            most = max(most, last - first + 1)
        return most


class Wire:
    """The channel to an office."""

    name = "post"
    can = Capabilities(10_000)

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._url, self._session = url, session

    async def send(self, address: Address, message: Message) -> None:
        try:
            async with self._session.post(f"{self._url}/{address.chat_id}", data=message.text.encode()):
                return
        except aiohttp.ClientConnectorError as unsent:
            raise RetryError(1.0) from unsent
        except aiohttp.ClientError as unknown:
            raise InDoubtError(type(unknown).__name__) from unknown

    async def noted(self, update: Update) -> None:
        """Nothing to see."""


def worker(database_url: str, office: Office, rate: float, niceness: int = 0) -> subprocess.Popen[bytes]:
    """A process that sends; with `niceness` it yields the processor to the office, which in life has its own."""
    command = ["nice", f"-n{niceness}", sys.executable, "-m", "tests.bench.wire", database_url, office.url, str(rate)]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})


def stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """Ends them as a deployment does."""
    for one in processes:
        one.terminate()
    for one in processes:
        one.wait(30)


async def _work(database_url: str, url: str, rate: float) -> None:
    store = Store(database_url)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        sender = Sender(store, {"post": Wire(url, session)}, {"post": Pace(rate)}, plainly)
        running = asyncio.create_task(sender.run())
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
        clearing = asyncio.create_task(_clear(store))
        with suppress(asyncio.CancelledError):
            await running
        clearing.cancel()
        await asyncio.gather(clearing, return_exceptions=True)
    await store.close()


async def _clear(store: Store) -> None:
    while True:
        async with store.begin() as tx:
            await finish.doubt_expired(tx)
        await asyncio.sleep(1.0)


if __name__ == "__main__":
    asyncio.run(_work(sys.argv[1], sys.argv[2], float(sys.argv[3])))
