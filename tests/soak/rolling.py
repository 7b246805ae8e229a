"""Three `bot serve` behind a proxy that takes them in turn, and three `bot work`, on one PostgreSQL: each is restarted
while people talk and a broadcast runs. Everybody is answered, and gets the broadcast once."""

import asyncio
import itertools
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.folders import ROOT
from bot.store import Store
from tests.bench.echoes import PATH, TOKEN
from tests.bench.grounds import line
from tests.bench.rush import FIRST_ID, Api, Rush
from tests.bench.wire import daytime, stop, townsfolk
from tests.crowd import announce, totals
from tests.people import SECRET
from tests.running import answering, free_port

PEOPLE, TALKERS, EACH, PAUSE = 3000, 40, 3, 0.5
"""Who gets the broadcast, who talks, processes of each kind, and seconds between an answer and the next word."""


class Site:
    """The processes of a site."""

    def __init__(self, url: str, api: Api, content: Path) -> None:
        self._settings = {
            "DATABASE_URL": url,
            "CONTENT_DIR": str(content),
            "HOST": "127.0.0.1",
            "SECRET_KEY": SECRET,
            "PUBLIC_URL": "https://bot.example.vn",
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.root,
            "TELEGRAM_RATE": "60",
            "LOG_LEVEL": "ERROR",
        }
        self.ports = [free_port() for _ in range(EACH)]
        self.serving = [self._begin("serve", PORT=str(port)) for port in self.ports]
        self.working = [self._begin("work") for _ in range(EACH)]

    def _begin(self, command: str, **more: str) -> subprocess.Popen[bytes]:
        given = {**os.environ, **self._settings, **more}
        return subprocess.Popen([sys.executable, "-m", "bot", command], cwd=ROOT, env=given, stdout=subprocess.DEVNULL)

    def up(self) -> None:
        """Waits until every server answers."""
        for port in self.ports:
            answering(f"http://127.0.0.1:{port}/health/ready", 90)

    def roll(self) -> None:
        """Restarts one after the other, each once the one before is up again."""
        for place, port in enumerate(self.ports):
            stop([self.serving[place]])
            self.serving[place] = self._begin("serve", PORT=str(port))
            stop([self.working[place]])
            self.working[place] = self._begin("work")
            answering(f"http://127.0.0.1:{port}/health/ready", 90)

    def end(self) -> None:
        """Stops everything."""
        stop([*self.serving, *self.working])


async def soak(url: str) -> bool:
    """Whether everybody was answered, and reached once."""
    store = Store(url)
    await townsfolk(store, PEOPLE)
    number = await announce(store, datetime.now(UTC))
    with TemporaryDirectory(prefix="soak-") as folder:
        async with Api().open() as api:
            site = Site(url, api, daytime(Path(folder)))
            try:
                await asyncio.to_thread(site.up)
                waits, refused = await _talk(api, site)
                async with asyncio.timeout(300):
                    await _ended(store, number)
            finally:
                await asyncio.to_thread(site.end)
    good = await _books(store, number, api, waits, refused)
    await store.close()
    return good


async def _talk(api: Api, site: Site) -> tuple[list[float], int]:
    """People talk until everything has been restarted; gives how long each answer took, and how often a server that was
    going had to be passed over."""
    rush, rolled, waits = Rush(api, site.ports, PATH, patient=True), asyncio.Event(), list[float]()

    async def one(person: int) -> None:
        for text in itertools.cycle(("menu", "cài ứng dụng có tốn pin không")):
            waits.append(await rush.say(person, text))
            if rolled.is_set():
                return
            await asyncio.sleep(PAUSE)

    talking = [asyncio.create_task(one(FIRST_ID + number)) for number in range(TALKERS)]
    begun = time.perf_counter()
    await asyncio.to_thread(site.roll)
    line("rolling: everything was restarted in", time.perf_counter() - begun, "s")
    rolled.set()
    await asyncio.gather(*talking)
    return waits, rush.refused


async def _ended(store: Store, number: int) -> None:
    while True:
        async with store.read() as tx:
            found = await totals(tx, number)
        if not found.get("pending") and not found.get("sending"):
            return
        await asyncio.sleep(0.5)


async def _books(store: Store, number: int, api: Api, waits: list[float], refused: int) -> bool:
    async with store.read() as tx:
        found = await totals(tx, number)
    reached = {person: api.arrived[person] for person in range(1, PEOPLE + 1)}
    doubled = sum(count > 1 for count in reached.values())
    silent = sum(count == 0 for count in reached.values()) - found.get("in_doubt", 0)
    line("rolling: questions, each answered", len(waits), "turns", f"{refused} posted again")
    line("rolling: the longest wait for an answer", max(waits), "s")
    line("rolling: broadcast sent", found.get("sent", 0), "people", f"in doubt: {found.get('in_doubt', 0)}")
    line("rolling: broadcast doubled", doubled, "people", "wanted: 0")
    line("rolling: broadcast lost", max(0, silent), "people", "wanted: 0")
    return doubled == 0 and silent <= 0 and sum(found.values()) == PEOPLE
