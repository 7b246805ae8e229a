"""The program as it is run, in processes of its own, and a Bot API that counts what arrives from it."""

import asyncio
import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.folders import ROOT
from bot.store import Store
from tests.bench.http import Http, answer
from tests.bench.rush import ME, SENDS, TO, sent
from tests.crowd import settle_in
from tests.people import SECRET

TOKEN = "42:benchmark"


class Office:
    """Counts each message when it has come in, and answers `latency` seconds later. `trouble` may give another answer
    in place of the good one, which then does not count as arrived."""

    def __init__(self, latency: float) -> None:
        self.latency, self.url, self.content = latency, "", Path()
        self.arrived: Counter[str] = Counter()
        self.times: list[float] = []
        self.trouble: Callable[[str], bytes | None] = lambda chat: None
        self.stalled = 0.0
        """The longest time for which it looked at nothing (seconds): what came meanwhile, it counts all at once."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Office"]:
        """On a free port of this machine, beside content in whose time zone it is noon."""
        loop = asyncio.get_running_loop()
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            self.content = daytime(Path(folder))
            server = await loop.create_server(lambda: Http(self._take), "127.0.0.1", 0)
            self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            awake = asyncio.create_task(self._awake())
            gc.freeze()  # or it would stand still for a tenth of a second to look through all that has been imported
            try:
                yield self
            finally:
                gc.unfreeze()
                awake.cancel()
                server.close()

    async def _awake(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            self.stalled = max(self.stalled, time.perf_counter() - before - 0.005)

    def _take(self, line: Http, head: bytes, body: bytes) -> bytes | None:
        if not SENDS.match(head):
            return answer(ME if b"/getme" in head[:80].lower() else b'{"ok": true, "result": true}')
        self.times.append(time.perf_counter())
        found = TO.search(body)
        assert found, body[:200]
        chat = found[1].decode()
        refusal = self.trouble(chat)
        self.arrived[chat] += refusal is None
        asyncio.get_running_loop().call_later(self.latency, line.say, refusal or sent(int(chat)))
        return None

    def busiest(self) -> int:
        """The most that arrived within any one second."""
        most, first = 0, 0
        for last, moment in enumerate(self.times):
            while moment - self.times[first] > 1.0:
                first += 1
            most = max(most, last - first + 1)
        return most


def daytime(folder: Path) -> Path:
    """The site's content in a time zone where it is about noon now: at night nothing goes out."""
    content = shutil.copytree(ROOT / "content", folder / "content")
    east = 12 - datetime.now(UTC).hour
    site = content / "site.yaml"
    zone = f"Etc/GMT{-east:+d}"  # the signs of these names are reversed
    site.write_text(site.read_text("utf-8").replace("Asia/Ho_Chi_Minh", zone), "utf-8")
    return content


async def townsfolk(store: Store, count: int) -> None:
    """So many people on Telegram who have written an hour ago, once for a database."""
    await settle_in(store, count, "telegram", datetime.now(UTC) - timedelta(hours=1))


def worker(database_url: str, office: Office, rate: float, niceness: int = 0) -> subprocess.Popen[bytes]:
    """`bot work`, with `TELEGRAM_RATE`; with `niceness` it yields the processor to the office, which in life has its
    own."""
    settings = {
        "DATABASE_URL": database_url,
        "CONTENT_DIR": str(office.content),
        "SECRET_KEY": SECRET,
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": office.url,
        "TELEGRAM_RATE": str(rate),
        "LOG_LEVEL": "ERROR",
    }
    command = ["nice", f"-n{niceness}", sys.executable, "-m", "bot", "work"]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings})


def stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """Ends them as a deployment does."""
    for one in processes:
        one.terminate()
    for one in processes:
        one.wait(30)
